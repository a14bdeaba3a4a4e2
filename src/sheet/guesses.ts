import { nearest } from '../text/nearest.ts';
import { greatest } from '../time/extremes.ts';
import { bare } from './columns.ts';
import type { SheetField } from './fields.ts';

/** The shortest name that is looked for within a title: «slutt» in «Sluttdato». */
const SHORTEST = 5;

/** The field that gets the next free value where no column has it. */
const ID = 'id';

/**
 * The field that each title without one may mean, to propose and never to read by: each field for one title at most,
 * and none that a column has. The one required field that is left is proposed for the first title that is.
 */
export function guessedFields(
  titles: readonly string[],
  fields: readonly SheetField[],
  taken: readonly SheetField[],
): ReadonlyMap<string, SheetField> {
  const free = fields.filter(
    ({ key, path }) =>
      !taken.some((each) => each.key === key) &&
      path.every((step) => typeof step === 'string' || step === 0),
  );
  const pairs = titles
    .flatMap((title) => free.map((field) => ({ title, field, alike: alike(title, field) })))
    .filter((pair) => pair.alike > 0)
    .sort((one, other) => other.alike - one.alike);
  const guesses = new Map<string, SheetField>();
  const isUsed = ({ key }: SheetField) => [...guesses.values()].some((each) => each.key === key);
  for (const { title, field } of pairs)
    if (!guesses.has(title) && !isUsed(field)) guesses.set(title, field);
  const left = titles.find((title) => !guesses.has(title));
  const [required, ...more] = free.filter(
    (field) => field.isRequired && field.path.length === 1 && field.key !== ID && !isUsed(field),
  );
  if (left !== undefined && required !== undefined && more.length === 0)
    guesses.set(left, required);
  return guesses;
}

/** How alike a title and the names of a field are, from 0 to 1. */
function alike(title: string, { key, title: own, alias }: SheetField): number {
  return greatest([own, key, ...alias].map((name) => alikeNames(title, name)));
}

function alikeNames(title: string, name: string): number {
  const [one, other] = [bare(title), bare(name)];
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const words = title.split(/[^\p{L}\p{N}]+/u).map(bare);
  const isMadeOfWords = words.every((word) => word.length > 2 && other.includes(word));
  if (isMadeOfWords) return Math.min(words.join('').length / other.length, 1);
  if (short.length >= SHORTEST && long.includes(short)) return short.length / long.length;
  return nearest(one, [other]) === undefined ? 0 : 1 / 2;
}
