import { dailyResult, type KravResult, type NotCounted } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { wholeYear, writtenDay, writtenDays } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { type Day, earliest } from '../../time/day.ts';
import { aheadWords } from './ahead.ts';
import { alwaysWords, coverageOf } from './always.ts';
import { mildSide } from './held.ts';
import { limitRange } from './limits.ts';
import { answerWords } from './said.ts';
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
    always: daily === null ? null : alwaysWords(daily, asOf, language, counts),
    ahead: daily === null ? null : aheadWords(daily, language, counts),
  };
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
    .map((gap) => `${writtenDays(gap.from, gap.to)} (${gapCount(gap, language)})`);
  const mild = daily.daysBroken - daily.daysInError.asked;
  const ahead = window.to > asOf ? aheadWords(daily, language) : null;
  const until = earliest(asOf, window.to);
  const span = String(wholeYear(window.from, until) ?? writtenDays(window.from, until));
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
