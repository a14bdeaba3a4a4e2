import { replaceHidden } from '../../text/formatting/hidden.ts';

const LONGEST = 31;

/** Takes what sheets could be called; gives names that Excel allows and tells apart, in the same order. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((each) => {
    const name = free(legal(each), taken);
    taken.add(folded(name));
    return name;
  });
}

/** Excel keeps the name History for itself. */
function legal(wanted: string): string {
  const name = cut(replaceHidden(wanted, () => ' ').replace(/[[\]:*?/\\\uFFFD\s]+/g, ' '), LONGEST);
  return name === '' || name.toLowerCase() === 'history' ? cut(`Ark ${name}`, LONGEST) : name;
}

function free(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(folded(name))) return name;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const numbered = `${cut(name, LONGEST - suffix.length)}${suffix}`;
    if (!taken.has(folded(numbered))) return numbered;
  }
}

/** Not through the middle of a character, and no blank or apostrophe at either end. */
function cut(name: string, length: number): string {
  return name
    .replace(/^[' ]+/, '')
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[' ]+$/, '');
}

/** Excel takes names that differ in case only for the same. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
