import type { KravResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { capital, writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { type Day, dayParts } from '../../time/day.ts';
import { type BreachKind, breachKind } from '../krav/breach-kind.ts';
import { countRange } from '../krav/standing.ts';
import type { ReportBasis } from './basis.ts';
import type { PromiseLine } from './promise-line.ts';

/** How a promise stands on the day, as the first lines of a report tell it. */
type LeadStanding = 'holds' | 'unknown' | BreachKind;

/** The gravest first; an unknown stands as high as the breach it may hide. */
const WORST_FIRST = ['broken', 'unknown', 'over', 'short'] as const;

/**
 * The report in a few sentences: how many promises hold, which do not, what has been broken and what will be.
 * `names`: whether the promises are named, which a screen that shows them right below need not do.
 */
export function leadWords(
  {
    promises,
    others,
    envelope,
  }: Pick<ReportBasis, 'promises' | 'envelope'> & { readonly others: readonly KravResult[] },
  names: boolean,
  language: Language,
): string {
  const words = wordsIn(language).promises;
  const inForce = promises.filter(({ result }) => result.verdict !== 'not-in-force');
  const notMet = others.filter(
    ({ verdict, krav }) => verdict === 'broken' && krav.alvor === 'feil',
  ).length;
  return [
    inForce.length === 0 ? words.none : standingSentence(inForce, envelope.asOf, names, language),
    ...pastSentence(inForce, language),
    ...aheadSentence(inForce, names, language),
    ...(notMet === 0 ? [] : [words.lead.othersNotMet(notMet)]),
  ].join(' ');
}

function standingOf({ result }: PromiseLine, asOf: Day): LeadStanding {
  const { verdict, krav, current } = result;
  if (verdict === 'met') return 'holds';
  if (verdict !== 'broken') return 'unknown';
  return current === null ? 'broken' : breachKind(krav, current.side, asOf);
}

function standingSentence(
  promises: readonly PromiseLine[],
  asOf: Day,
  names: boolean,
  language: Language,
): string {
  const words = wordsIn(language).promises.lead;
  const day = writtenDay(asOf);
  const holding = promises.filter((promise) => standingOf(promise, asOf) === 'holds').length;
  if (holding === promises.length) return words.allHold(day, promises.length);
  const parts = WORST_FIRST.flatMap((standing) => {
    const some = promises.filter((promise) => standingOf(promise, asOf) === standing);
    if (some.length === 0) return [];
    const titles = some.map(({ result }) => words.title(result.krav.title));
    return [words[standing](many(some.length, language), names ? words.named(titles) : '')];
  });
  return words.notAllHold(day, promises.length, [
    ...parts,
    ...(holding === 0 ? [] : [words.holds(many(holding, language))]),
  ]);
}

function pastSentence(promises: readonly PromiseLine[], language: Language): string[] {
  const words = wordsIn(language).promises.lead;
  const broken = promises.flatMap(({ past }) => past.find(({ kind }) => kind === 'broken') ?? []);
  const gaps = broken.flatMap((each) => each.gaps);
  const [first] = gaps;
  if (first === undefined) return [];
  const years = gaps.flatMap(({ from, to }) => [dayParts(from).year, dayParts(to).year]);
  const days = broken.reduce((sum, each) => sum + each.days, 0);
  return [
    words.wasBroken(
      capital(many(broken.length, language)),
      broken.length === 1,
      days,
      yearWords(years, language),
    ),
  ];
}

function aheadSentence(
  promises: readonly PromiseLine[],
  names: boolean,
  language: Language,
): string[] {
  const words = wordsIn(language).promises.lead;
  const coming = promises
    .flatMap(({ result: { krav, next } }) =>
      next !== null && breachKind(krav, next.side, next.from) === 'broken'
        ? [{ krav, from: next.from }]
        : [],
    )
    .sort((a, b) => a.from - b.from);
  const unknown = promises
    .flatMap(({ result: { next, nextUnknown, unknown: items } }) =>
      nextUnknown === null || (next !== null && nextUnknown.from > next.from)
        ? []
        : [{ ...nextUnknown, isUnread: items.some(({ reason }) => reason === 'krav/set-aside') }],
    )
    .sort((a, b) => a.from - b.from);
  const [first] = unknown;
  const stops = coming.map(({ krav, from }) => ({ title: krav.title, day: writtenDay(from) }));
  return [
    ...(first === undefined
      ? []
      : [
          words.willBeUnknown(
            capital(many(unknown.length, language)),
            `${writtenDay(first.from)} (${countRange(first)})`,
            unknown.some(({ isUnread }) => isUnread),
          ),
        ]),
    ...(coming.length === 0
      ? []
      : [
          words.willBreak(
            capital(many(coming.length, language)),
            yearWords(
              coming.map(({ from }) => dayParts(from).year),
              language,
            ),
            names ? words.order(stops) : '',
          ),
        ]),
  ];
}

function yearWords(years: readonly number[], language: Language): string {
  const words = wordsIn(language).promises.lead;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? words.inYear(first) : words.inYears(first, last);
}

/** «Løfte» is neuter: «ett», «to». */
function many(count: number, language: Language): string {
  return wordsIn(language).promises.lead.many(count);
}
