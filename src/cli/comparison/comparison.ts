import { type Comparison, compare } from '../../krav/comparison/comparison.ts';
import type { Span } from '../../krav/days/window.ts';
import type { Register } from '../../register/register.ts';
import { baseName, type ComparedBase } from '../../reports/document/compared-base.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { dayOfEpochSeconds } from '../../time/zone.ts';
import { commitTime } from '../../tree/git-commit.ts';
import { openRepository } from '../../tree/git-repository.ts';
import type { Tree } from '../../tree/tree.ts';
import { couldNot } from '../io/outcome.ts';
import { commitTree, type KnownPlace, orRefuse } from '../session/known-at.ts';
import { judgeOnAnyDay, openRegister, type Session, UnusableRegister } from '../session/session.ts';
import { type AskedBase, chooseBase } from './choose-base.ts';

/** The register as it was at the commit compared with. */
export interface Base extends ComparedBase {
  readonly tree: Tree;
  readonly register: Register;
}

/** A comparison with both its sides. */
export interface ComparedSessions {
  readonly base: Base;
  readonly head: Session;
  readonly judgedBy: 'base' | 'head';
  readonly comparison: Comparison;
}

/** Takes a session and what to compare it with: a revision, a day, or `auto`. A base that cannot be read is refused, never taken for empty. */
export function compareWith(
  session: Session,
  asked: AskedBase,
  judgedBy: 'base' | 'head',
  span: Span,
): ComparedSessions {
  return compareSessions(openBase(asked, session), session, judgedBy, span);
}

/** Compares a session with what its register was. */
export function compareSessions(
  base: Base,
  session: Session,
  judgedBy: 'base' | 'head',
  span: Span,
): ComparedSessions {
  const { tree, register, asOf, place } = session;
  const comparison = compare({
    base: { ...base, judgedOn: judgeOnAnyDay(base.register, span) },
    head: { tree, register, judgedOn: judgeOnAnyDay(register, span) },
    judgedBy,
    asOf,
    span,
    memo: place.memo,
  });
  return { base, head: session, judgedBy, comparison };
}

/** The register as it was at the commit that a base means, seen from a session; refused when it cannot be read. */
export function openBase(asked: AskedBase, { place, envelope }: Session): Base {
  const { world, root, language } = place;
  const { option, label } = asked;
  const repository = orRefuse(openRepository(root, { environment: world.environment }), language);
  const chosen = chooseBase(asked, envelope.knownAt, repository, place);
  const tree = commitTree(repository, chosen.commit, language);
  const register = registerOf(option, label, tree, place);
  const time = orRefuse(commitTime(repository, chosen.commit), language);
  const day = dayOfEpochSeconds(time, register.config.timeZone);
  return { label, ...chosen, day, tree, register };
}

/** What is said of a base that was not named itself, for standard error; null of one that was. */
export function baseNote(base: Base, option: string, language: Language): string | null {
  const { label, commit, choice } = base;
  const words = wordsIn(language).base;
  switch (choice) {
    case 'named':
      return null;
    case 'merge-base':
      return `${words.notAncestor(option, label, commit.slice(0, 8))}\n`;
    default:
      return `${words.automatic(option, baseName(base, language))}\n`;
  }
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
