import type { CountResult, Gap, Remedy } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';

/** How many of the remedies of a gap close it: one, more than one (all of them surely do), or nobody knows whether one is enough. */
export type RemedyNeed = 'one' | 'all' | 'perhaps';

/** Takes the gap that the remedies are for. Where more than one is missing on its worst day, one remedy is not enough; a count that is not sure may need more than one. */
export function remedyNeed({
  shortfall,
  isCounted,
}: Pick<Gap, 'shortfall' | 'isCounted'>): RemedyNeed {
  if (shortfall > 1) return 'all';
  return isCounted ? 'one' : 'perhaps';
}

/** The gap that the next breach of a result begins; undefined where its days are not among those reckoned. */
export function nextGap({ next, gaps }: CountResult): Gap | undefined {
  if (next === null) return undefined;
  const { group, side, from } = next;
  return gaps.find(
    (gap) => gap.group === group && gap.side === side && gap.from <= from && from <= gap.to,
  );
}

/** «Hva som lukker det neste: ett alene er ikke nok»; a single remedy that says how many it is needs no word. */
export function remedyTitle(
  title: string,
  remedies: readonly Remedy[],
  gap: Pick<Gap, 'shortfall' | 'isCounted'> | undefined,
  language: Language,
): string {
  const need = gap === undefined ? 'perhaps' : remedyNeed(gap);
  if (need !== 'perhaps' && remedies.length === 1) return title;
  return `${title}: ${wordsIn(language).krav.needs[need]}`;
}
