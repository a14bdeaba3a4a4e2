import type { Finding, PlacedFinding } from '../../diagnostic/finding.ts';
import type { Assessment } from '../../krav/assessment.ts';
import { type Comparison, compare } from '../../krav/comparison/comparison.ts';
import { isReadAlike, withDeclarationOf } from '../../krav/comparison/rules.ts';
import type { Span } from '../../krav/days/window.ts';
import { judgementMemo } from '../../krav/judgement-memo.ts';
import { CONFIG_FILE } from '../../read/register/read-config.ts';
import { openLocator, placeFindings } from '../../read/yaml/locate.ts';
import type { Register } from '../../register/register.ts';
import type { DiffBasis } from '../../reports/diff/basis.ts';
import { baseName, type ComparedBase } from '../../reports/document/compared-base.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { dayOfEpochSeconds } from '../../time/zone.ts';
import { commitTime } from '../../tree/git-commit.ts';
import { openRepository } from '../../tree/git-repository.ts';
import { inside } from '../../tree/path.ts';
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

/** The files of the commit, and where it parted from the head (`ChosenBase.parted`). */
interface FoundBase {
  readonly tree: Tree;
  readonly parted: string | null;
}

/** A commit whose register.yaml is not there, or cannot be used: nothing can be compared with it. */
export interface UnreadableBase extends ComparedBase {
  /** Of register.yaml, from the root. */
  readonly path: string;
  /** What is wrong with it, where it stands in that commit. */
  readonly causes: readonly PlacedFinding[];
}

/** A comparison with both its sides. */
export interface ComparedSessions {
  readonly base: Base;
  readonly head: Session;
  readonly judgedBy: 'base' | 'head';
  readonly comparison: Comparison;
}

/** Both sides judged on any day. */
interface Judged {
  readonly base: (day: Day) => Assessment;
  readonly head: (day: Day) => Assessment;
}

/** Compares a session with the register as it was at a commit. */
export function compareSessions(
  base: Base,
  session: Session,
  judgedBy: 'base' | 'head',
  span: Span,
  before?: Judged,
): ComparedSessions {
  const { tree, register, asOf, place } = session;
  const judgements =
    before === undefined && isReadAlike(base, session) ? judgementMemo() : undefined;
  const judgedOn = before ?? {
    base: judgeOnAnyDay(base.register, span, judgements),
    head: judgeOnAnyDay(register, span, judgements),
  };
  const comparison = compare({
    base: { ...base, judgedOn: judgedOn.base },
    head: { tree, register, judgedOn: judgedOn.head },
    judgedBy,
    asOf,
    span,
    memo: place.memo,
    judgements,
  });
  return { base, head: session, judgedBy, comparison };
}

/** The register as it was at the commit that a base means, seen from a session; refused when it cannot be read. */
export function openBase(asked: AskedBase, session: Session): Base {
  const base = orNothingBefore(readBase(asked, session), asked, session);
  const { option, label } = asked;
  const { language } = session.place;
  if (!('causes' in base)) return base;
  throw couldNot(wordsIn(language).refusals.nothingToCompareWith(option, base.path, label));
}

/**
 * The same also where register.yaml is missing there or cannot be used: what lies there is then read by the
 * register.yaml and the schemas of the head, and `rulesOfHead` says why.
 */
export function openBaseAnyway(asked: AskedBase, session: Session): Base & DiffBasis {
  const base = orNothingBefore(readBase(asked, session), asked, session);
  if (!('causes' in base)) return { ...base, rulesOfHead: null };
  const { label, commit, choice, day, parted } = base;
  const tree = withDeclarationOf(session, base.tree);
  const register = openRegister(tree, session.place);
  const isMissing = base.causes.some(({ code }) => code === 'file/missing');
  const rulesOfHead = isMissing ? 'missing' : 'unusable';
  return { label, commit, choice, day, parted, tree, register, rulesOfHead };
}

function orNothingBefore<T>(base: T | null, { option }: AskedBase, { place }: Session): T {
  if (base === null) throw couldNot(wordsIn(place.language).base.nothingBefore(option));
  return base;
}

/**
 * The same, or why there is no register at that commit that can be used; null where there is no commit before.
 * What git cannot give is refused.
 */
export function readBase(
  asked: AskedBase,
  session: Session,
): ((Base | UnreadableBase) & FoundBase) | null {
  const { place, envelope } = session;
  const { world, root, folder, language } = place;
  const { label } = asked;
  const repository = orRefuse(openRepository(root, { environment: world.environment }), language);
  const chosen = chooseBase(asked, envelope.knownAt, repository, place);
  if (chosen === null) return null;
  const tree = commitTree(repository, chosen.commit, language);
  const time = orRefuse(commitTime(repository, chosen.commit), language);
  place.clocks.hold({ kind: 'commit', name: chosen.commit, time });
  const register = registerIn(tree, place);
  const { timeZone } = ('causes' in register ? session.register : register).config;
  const compared = { label, ...chosen, day: dayOfEpochSeconds(time, timeZone), tree };
  if (!('causes' in register)) return { ...compared, register };
  const path = inside(folder, CONFIG_FILE);
  return { ...compared, path, causes: placeFindings(register.causes, openLocator(tree)) };
}

/** What is said of a base that was not named itself, for standard error; null of one that was. */
export function baseNote(base: ComparedBase, option: string, language: Language): string | null {
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

function registerIn(
  tree: Tree,
  place: KnownPlace,
): Register | { readonly causes: readonly Finding[] } {
  try {
    return openRegister(tree, place);
  } catch (error) {
    if (error instanceof UnusableRegister) return { causes: error.findings };
    throw error;
  }
}
