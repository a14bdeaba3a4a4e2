import { dailyResult, type KravResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { breachKind } from '../krav/breach-kind.ts';
import { limitWords } from '../krav/sentences.ts';
import { countRange } from '../krav/standing.ts';
import type { Statement } from './summary.ts';

/** One statement of the summary. */
export function statementWords(statement: Statement, asOf: Day, language: Language): string {
  const words = wordsIn(language).status;
  switch (statement.kind) {
    case 'today':
      return todayWords(statement.result, asOf, language);
    case 'ahead': {
      const { result, next } = statement;
      return words.breaks(result.krav.id, writtenDay(next.from));
    }
    case 'missing': {
      const { total, withoutOwner, withoutDeadline } = statement;
      return words.measuresLack({
        total,
        lacking: Math.max(withoutOwner, withoutDeadline),
        isAll: withoutOwner === total && withoutDeadline === total,
        owner: withoutOwner > 0,
        deadline: withoutDeadline > 0,
      });
    }
    case 'nothing':
      return words.nothingToJudge;
  }
}

function todayWords(result: KravResult, asOf: Day, language: Language): string {
  const words = wordsIn(language).status;
  const { krav, verdict } = result;
  const daily = dailyResult(result);
  if (daily === null) return words.notMet(krav.id, krav.title);
  const { low, high } = daily.count;
  const day = writtenDay(asOf);
  const limit = limitWords(result, language);
  const many = low === high ? counted(low, language) : rangeOf(low, high, language);
  switch (verdict) {
    case 'met':
      return words.holds(krav.id, day, counted(low, language), limit);
    case 'broken': {
      const side = daily.current?.side ?? 'below';
      return words.outside[breachKind(daily.krav, side, asOf)](krav.id, day, many, limit);
    }
    case 'unknown':
    case 'pending':
    case 'not-in-force':
      return words.unjudged(krav.id, day, many, limit);
  }
}

function counted(count: number, language: Language): string {
  return count === 0 ? wordsIn(language).status.noneRunning : String(count);
}

function rangeOf(low: number, high: number, language: Language): string {
  return Number.isFinite(high)
    ? countRange({ low, high })
    : wordsIn(language).status.atLeast(String(low));
}
