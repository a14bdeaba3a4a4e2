import { distance } from 'fastest-levenshtein';

/**
 * The nearest of the known words to one that is not among them, when it is near enough to be a slip
 * of the hand: at most a third of its letters, and at least one; a single letter is near nothing. Upper and lower case are alike.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = fold(word);
  if (wanted.length < 2) return undefined;
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: { readonly word: string; readonly away: number } | undefined;
  for (const candidate of known) {
    const away = distance(wanted, fold(candidate));
    if (away <= limit && (best === undefined || away < best.away)) best = { word: candidate, away };
  }
  return best?.word;
}

function fold(word: string): string {
  return word.normalize('NFC').toLowerCase();
}
