import { WHOLE_PROMISE } from '../../krav/days/window.ts';
import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import { failsOn } from '../../krav/fail-on.ts';
import type { DiffReport } from '../../reports/diff/diff.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { overlayTree } from '../../tree/overlay-tree.ts';
import { compareSessions } from '../comparison/comparison.ts';
import { diffReport } from '../comparison/diff-report.ts';
import type { FileChange } from '../io/change-files.ts';
import { openRegister, type Session, sessionOn } from '../session/session.ts';

/** An edit that could be made, with what it does. */
export interface Proposal {
  readonly changes: readonly FileChange[];
  readonly report: DiffReport;
  readonly head: Session;
  /** Whether the register would have no error that it has not now; a broken promise is none. */
  readonly isValid: boolean;
}

/** Judges the register as it would be; nothing is written. */
export function propose(session: Session, changes: readonly FileChange[]): Proposal {
  const { place, asOf, register, envelope } = session;
  const tree = overlayTree(
    session.tree,
    new Map(changes.map(({ path, after }) => [path, after] as const)),
  );
  const head = sessionOn({
    place,
    tree,
    register: openRegister(tree, place),
    asOf,
    knownAt: envelope.knownAt,
    clockBehind: envelope.clockBehind ?? null,
  });
  const label = wordsIn(place.language).edit.asItIs;
  const base = {
    label,
    commit: '',
    choice: 'named',
    day: asOf,
    tree: session.tree,
    register,
  } as const;
  const compared = compareSessions(base, head, 'head', WHOLE_PROMISE);
  const report = diffReport(compared, {
    headLabel: null,
    failOn: ['data'],
    counts: {
      posts: head.register.posts.length,
      krav: head.register.postsOf(KRAV_TYPE).length,
    },
  });
  // Their places are looked up here, before any file is written.
  const isValid = !report.findings.some(
    (found) => found.change === 'new' && failsOn(found, ['data']),
  );
  return { changes, report, head, isValid };
}
