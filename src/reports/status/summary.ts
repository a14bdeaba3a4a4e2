import { dailyResult, type KravResult, type NextBreach } from '../../krav/result.ts';
import type { Measures } from '../baerum/measures.ts';

/** One of the few statements a report begins with. */
export type Statement =
  | { readonly kind: 'today'; readonly result: KravResult }
  | { readonly kind: 'ahead'; readonly result: KravResult; readonly next: NextBreach }
  | {
      readonly kind: 'missing';
      readonly total: number;
      readonly withoutOwner: number;
      readonly withoutDeadline: number;
    }
  | { readonly kind: 'nothing' };

const MOST_STATEMENTS = 5;

/** The statements that matter most, in the order of the krav: breaches and what is unclear before what holds. */
export function summaryOf(results: readonly KravResult[], measures: Measures | null): Statement[] {
  const candidates = results
    .filter(({ krav }) => krav.alvor === 'feil')
    .flatMap((result, order) => candidatesOf(result).map((statement) => ({ statement, order })));
  const missing = missingStatement(measures);
  const room = MOST_STATEMENTS - missing.length;
  const chosen = candidates
    .sort((a, b) => weight(a.statement) - weight(b.statement) || a.order - b.order)
    .slice(0, room)
    .sort((a, b) => a.order - b.order || weight(b.statement) - weight(a.statement))
    .map(({ statement }) => statement);
  const all = [...chosen, ...missing];
  return all.length === 0 ? [{ kind: 'nothing' }] : all;
}

function candidatesOf(result: KravResult): Statement[] {
  const daily = dailyResult(result);
  if (daily === null) return result.verdict === 'broken' ? [{ kind: 'today', result }] : [];
  const { next } = daily;
  const today: Statement[] = result.verdict === 'not-in-force' ? [] : [{ kind: 'today', result }];
  return next === null ? today : [...today, { kind: 'ahead', result, next }];
}

function missingStatement(measures: Measures | null): Statement[] {
  if (measures === null) return [];
  const { rows } = measures;
  const withoutOwner = rows.filter(({ responsible }) => responsible === null).length;
  const withoutDeadline = rows.filter(({ deadline }) => deadline === null).length;
  if (withoutOwner === 0 && withoutDeadline === 0) return [];
  return [{ kind: 'missing', total: rows.length, withoutOwner, withoutDeadline }];
}

function weight(statement: Statement): number {
  switch (statement.kind) {
    case 'today':
      return statement.result.verdict === 'broken'
        ? 0
        : statement.result.verdict === 'unknown'
          ? 1
          : 3;
    case 'ahead':
      return 2;
    case 'missing':
    case 'nothing':
      return 4;
  }
}
