import { isList, type Json, type JsonObject, property } from '../../read/json.ts';
import type { Unprovable } from './unprovable.ts';

/** What the files say. */
export interface Sources {
  /** The line, from 1, on which a value begins, by its JSON pointer. */
  readonly lineOf: (path: string, pointer: string) => number | null;
  /** All of a file; null where it cannot be read. */
  readonly textOf: (path: string) => string | null;
  /** The name git gives the content of a file; null where it cannot be read. */
  readonly blobOf: (path: string) => string | null;
}

/** A line of a file that says `key: value`, without quotes and comments. */
export interface Line {
  readonly line: number;
  readonly key: string;
  readonly value: string;
}

/** Something that cannot be proved, thrown to whoever asked for the proof. */
export class CannotProve extends Error {
  override readonly name = 'CannotProve';
  readonly why: Unprovable;

  constructor(why: Unprovable) {
    super(why.kind);
    this.why = why;
  }
}

const PAIR = /(?:^[ -]*|[{,] *)(["']?)([^\s"'#:]+)\1: *(["']?)(.*?)\3(?= *[},]| +#|\r?$)/g;
const TOLD = /^(?:id|dato|periode|minst|hoyst|toleranse_dager|pause_teller|status)$/;
/** What begins as a day does. */
export const DAY = /^\d{4}-\d\d-\d\d(?:T|$)/;

/** The lines of a text that a certificate may rest on: a few fields, and all that say a day. The checker looks for the same ones. */
export function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .flatMap((row, index) =>
      [...row.matchAll(PAIR)]
        .map(([, , key = '', , value = '']) => ({ line: index + 1, key, value }))
        .filter(({ key, value }) => TOLD.test(key) || DAY.test(value)),
    );
}

/**
 * Finds the lines of some fields below a JSON pointer, but for those that are not there; throws `CannotProve`
 * for one that does not stand on a line after its key, or not alone.
 */
export type Finder = (names: readonly string[], at?: string) => readonly number[];

/** Takes a file's value, and the lines of it that the certificate tells. */
export function finderIn(
  { path, value }: { readonly path: string; readonly value: JsonObject },
  lines: readonly Line[],
  sources: Pick<Sources, 'lineOf'>,
): Finder {
  return (names, at = '') => {
    const found = names.flatMap((name): number[] => {
      const pointer = `${at}/${name}`;
      const written = valueAt(value, pointer);
      if (written === undefined) return [];
      const number = sources.lineOf(path, pointer);
      const there = lines.filter((each) => each.line === number && each.key === name);
      const [line] = there;
      if (line?.value !== String(written) || there.length > 1)
        throw new CannotProve({ kind: 'field', path, field: pointer });
      return [line.line];
    });
    return [...new Set(found)];
  };
}

/** What stands at a JSON pointer; names are taken as they are written. */
export function valueAt(value: JsonObject, pointer: string): Json | undefined {
  const names = pointer.split('/').slice(1);
  return names.reduce<Json | undefined>(
    (at, name) => (isList(at) ? at[Number(name)] : property(at, name)),
    value,
  );
}
