import type { CountKrav } from '../../krav/definition/krav.ts';
import type { Gap } from '../../krav/result.ts';

/** A day outside a limit: a breach, or, where the krav calls it a warning, only too many or too few. */
export type BreachKind = 'broken' | 'over' | 'short';

/** What it is to be outside the limit on a side of a krav. */
export function breachKind(
  { alvor, alvorAbove }: Pick<CountKrav, 'alvor' | 'alvorAbove'>,
  side: Gap['side'],
): BreachKind {
  if (side === 'above') return alvorAbove === 'feil' ? 'broken' : 'over';
  return alvor === 'feil' ? 'broken' : 'short';
}
