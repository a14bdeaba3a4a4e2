import type { KravResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { type BreachKind, breachKind, gradeWord } from '../krav/breach-kind.ts';
import type { ReportBasis } from './basis.ts';
import { aheadSentences } from './lead-ahead.ts';
import { decidedBy, many, type Naming } from './lead-naming.ts';
import { pastSentences } from './lead-past.ts';
import type { PromiseLine } from './promise-line.ts';
import { openPeriods } from './running-periods.ts';

/** How a promise stands on the day, as the first lines of a report tell it. */
type LeadStanding = 'holds' | 'unknown' | BreachKind;

/** The gravest first; an unknown stands as high as the breach it may hide. */
const WORST_FIRST = ['broken', 'unknown', 'over', 'short'] as const;

/** What is missing in a period is told from this many days before its end. */
const SOON_DAYS = 90;

/**
 * The report in a few sentences: how many promises hold, which do not, what has been broken and what will be.
 * `names`: as a file tells it, with the promises named, which a screen that shows them right below need not do,
 * and with days told by date and not counted from the as-of day.
 */
export function leadWords(basis: LeadBasis, names: boolean, language: Language): string {
  const { standing, past, others, periods, ahead } = leadSentences(basis, names, language);
  return [standing, ...past, ...ahead, ...others, ...periods].join(' ');
}

/** What the first lines are made from. */
export type LeadBasis = Pick<ReportBasis, 'promises' | 'envelope'> & {
  readonly others: readonly KravResult[];
};

/** The sentences of the first lines by what they are about, in the order in which they are told. */
export interface LeadSentences {
  readonly standing: string;
  readonly past: readonly string[];
  readonly ahead: readonly string[];
  readonly others: readonly string[];
  readonly periods: readonly string[];
}

/** The first lines, sentence by sentence; `decides`: with the posts that decide, where the promises are named. */
export function leadSentences(
  { promises, others, envelope }: LeadBasis,
  names: boolean,
  language: Language,
  decides = false,
): LeadSentences {
  const naming = { names, decides, language };
  const words = wordsIn(language).promises;
  const inForce = promises.filter(({ result }) => result.verdict !== 'not-in-force');
  const failing = inForce.filter((promise) => standingOf(promise, envelope.asOf) !== 'holds');
  return {
    standing: inForce.length === 0 ? words.none : standingSentence(inForce, envelope.asOf, naming),
    past: pastSentences(inForce, failing, language),
    others: othersSentence(others, language),
    periods: periodSentences(others, envelope.asOf, names, language),
    ahead: aheadSentences(inForce, naming),
  };
}

/** What makes a promise stand as it does: the posts that opened the breach, or those of which it is unclear. */
function decidingNow({ result: { verdict, current, unknown } }: PromiseLine): readonly string[] {
  return verdict === 'unknown' ? unknown.map(({ post }) => post) : (current?.openedBy ?? []);
}

function standingOf({ result }: PromiseLine, asOf: Day): LeadStanding {
  const { verdict, krav, current } = result;
  if (verdict === 'met') return 'holds';
  if (verdict !== 'broken') return 'unknown';
  return current === null ? 'broken' : breachKind(krav, current.side, asOf);
}

function standingSentence(promises: readonly PromiseLine[], asOf: Day, naming: Naming): string {
  const { names, language } = naming;
  const words = wordsIn(language).promises.lead;
  const day = writtenDay(asOf);
  const holding = promises.filter((promise) => standingOf(promise, asOf) === 'holds').length;
  if (holding === promises.length) return words.allHold(day, promises.length);
  const parts = WORST_FIRST.flatMap((standing) => {
    const some = promises.filter((promise) => standingOf(promise, asOf) === standing);
    if (some.length === 0) return [];
    const titles = some.map(
      (promise) =>
        `${words.title(promise.result.krav.title)}${decidedBy(decidingNow(promise), naming)}`,
    );
    const grades = new Set(some.map((promise) => gradeOfStanding(promise, asOf, language)));
    const grade = [...grades].join(' / ');
    return [words[standing](many(some.length, language), names ? words.named(titles) : '', grade)];
  });
  return words.notAllHold(day, promises.length, [
    ...parts,
    ...(holding === 0 ? [] : [words.holds(many(holding, language))]),
  ]);
}

/** «varsel», «merknad»: how grave it is that a promise does not hold; '' where that is not told. */
function gradeOfStanding(
  { result: { krav, current } }: PromiseLine,
  asOf: Day,
  language: Language,
): string {
  return current === null ? '' : gradeWord(krav, current.side, asOf, language);
}

/** Other krav that are not met on the day, with how many of them are only warnings; and how many cannot be judged. */
function othersSentence(others: readonly KravResult[], language: Language): string[] {
  const notMet = others.filter(({ verdict }) => verdict === 'broken');
  const mild = notMet.filter(({ krav }) => krav.alvor !== 'feil').length;
  const unknown = others.filter(({ verdict }) => verdict === 'unknown').length;
  return notMet.length + unknown === 0
    ? []
    : [wordsIn(language).promises.lead.others(notMet.length, mild, unknown)];
}

/** What must come before a period ends, where that is soon: a sentence for each period. */
function periodSentences(
  others: readonly KravResult[],
  asOf: Day,
  isFile: boolean,
  language: Language,
): string[] {
  const words = wordsIn(language).promises.lead;
  const soon = openPeriods(others, asOf).filter(({ period }) => period.to - asOf <= SOON_DAYS);
  return [...new Set(soon.map(({ period }) => period.name))].map((name) => {
    const same = soon.filter(({ period }) => period.name === name);
    const last = same[0]?.period.to ?? asOf;
    return words.notYetMet(same.length, name, isFile ? null : last - asOf, writtenDay(last));
  });
}
