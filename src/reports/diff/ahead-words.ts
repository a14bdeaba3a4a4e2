import type { KravChange } from '../../krav/comparison/compare.ts';
import { gapChanges } from '../../krav/comparison/gap-changes.ts';
import { type CountResult, dailyResult, type Gap, type KravResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { breachKind, gradeWord } from '../krav/breach-kind.ts';
import { countRange } from '../krav/standing.ts';
import { nextBreachIn } from './diff.ts';

/**
 * What a change does to the days ahead of a krav: how far the next breach has moved, else from when it is newly
 * unclear, how much worse the same breach is, or that another follows. Null where nothing of that is so.
 */
export function aheadWords(krav: KravChange, language: Language): string | null {
  return movedWords(krav, language) ?? (krav.change === 'new' ? worseWords(krav, language) : null);
}

function movedWords({ id, base, head }: KravChange, language: Language): string | null {
  const was = nextBreachIn(base)?.from ?? null;
  const next = nextBreachIn(head);
  const words = wordsIn(language).diff;
  if (next === null || was === next.from) return null;
  const breaks = breaksWords(head, next, language);
  const is = next.from;
  if (was === null) return words.breaksAhead(id, breaks, writtenDay(is));
  return is < was
    ? words.breaksEarlier(id, breaks, was - is, writtenDay(is))
    : words.breaksLater(id, breaks, is - was, writtenDay(is));
}

/** What is worse where the next breach comes on the same day as before, or there is none. */
function worseWords(krav: KravChange, language: Language): string | null {
  const { id } = krav;
  const [base, head] = [daily(krav.base), daily(krav.head)];
  const words = wordsIn(language).diff;
  const [was, is] = [base?.next ?? null, head?.next ?? null];
  if ((was?.from ?? null) !== (is?.from ?? null)) return null;
  const unclear = newlyUnclearFrom(krav);
  if (unclear !== null)
    return words.unclearAhead(
      id,
      writtenDay(unclear),
      is === null || unclear > is.from ? null : writtenDay(is.from),
    );
  if (was !== null && is !== null && countRange(was) !== countRange(is))
    return words.breaksMore(
      id,
      breaksWords(head, is, language),
      writtenDay(is.from),
      countRange(was),
      countRange(is),
    );
  const another = gapChanges(krav).find(
    (change) =>
      change.kind === 'appeared' &&
      change.after.verdict === 'broken' &&
      change.after.from > (head?.asOf ?? change.after.from),
  );
  return another?.kind === 'appeared'
    ? words.breaksAgain(
        id,
        breaksWords(head, another.after, language),
        writtenDay(another.after.from),
      )
    : null;
}

/** «brytes», «kommer over grensen (varsel)»: what a krav does on the first day of a breach, by the rule of that day. */
function breaksWords(
  result: KravResult | null,
  { side, from }: Pick<Gap, 'side' | 'from'>,
  language: Language,
): string {
  const { breaks } = wordsIn(language).diff;
  const krav = daily(result)?.krav;
  const kind = krav === undefined ? 'broken' : breachKind(krav, side, from);
  return krav === undefined || kind === 'broken'
    ? breaks.broken
    : breaks[kind](gradeWord(krav, side, from, language));
}

/** The first day ahead on which it is unclear, where it was not known to be so early; else null. */
export function newlyUnclearFrom(krav: KravChange): Day | null {
  const unclear = daily(krav.head)?.nextUnknown?.from ?? null;
  const before = daily(krav.base)?.nextUnknown?.from ?? null;
  return unclear !== null && (before === null || unclear < before) ? unclear : null;
}

function daily(result: KravResult | null): CountResult | null {
  return result === null ? null : dailyResult(result);
}
