import type { CountRule } from '../../krav/definition/krav.ts';
import {
  type CountResult,
  dailyResult,
  type KravResult,
  type NotCounted,
  type SideName,
  type WorstVerdict,
} from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { addDays, type Day, earliest, isBounded, latest } from '../../time/day.ts';
import { lengthInDays } from '../../time/interval.ts';
import { runsWithin, valueOn } from '../../time/step.ts';
import { aheadWords } from './ahead.ts';
import { mildSide } from './held.ts';
import { limitRange } from './limits.ts';
import { answerWords, gradeOf } from './said.ts';
import { gapCount } from './standing.ts';
import { todayDetail, todaysVerdict } from './today.ts';

/** The answer in a few sentences: today, at every moment, and ahead. A part that has nothing to say is null. */
export interface KravSentences {
  readonly today: string;
  readonly always: string | null;
  readonly ahead: string | null;
}

/** Says the state of a krav, for people. `counts`: days are counted up to and from the as-of day, which files do not do. */
export function kravSentences(
  result: KravResult,
  asOf: Day,
  language: Language,
  counts = true,
): KravSentences {
  const daily = dailyResult(result);
  return {
    today: `${todaysVerdict(result, language, asOf)}. ${todayDetail(result, language)}`.trim(),
    always: daily === null ? null : withItsBeginning(daily, asOf, language, counts),
    ahead: daily === null ? null : aheadWords(daily, language, counts),
  };
}

/** The same, and that nothing is known of the days before the register was kept. */
function withItsBeginning(
  result: CountResult,
  asOf: Day,
  language: Language,
  counts: boolean,
): string | null {
  const said = alwaysSentence(result, asOf, language, counts);
  const { window, firstDay, krav, curves } = result;
  const isCut = window?.from === firstDay && krav.inForce.from < firstDay && firstDay <= asOf;
  if (said === null || !isCut || !isBounded(firstDay)) return said;
  const { high } = valueOn(curves.sure, addDays(firstDay, -1));
  return Number.isFinite(high)
    ? said
    : `${said}${wordsIn(language).krav.notKeptBefore(writtenDay(firstDay))}`;
}

function alwaysSentence(
  result: CountResult,
  asOf: Day,
  language: Language,
  counts: boolean,
): string | null {
  const { window, daysBroken, daysUnknown, daysExempt, daysInError, krav, standing } = result;
  const words = wordsIn(language).krav;
  if (krav.inForce.from > asOf) return words.beginsOn(writtenDay(krav.inForce.from));
  const all = coverageOf(result, asOf)?.days ?? 0;
  if (window === null || window.from > asOf || all === 0) return null;
  const ofAll = counts ? all : null;
  const from = latest(window.from, krav.inForce.from);
  const when =
    window.to < asOf
      ? words.during(writtenDay(from), writtenDay(window.to))
      : words.since(writtenDay(from));
  const exempt = words.daysExempt(daysExempt);
  const mild = daysBroken - daysInError.asked;
  const outsideMild = outside(result, false, asOf, language);
  const grade = words.grades[krav.alvorAbove === 'feil' ? krav.alvor : krav.alvorAbove];
  const since = standing.since;
  const held =
    since === null || window.to < asOf || since <= from
      ? ''
      : words.heldSince(counts ? standing.days : null, writtenDay(since));
  if (daysInError.asked > 0)
    return [
      words.wasBroken(daysInError.asked, ofAll, when, outside(result, true, asOf, language)),
      mild > 0 ? words.alsoOutside(mild, outsideMild, grade) : '',
      words.daysUnclear(daysUnknown),
      exempt,
      held,
    ].join('');
  if (daysUnknown > 0)
    return [
      words.isUnclear(daysUnknown, ofAll, when),
      mild > 0 ? words.alsoOutside(mild, outsideMild, grade) : '',
      exempt,
      held,
    ].join('');
  const isMet = mildSide(result) === 'over';
  if (mild > 0)
    return `${words.wasOutside(mild, ofAll, when, outsideMild, grade, isMet)}${exempt}${held}`;
  return all === daysExempt
    ? words.allExempt(ofAll, when)
    : `${words.wasKept(counts ? all - daysExempt : null, daysExempt, when)}${exempt}`;
}

/** A krav in one sentence, with the days on which it was broken. */
export function shortSentence(result: KravResult, asOf: Day, language: Language): string {
  const { krav } = result;
  const daily = dailyResult(result);
  const days = coverageOf(result, asOf);
  if (daily === null || days === null || daily.window === null)
    return `${krav.id}: ${kravSentences(result, asOf, language).today}`;
  const { window, gaps } = daily;
  const words = wordsIn(language).krav.short;
  const broken = gaps
    .filter((gap) => gap.verdict === 'broken' && !gap.exempt && gap.from <= asOf)
    .map((gap) => `${writtenDay(gap.from)}–${writtenDay(gap.to)} (${gapCount(gap, language)})`);
  const mild = daily.daysBroken - daily.daysInError.asked;
  const ahead = window.to > asOf ? aheadWords(daily, language) : null;
  const span = `${writtenDay(window.from)}–${writtenDay(earliest(asOf, window.to))}`;
  const kept = [
    words.kept(span, days.met, days.days),
    days.broken === mild ? '' : words.broken(days.broken - mild),
    mild === 0 ? '' : words.mild(mild, wordsIn(language).krav.said[mildSide(daily)]),
    days.unknown === 0 ? '' : words.unclear(days.unknown),
  ].join('');
  return [
    words.verdict(krav.id, answerWords(result, language), writtenDay(asOf)),
    `${kept}.`,
    ...(broken.length === 0 ? [] : [`${broken.join(', ')}.`]),
    ...(ahead === null ? [] : [ahead]),
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

/**
 * «færre enn tre», «flere enn tre», or both; of the sides of which a breach is an error, or of the others. Where
 * the limit has been another on days told of, «færre enn lovet».
 */
function outside({ krav, gaps }: CountResult, isError: boolean, asOf: Day, language: Language) {
  const words = wordsIn(language).krav;
  const isSaid = (side: SideName) => (gradeOf({ side }, krav) === 'feil') === isError;
  const isOneLimit = (side: SideName, limit: (rule: CountRule) => number | null) =>
    gaps
      .filter((gap) => gap.side === side && gap.from <= asOf)
      .flatMap((gap) => runsWithin(krav.rules, gap))
      .every(({ value }) => limit(value) === limit(krav));
  const { min, max } = krav;
  const isMin = isOneLimit('below', (rule) => rule.min);
  const isMax = isOneLimit('above', (rule) => rule.max);
  return words.or([
    ...(!isSaid('below') || (min === null && isMin)
      ? []
      : [isMin && min !== null ? words.fewerThan(min) : words.fewerThanPromised]),
    ...(!isSaid('above') || (max === null && isMax)
      ? []
      : [isMax && max !== null ? words.moreThan(max) : words.moreThanPromised]),
  ]);
}

/** What a krav asks for in a few words: «minst 3», «2–3», «høyst 4». */
export function limitWords({ krav }: KravResult, language: Language): string {
  switch (krav.form) {
    case 'antall':
    case 'hendelser':
      return limitRange(krav, language);
    case 'quarantined':
      return '';
    case 'vilkar':
      return wordsIn(language).krav.condition;
  }
}

export { breachSentence, nextWords } from './ahead.ts';
