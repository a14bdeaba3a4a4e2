import { dailyResult, type KravResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { numberInWords, writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { limitWords } from '../krav/sentences.ts';
import type { Statement } from './summary.ts';

/** One statement of the summary. */
export function statementWords(statement: Statement, language: Language): string {
  const words = wordsIn(language).status;
  switch (statement.kind) {
    case 'today':
      return todayWords(statement.result, language);
    case 'ahead': {
      const { result, next } = statement;
      return words.breaks(result.krav.id, writtenDay(next.from), next.daysUntil);
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

function todayWords(result: KravResult, language: Language): string {
  const words = wordsIn(language).status;
  const { krav, verdict } = result;
  const daily = dailyResult(result);
  if (daily === null) return words.notMet(krav.id, krav.title);
  const { count } = daily;
  const limit = limitWords(result, language);
  const surely = numberInWords(count.low, language);
  const most = Number.isFinite(count.high) ? `–${numberInWords(count.high, language)}` : '+';
  const many = count.high === count.low ? surely : `${surely}${most}`;
  switch (verdict) {
    case 'met':
      return words.holds(krav.id, surely, limit);
    case 'broken':
      return words.broken(krav.id, many, limit);
    default:
      return words.unjudged(krav.id, many, limit);
  }
}
