import { type Comparison, compare } from '../../krav/comparison/comparison.ts';
import { withRulesOf } from '../../krav/comparison/rules.ts';
import type { Span } from '../../krav/days/window.ts';
import type { Register } from '../../register/register.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Day } from '../../time/day.ts';
import { dayOfEpochSeconds } from '../../time/zone.ts';
import { commitTime } from '../../tree/git-commit.ts';
import { openRepository } from '../../tree/git-repository.ts';
import type { Tree } from '../../tree/tree.ts';
import { couldNot } from '../io/outcome.ts';
import { commitNamed, commitTree, type KnownPlace, orRefuse } from '../session/known-at.ts';
import {
  judgeOnAnyDay,
  openRegister,
  type Session,
  sessionOn,
  UnusableRegister,
} from '../session/session.ts';

/** The register as it was at the commit compared with. */
export interface Base {
  /** As the user wrote it. */
  readonly label: string;
  readonly commit: string;
  /** The day of the commit in the register's time zone. */
  readonly day: Day;
  readonly tree: Tree;
  readonly register: Register;
}

/** A comparison with both its sides. */
export interface ComparedSessions {
  readonly base: Base;
  /** The head as it was judged. */
  readonly head: Session;
  readonly judgedBy: 'base' | 'head';
  readonly comparison: Comparison;
}

/** Takes a session and the revision or day to compare it with. A base that cannot be read is refused, never taken for empty. */
export function compareWith(
  session: Session,
  { label, option }: { readonly label: string; readonly option: string },
  judgedBy: 'base' | 'head',
  span: Span,
): ComparedSessions {
  const base = openBase(option, label, session.place);
  const head = judgedBy === 'base' ? withRules(session, base) : session;
  const comparison = compare({
    base: { ...base, judgedOn: judgeOnAnyDay(base.register, span) },
    head: { ...head, judgedOn: judgeOnAnyDay(head.register, span) },
    written: session,
    judgedBy,
    asOf: session.asOf,
    span,
  });
  return { base, head, judgedBy, comparison };
}

/** The register as it was at the commit that a revision or a day names; refused when it cannot be read. */
export function openBase(option: string, label: string, place: KnownPlace): Base {
  const { world, root, language } = place;
  const repository = orRefuse(openRepository(root, { environment: world.environment }), language);
  const commit = commitNamed(option, label, repository, place);
  const tree = commitTree(repository, commit, language);
  const register = registerOf(option, label, tree, place);
  const time = orRefuse(commitTime(repository, commit), language);
  const day = dayOfEpochSeconds(time, register.config.timeZone);
  return { label, commit, day, tree, register };
}

function registerOf(option: string, label: string, tree: Tree, place: KnownPlace): Register {
  const { folder, language } = place;
  try {
    return openRegister(tree, place);
  } catch (error) {
    if (!(error instanceof UnusableRegister)) throw error;
    const path = `${folder === '' ? '' : `${folder}/`}register.yaml`;
    throw couldNot(wordsIn(language).refusals.nothingToCompareWith(option, path, label));
  }
}

function withRules(session: Session, base: Base): Session {
  const tree = withRulesOf(base, session);
  const { place, asOf, envelope } = session;
  const register = openRegister(tree, place);
  return sessionOn({ place, tree, register, asOf, knownAt: envelope.knownAt });
}
