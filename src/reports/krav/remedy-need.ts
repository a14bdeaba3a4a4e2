import type { CountResult, Gap, Remedy } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';

/** How many of the remedies of a gap must be done: one, all, or at least one of which nobody knows that it is enough. */
export type RemedyNeed = 'one' | 'all' | 'perhaps';

/** Takes the gap that the remedies are for. More than one missing on its worst day needs all; a count that is not sure may need more than one. */
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

/** «Hva som lukker det neste: alt må til»; a single remedy that says how many it is needs no word. */
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
