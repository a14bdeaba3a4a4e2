import {
  type CountResult,
  dailyResult,
  type KravResult,
  type NextBreach,
  type Remedy,
} from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { numberInWords, writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { nextGap, remedyNeed } from '../krav/remedy-need.ts';
import { remedyWords } from '../krav/standing.ts';

const MOST_REMEDIES = 5;

/** In sentences, what would close the breach that is or comes, and make sure what is unclear today or before it; none where neither is so, and of promises that are not about every day. */
export function whatCloses(krav: KravResult, language: Language): string[] {
  const result = dailyResult(krav);
  if (result === null) return [];
  const { current, next, verdict } = result;
  const words = wordsIn(language).comment.closes;
  const unclear = [...new Set(result.unknown.map(({ post }) => post))];
  if (verdict === 'broken' && current !== null) {
    const since = writtenDay(current.from);
    if (current.side === 'above') return [words.tooManyNow(since)];
    const missing = numberInWords(current.shortfall, language);
    return withRemedies(words.now(since, missing), current.remedies, language);
  }
  return [
    ...(next === null ? [] : beforeBreach(result, next, unclear, language)),
    ...unclearSentence(result, unclear, language),
  ];
}

function beforeBreach(
  result: CountResult,
  next: NextBreach,
  unclear: readonly string[],
  language: Language,
): string[] {
  const words = wordsIn(language).comment.closes;
  const day = writtenDay(next.from);
  if (next.side === 'above') return [words.tooManyFrom(day)];
  const gap = nextGap(result);
  const need = gap === undefined ? 'perhaps' : remedyNeed(gap);
  if (isClearedUpFirst(result, unclear)) return clearUpFirst(result, next, unclear, language);
  const isAlone = need !== 'perhaps' && next.remedies.length === 1;
  const missing = numberInWords(gap?.shortfall ?? 1, language);
  const closes = words[isAlone ? 'alone' : need](day, unclear, missing);
  const said = withRemedies(closes, next.remedies, language);
  return said.length > 0 ? said : [words.noneKnown(day)];
}

/** Whether it hangs on what is unclear how much must be done against the next breach. */
function isClearedUpFirst(result: CountResult, unclear: readonly string[]): boolean {
  const { next } = result;
  if (next === null || next.side === 'above' || next.remedies.length === 0) return false;
  const gap = nextGap(result);
  const isPerhaps = gap === undefined || remedyNeed(gap) === 'perhaps';
  return isPerhaps && unclear.length > 0 && next.high > next.low;
}

/** Where one remedy is enough if all that is unclear counts: what then closes the next breach, and what more is needed if it does not. */
function clearUpFirst(
  { verdict, nextUnknown }: CountResult,
  next: NextBreach,
  unclear: readonly string[],
  language: Language,
): string[] {
  const words = wordsIn(language).comment.clearUp;
  const missing = next.high - next.low;
  const posts = unclear.length;
  const isFirst = nextUnknown !== null && nextUnknown.from < next.from;
  const by = writtenDay(isFirst ? nextUnknown.from : next.from);
  const closes = words.ifRunning(posts, writtenDay(next.from), next.remedies.length === 1);
  return [
    words.first(unclear),
    ...withRemedies(closes, next.remedies, language),
    verdict === 'unknown'
      ? words.ifNotNow(posts, missing)
      : words.ifNot(posts, missing, by, isFirst),
  ];
}

/** Of today where it cannot be judged now; of days that become unclear before the next breach. */
function unclearSentence(
  result: CountResult,
  unclear: readonly string[],
  language: Language,
): string[] {
  if (isClearedUpFirst(result, unclear)) return [];
  const { verdict, next, nextUnknown } = result;
  const words = wordsIn(language).comment;
  if (verdict === 'unknown') return unclear.length === 0 ? [] : [words.unclearNow(unclear)];
  if (nextUnknown === null || (next !== null && next.from <= nextUnknown.from)) return [];
  const isBelow = nextUnknown.side === 'below';
  return [words.unclearAhead(writtenDay(nextUnknown.from), unclear, isBelow)];
}

/** «… : 1) forleng … 2) start …»; nothing where nothing closes it. */
function withRemedies(closes: string, remedies: readonly Remedy[], language: Language): string[] {
  const said = remedies.slice(0, MOST_REMEDIES).map((remedy) => remedyWords(remedy, language));
  if (said.length === 0) return [];
  const numbered = said.map((each, index) => (said.length === 1 ? each : `${index + 1}) ${each}`));
  return [`${closes} ${numbered.join('. ')}.`];
}
