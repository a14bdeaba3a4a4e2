import { distance } from 'fastest-levenshtein';

/** Finds those of many known words that are near to one that is not among them, the nearest first. */
export type NearWords = (word: string) => readonly string[];

const MOST_COMPARISONS = 3_000_000;
const LONGEST = 200;
const MOST_SHOWN = 3;

/**
 * Takes the known words; gives a finder of at most three that are near enough to be a slip of the
 * hand: at most a third of the letters away, and at least one. Upper and lower case are alike. So
 * that a register of nothing but wrong references is checked in good time, after some million
 * comparisons only words that differ in case alone are found.
 */
export function nearWords(known: Iterable<string>): NearWords {
  const byLength = new Map<number, Folded[]>();
  const byFold = new Map<string, string>();
  for (const word of known) {
    const folded = fold(word);
    if (byFold.has(folded)) continue;
    byFold.set(folded, word);
    const alike = byLength.get(folded.length);
    if (alike === undefined) byLength.set(folded.length, [{ word, folded }]);
    else alike.push({ word, folded });
  }
  const answers = new Map<string, readonly string[]>();
  let comparisons = 0;

  return (word) => {
    const answer = answers.get(word) ?? find(fold(word));
    answers.set(word, answer);
    return answer;
  };

  function find(wanted: string): readonly string[] {
    const same = byFold.get(wanted);
    if (same !== undefined) return [same];
    if (wanted.length > LONGEST) return [];
    const limit = Math.max(1, Math.floor(wanted.length / 3));
    const near: { readonly word: string; readonly away: number }[] = [];
    for (let length = wanted.length - limit; length <= wanted.length + limit; length += 1) {
      const candidates = byLength.get(length) ?? [];
      comparisons += candidates.length;
      if (comparisons > MOST_COMPARISONS) return [];
      for (const candidate of candidates) {
        const away = distance(wanted, candidate.folded);
        if (away <= limit) near.push({ word: candidate.word, away });
      }
    }
    near.sort((a, b) => a.away - b.away || (a.word < b.word ? -1 : 1));
    return near.slice(0, MOST_SHOWN).map((found) => found.word);
  }
}

interface Folded {
  readonly word: string;
  readonly folded: string;
}

function fold(word: string): string {
  return word.normalize('NFC').toLowerCase();
}
