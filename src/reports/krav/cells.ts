import { type Count, dailyResult, type KravResult, limitedResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { data, day, id, missing, own, several, type Value } from '../document/value.ts';
import { verdictCell } from '../posts/cells.ts';
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
  const verdict = verdictCell(result.verdict, language);
  return period === null ? verdict : several([verdict, own(`(${period})`)], ' ');
}

/** The day of the next breach and how many there are then, or that none is in sight. */
export function nextCell(result: KravResult, language: Language): Value {
  const daily = dailyResult(result);
  if (daily === null || (daily.next === null && daily.window === null)) return NOTHING;
  const { next } = daily;
  if (next === null) return missing(wordsIn(language).krav.noneInSight);
  const many = next.low === next.high ? String(next.low) : `${next.low}–${next.high}`;
  return several([day(next.from), own(`(${many})`)], ' ');
}

/** The ids of posts or items, in a row. */
export function idsCell(ids: readonly string[], between: ' ' | ', ' = ', '): Value {
  return ids.length === 0
    ? NOTHING
    : several(
        ids.map((each) => id(each)),
        between,
      );
}

/** A text of the register; nothing where it is empty. */
export function textCell(text: string): Value {
  return text === '' ? NOTHING : data(text);
}
