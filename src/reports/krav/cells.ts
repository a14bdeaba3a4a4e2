import {
  type Count,
  dailyResult,
  type Gap,
  type KravResult,
  limitedResult,
} from '../../krav/result.ts';
import { writtenNumber } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { type Interval, lengthInDays } from '../../time/interval.ts';
import { counting, day, id, missing, number, own, several, type Value } from '../document/value.ts';
import { aheadOf, nextBrief } from './ahead.ts';
import { heldWords } from './held.ts';
import { answerValue } from './said.ts';
import { countRange, gapCount } from './standing.ts';
import { answeredPeriod, runningPeriod } from './today.ts';

export const NOTHING = missing('');

/** How many there are, surely and at most. */
export function countCell({ low, high }: Count): Value {
  return { kind: 'count', low, high };
}

/** How many there are today; of events with the running period. */
export function todayCell(result: KravResult): Value {
  const limited = limitedResult(result);
  const period = runningPeriod(result);
  if (limited === null) return NOTHING;
  const count = countCell(limited.count);
  return period === null ? count : several([count, own(`(${period})`)], ' ');
}

/** The answer, with the period it is of where that is not the running one. */
export function answerCell(result: KravResult, language: Language): Value {
  const period = answeredPeriod(result);
  const verdict = answerValue(result, language);
  return period === null ? verdict : several([verdict, own(`(${period})`)], ' ');
}

/** What is ahead in a few words; nothing where nothing can be said. */
export function nextCell(result: KravResult, language: Language): Value {
  const daily = dailyResult(result);
  if (daily === null) return NOTHING;
  const [first] = aheadOf(daily);
  if (first?.kind === 'breach')
    return several([day(first.next.from), own(`(${countRange(first.next)})`)], ' ');
  const words = nextBrief(result, language);
  if (words === null) return NOTHING;
  return first?.kind === 'none' ? missing(words) : own(words);
}

/** What «at every moment» gives; nothing where the krav is not judged on every day. */
export function heldCell(result: KravResult, language: Language): Value {
  const words = heldWords(result, language);
  return words === null ? NOTHING : counting(words, heldWords(result, language, false));
}

/** How many there were in a gap; machines get «4–5» for a number that changed too. */
export function gapCountCell(gap: Gap, language: Language): Value {
  const { low, high, isCounted } = gap;
  return isCounted && low !== high
    ? { ...own(gapCount(gap, language)), machine: countRange(gap) }
    : countCell(gap);
}

/** How many days of a gap are judged; of one that may go on that is one more each day, so that files leave it out. */
export function gapDaysCell(gap: Gap, window: Interval | null): Value {
  const days = lengthInDays(gap);
  return gap.to === window?.to
    ? { ...counting(writtenNumber(days), null), machine: String(days) }
    : number(days);
}

/** The ids of posts or items, in a row. */
export function idsCell(ids: readonly string[]): Value {
  return ids.length === 0
    ? NOTHING
    : several(
        ids.map((each) => id(each)),
        ', ',
      );
}
