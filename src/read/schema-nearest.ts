import { distance } from 'fastest-levenshtein';

/** The candidate that a misspelt text most likely was meant to be, or null when none is near. */
export function nearest(text: string, candidates: readonly string[]): string | null {
  const plain = fold(text);
  const ranked = candidates
    .map((candidate) => ({ candidate, steps: distance(plain, fold(candidate)) }))
    .filter(
      ({ candidate, steps }) =>
        steps <= Math.max(1, Math.floor(Math.max(text.length, candidate.length) / 3)),
    )
    .sort((a, b) => a.steps - b.steps);
  return ranked[0]?.candidate ?? null;
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
