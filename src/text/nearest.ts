import { distance } from 'fastest-levenshtein';

/**
 * The nearest of the known words to one that is not among them, when it is near enough to be a slip
 * of the hand: at most a third of its letters, and at least one; of equally near words the one that
 * begins most alike. Failing that, the only word that begins with it (three letters or more). A
 * single letter is near nothing. Upper and lower case are alike.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = fold(word);
  if (wanted.length < 2) return undefined;
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const words = [...known];
  const near = words
    .flatMap((candidate) => {
      const folded = fold(candidate);
      if (Math.abs(folded.length - wanted.length) > limit) return [];
      const away = distance(wanted, folded);
      return away > limit ? [] : [{ candidate, away, alike: alikeFromStart(wanted, folded) }];
    })
    .sort((a, b) => a.away - b.away || b.alike - a.alike);
  return near[0]?.candidate ?? onlyOneBeginningWith(wanted, words);
}

function alikeFromStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function onlyOneBeginningWith(start: string, words: readonly string[]): string | undefined {
  const longer = start.length < 3 ? [] : words.filter((each) => fold(each).startsWith(start));
  return longer.length === 1 ? longer[0] : undefined;
}

function fold(word: string): string {
  return word.normalize('NFC').toLowerCase();
}
