/** As many characters as PostgreSQL keeps of a name. */
const LONGEST = 60;

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' };

/** A name as databases take it: small letters, digits and underscores. */
export function sqlName(...parts: readonly string[]): string {
  const plain = parts
    .join('_')
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return plain.slice(0, LONGEST) || 'x';
}

/** Gives each of several names once: one that is taken gets a number. */
export function uniqueNames(taken: Iterable<string> = []): (name: string) => string {
  const known = new Set(taken);
  return (name) => {
    let unique = name;
    for (let number = 2; known.has(unique); number += 1) unique = `${name}_${number}`;
    known.add(unique);
    return unique;
  };
}
