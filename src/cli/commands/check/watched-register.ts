import type { Finding, PlacedFinding } from '../../../diagnostic/finding.ts';
import { pathOf } from '../../../diagnostic/finding.ts';
import type { Assessment } from '../../../krav/assessment.ts';
import type { Span } from '../../../krav/days/window.ts';
import { KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import { judgementMemo } from '../../../krav/judgement-memo.ts';
import { logAheadFindings } from '../../../life/ahead.ts';
import { readingMemo } from '../../../read/register/reading-memo.ts';
import { openLocator, placeFindings } from '../../../read/yaml/locate.ts';
import type { DiffReport } from '../../../reports/diff/diff.ts';
import type { ReportedFinding } from '../../../reports/document/finding.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Day } from '../../../time/day.ts';
import { dayOfEpochSeconds } from '../../../time/zone.ts';
import { openCheckout } from '../../../tree/checkout-tree.ts';
import { type FileTurn, keptTree } from '../../../tree/kept-tree.ts';
import { overlayTree } from '../../../tree/overlay-tree.ts';
import { type Base, compareSessions } from '../../comparison/comparison.ts';
import { diffReport } from '../../comparison/diff-report.ts';
import { findRegister } from '../../io/find-register.ts';
import type { RequestOf } from '../../line/command.ts';
import { readDay } from '../../line/day.ts';
import { openClocks } from '../../session/clocks.ts';
import { orRefuse } from '../../session/known-at.ts';
import { askOutsideGit } from '../../session/outside-git.ts';
import {
  judgeOnAnyDay,
  openRegister,
  type Session,
  sessionOn,
  UnusableRegister,
} from '../../session/session.ts';
import { spanFrom } from '../../session/span.ts';
import type { declaration } from './declaration.ts';

/** The register as it stood at one answer. */
interface Judged {
  readonly session: Session;
  readonly span: Span;
  readonly judgedOn: (day: Day) => Assessment;
  /** What is found beside what the register says of itself: what git lacks, and lines of logs that are ahead. */
  readonly beside: readonly Finding[];
}

/** What is answered when files have changed. */
export type WatchAnswer =
  | {
      readonly kind: 'judged';
      readonly session: Session;
      /** All that is found now, with places. */
      readonly findings: readonly PlacedFinding[];
      /** The same with what each is since the answer before, and what is gone; all are new at the first answer. */
      readonly changed: readonly ReportedFinding[];
      /** What the change did to the promises; null where there was nothing to compare with. */
      readonly change: DiffReport | null;
    }
  /** register.yaml is not there, or cannot be used. */
  | { readonly kind: 'unusable'; readonly findings: readonly PlacedFinding[] };

/** A register that is judged again and again; what did not change is neither read nor judged again. */
export interface WatchedRegister {
  readonly root: string;
  /** The folders that the register is made of, from the root. */
  readonly folders: () => readonly string[];
  readonly timeZone: () => string | null;
  /** The day of the last answer; null before one. */
  readonly asOf: () => Day | null;
  readonly lines: (path: string) => readonly string[] | null;
  /** Looks again at some paths from the root, or at all (null); gives the files that are not as they were. */
  readonly refresh: (paths: readonly string[] | null) => readonly FileTurn[];
  /** Judges the register as it is now. `asksGit` is whether what git has may be other than before. */
  readonly answer: (asksGit: boolean) => WatchAnswer;
}

/** Opens the register of a request to be watched. */
export function watchedRegister(request: RequestOf<typeof declaration>): WatchedRegister {
  const { world, settings, options } = request;
  const { language } = settings;
  const found = findRegister(world.folder, settings.register, language);
  const place = { world, ...found, language, memo: readingMemo(), clocks: openClocks(null) };
  const tree = keptTree(() =>
    orRefuse(openCheckout({ ...found, environment: world.environment }), language),
  );
  const locator = openLocator(tree);
  let before: Judged | null = null;
  let outside: readonly Finding[] = [];
  let memo = judgementMemo();
  /** What files held at the last answer that judged them. */
  const turned = new Map<string, Uint8Array | null>();

  function judge(asksGit: boolean): Judged {
    const register = openRegister(tree, place);
    const { timeZone, periods } = register.config;
    const asOf =
      settings.asOf === null
        ? dayOfEpochSeconds(world.clock(), timeZone)
        : readDay(settings.asOf, settings.asOfGivenBy, language);
    const session = sessionOn({ place, tree, register, asOf, knownAt: null });
    const span = spanFrom(options, { asOf, periods, language });
    if (asksGit) outside = askOutsideGit(session).findings;
    return {
      session,
      span,
      judgedOn: judgeOnAnyDay(register, span, memo),
      beside: [...outside, ...logAheadFindings(register, asOf)],
    };
  }
  function compared(was: Judged, now: Judged): DiffReport {
    const { register, asOf } = now.session;
    const base: Base = {
      label: wordsIn(language).edit.asItIs,
      commit: '',
      choice: 'named',
      day: was.session.asOf,
      tree: overlayTree(tree, turned),
      register: was.session.register,
    };
    const judgedOn = { base: was.judgedOn, head: now.judgedOn };
    const counts = { posts: register.posts.length, krav: register.postsOf(KRAV_TYPE).length };
    return diffReport(
      compareSessions(base, { ...now.session, asOf }, 'head', now.span, judgedOn),
      { headLabel: null, failOn: options.failOn ?? ['data', 'krav'], counts },
      locator,
    );
  }
  return {
    root: found.root,
    folders: () => [
      found.folder,
      ...(before === null ? [] : [before.session.register.config.schemaFolder]),
    ],
    timeZone: () => before?.session.register.config.timeZone ?? null,
    asOf: () => before?.session.asOf ?? null,
    lines: locator.lines,
    refresh: (paths) => {
      const turns = tree.refresh(paths);
      for (const turn of turns) if (!turned.has(turn.path)) turned.set(turn.path, turn.before);
      locator.forget(turns.map(({ path }) => path));
      if (turns.some(({ path }) => isRule(path))) memo = judgementMemo();
      return turns;
    },
    answer: (asksGit) => {
      let now: Judged;
      try {
        now = judge(asksGit);
      } catch (error) {
        if (!(error instanceof UnusableRegister)) throw error;
        return { kind: 'unusable', findings: error.findings };
      }
      const { session } = now;
      const all = [...now.judgedOn(session.asOf).findings, ...now.beside];
      const findings = placeFindings(all, locator);
      const was = before;
      const change = was === null ? null : compared(was, now);
      const changed =
        was === null || change === null
          ? findings.map((each) => ({ ...each, change: 'new' as const }))
          : [...change.findings, ...changesBeside(was.beside, now.beside)];
      before = now;
      turned.clear();
      return { kind: 'judged', session, findings, changed, change };
    },
  };

  function changesBeside(was: readonly Finding[], is: readonly Finding[]): ReportedFinding[] {
    const [had, has] = [new Set(was.map(keyOf)), new Set(is.map(keyOf))];
    const placed = (found: readonly Finding[], change: 'new' | 'resolved') =>
      placeFindings(found, locator).map((each) => ({ ...each, change }));
    return [
      ...placed(
        is.filter((each) => !had.has(keyOf(each))),
        'new',
      ),
      ...placed(
        was.filter((each) => !has.has(keyOf(each))),
        'resolved',
      ),
    ];
  }
}

/** Whether a file may say how others are read or judged: register.yaml, or a schema. */
function isRule(path: string): boolean {
  return path.endsWith('.json') || /(?:^|\/)register\.yaml$/.test(path);
}

function keyOf({ code, where, args }: Finding): string {
  return JSON.stringify([code, pathOf(where), args]);
}
