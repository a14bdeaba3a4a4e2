import type { CountResult, SideName } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { itemNames } from '../../text/formatting/item-name.ts';
import type { Language } from '../../text/language.ts';
import { breachByRule } from './breach-kind.ts';
import { limitRange } from './limits.ts';
import { countRange } from './standing.ts';

/** «2–3, minst 3: brutt hvis FP-2025-002 har stanset.»; null where it is not the count that makes the answer unknown. */
export function decidingWords(result: CountResult, language: Language): string | null {
  const words = wordsIn(language).krav;
  const { verdict, krav, count } = result;
  if (verdict !== 'unknown' || krav.per !== null) return null;
  const parts = decidingParts(result, language);
  if (parts.length === 0) return null;
  return words.decides(countRange(count), limitRange(krav, language), parts);
}

/** «brutt hvis FP-2025-002 har stanset»: for each side what would make it so. */
export function decidingParts(result: CountResult, language: Language): string[] {
  const words = wordsIn(language).krav;
  const { breaksIf, krav } = result;
  return (['below', 'above'] as const).flatMap((side) => {
    const many = breaksIf[side];
    if (many === null) return [];
    const breach = words.breachOf[breachByRule({ side }, krav)];
    return [words.decidedBy(breach, conditionWords(result, side, many, language))];
  });
}

function conditionWords(
  { possible: ids, unknown }: CountResult,
  side: SideName,
  many: number,
  language: Language,
): string {
  const words = wordsIn(language).krav;
  const possible = itemNames(ids, language);
  const isLife = unknown.every(({ reason }) => reason === 'life/overrun');
  if (many !== possible.length)
    return side === 'below'
      ? words.someStopped(many, possible.length)
      : words.someRun(many, possible.length);
  if (side === 'below')
    return isLife ? words.hasStopped(possible) : words.doesNotCountThen(possible);
  return isLife ? words.runsToo(possible) : words.countsToo(possible);
}
