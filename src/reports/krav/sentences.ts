import type { CountKrav, Limits } from '../../krav/definition/krav.ts';
import {
  type CountResult,
  dailyResult,
  type KravResult,
  type NextBreach,
  type NotCounted,
  type WorstVerdict,
} from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { numberInWords, writtenDay, writtenNumber } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { type Day, earliest } from '../../time/day.ts';
import { lengthInDays } from '../../time/interval.ts';
import { todayDetail, todaysVerdict } from './today.ts';

/** The answer in a few sentences: today, at every moment, and ahead. A part that has nothing to say is null. */
export interface KravSentences {
  readonly today: string;
  readonly always: string | null;
  readonly ahead: string | null;
}

/** Says the state of a krav, for people. */
export function kravSentences(result: KravResult, asOf: Day, language: Language): KravSentences {
  const daily = dailyResult(result);
  return {
    today: `${todaysVerdict(result, language)}. ${todayDetail(result, language)}`.trim(),
    always: daily === null ? null : alwaysSentence(daily, asOf, language),
    ahead: daily === null ? null : aheadSentence(daily, language),
  };
}

function alwaysSentence(
  { window, daysBroken, daysUnknown, daysExempt, krav }: CountResult,
  asOf: Day,
  language: Language,
): string | null {
  if (window === null || window.from > asOf) return null;
  const words = wordsIn(language).krav;
  const all = lengthInDays({ from: window.from, to: earliest(window.to, asOf) });
  const when =
    window.to < asOf
      ? words.during(writtenDay(window.from), writtenDay(window.to))
      : words.since(writtenDay(window.from));
  const exempt = words.daysExempt(daysExempt);
  if (daysBroken > 0)
    return `${words.wasBroken(daysBroken, all, when, outside(krav, language))}${words.daysUnclear(daysUnknown)}${exempt}`;
  if (daysUnknown > 0) return `${words.isUnclear(daysUnknown, all, when)}${exempt}`;
  return all === daysExempt
    ? words.allExempt(all, when)
    : `${words.wasKept(all - daysExempt, daysExempt, when)}${exempt}`;
}

/** A krav in one sentence, with the days on which it was broken. */
export function shortSentence(result: KravResult, asOf: Day, language: Language): string {
  const { krav, verdict } = result;
  const daily = dailyResult(result);
  const days = coverageOf(result, asOf);
  if (daily === null || days === null || daily.window === null)
    return `${krav.id}: ${kravSentences(result, asOf, language).today}`;
  const { window, gaps } = daily;
  const words = wordsIn(language).krav.short;
  const broken = gaps
    .filter((gap) => gap.verdict === 'broken' && !gap.exempt && gap.from <= asOf)
    .map((gap) => `${writtenDay(gap.from)}–${writtenDay(gap.to)} (${gap.low})`);
  const span = `${writtenDay(window.from)}–${writtenDay(earliest(asOf, window.to))}`;
  const kept = [
    words.kept(span, days.met, days.days),
    days.broken === 0 ? '' : words.broken(days.broken),
    days.unknown === 0 ? '' : words.unclear(days.unknown),
  ].join('');
  return [
    words.verdict(krav.id, wordsIn(language).verdicts[verdict], writtenDay(asOf)),
    `${kept}.`,
    ...(broken.length === 0 ? [] : [broken.join(', ')]),
  ].join(' ');
}

/** How the days up to the as-of day went; null where the krav is not judged by days, or has none yet. */
export function coverageOf(result: KravResult, asOf: Day) {
  const past = (dailyResult(result)?.days ?? [])
    .filter(({ from }) => from <= asOf)
    .map((run) => ({ ...run, to: run.to < asOf ? run.to : asOf }));
  if (past.length === 0) return null;
  const count = (wanted: WorstVerdict | null) =>
    past
      .filter(({ value }) => wanted === null || value === wanted)
      .reduce((sum, run) => sum + lengthInDays(run), 0);
  return {
    days: count(null),
    met: count('met'),
    broken: count('broken'),
    unknown: count('unknown'),
    exempt: count('exempt'),
  };
}

/** Why an item does not count. */
export function whyNotWords({ why }: NotCounted, language: Language): string {
  const words = wordsIn(language).krav.whyNot;
  switch (why.kind) {
    case 'no-match':
      return words.noMatch;
    case 'ended':
      return `${why.status} ${writtenDay(why.on)}`;
    case 'over':
      return words.over(writtenDay(why.on));
    case 'planned':
      return words.planned(writtenDay(why.from));
    case 'paused':
      return words.paused;
    case 'not-running':
      return words.notRunning;
  }
}

/** «01.08.2027 (2)», or that none is in sight. */
export function nextWords(result: KravResult, language: Language): string {
  const daily = dailyResult(result);
  if (daily === null) return '–';
  const { next, window } = daily;
  if (next === null) return window === null ? '–' : wordsIn(language).krav.noneInSight;
  const many = next.low === next.high ? String(next.low) : `${next.low}–${next.high}`;
  return `${writtenDay(next.from)} (${many})`;
}

/** «færre enn tre», «flere enn tre», or both. */
function outside({ min, max }: CountKrav, language: Language): string {
  const words = wordsIn(language).krav;
  return words.or([
    ...(min === null ? [] : [words.fewerThan(min)]),
    ...(max === null ? [] : [words.moreThan(max)]),
  ]);
}

function aheadSentence({ next, window }: CountResult, language: Language): string | null {
  if (window === null) return null;
  return next === null
    ? wordsIn(language).krav.noBreachBefore(writtenDay(window.to))
    : breachSentence(next, language);
}

/** «BRUDD 01.08.2027, om 251 dager. Da går det to.» */
export function breachSentence(next: NextBreach, language: Language): string {
  const words = wordsIn(language).krav;
  const group = next.group === null ? '' : ` (${String(next.group)})`;
  const many =
    next.low === next.high
      ? numberInWords(next.low, language)
      : `${writtenNumber(next.low)}–${writtenNumber(next.high)}`;
  const planned = next.withPlanned === 'broken' ? '' : words.notIfPlanned;
  return `${words.breach(writtenDay(next.from), next.daysUntil, group, many)}${planned}`;
}

/** What a krav asks for in a few words: «minst 3», «2–3», «høyst 4». */
export function limitWords({ krav }: KravResult, language: Language): string {
  switch (krav.form) {
    case 'antall':
    case 'hendelser':
      return rangeWords(krav, language);
    case 'quarantined':
      return '';
    case 'vilkar':
      return wordsIn(language).krav.condition;
  }
}

function rangeWords({ min, max }: Limits, language: Language): string {
  const words = wordsIn(language).krav;
  if (min !== null && max !== null) return min === max ? String(min) : `${min}–${max}`;
  if (min !== null) return words.atLeast(min);
  return max === null ? '' : words.atMost(max);
}
