import type { ProvedItem } from '../../krav/proof/count-proof.ts';
import { isList, type Json, property } from '../../read/json.ts';
import { parseIsoDay } from '../../time/day.ts';
import type { Unprovable } from './unprovable.ts';

/** Where in the files things stand. Lines count from 1. */
export interface Sources {
  /** The line on which a value begins, by its JSON pointer. */
  readonly lineOf: (path: string, pointer: string) => number | null;
  /** The text of a line. */
  readonly textOf: (path: string, line: number) => string;
  /** The name git gives the content of a file; null where it cannot be read. */
  readonly blobOf: (path: string) => string | null;
}

/** A value and the line it stands on; null where nothing stands. */
type Written = { readonly line: number; readonly value: string } | null;

/** The dates that a life is read from, as they are written. */
export interface LifePlaces {
  readonly plan: { readonly start: Written; readonly end: Written } | null;
  /** In the order they are written, also those that are not known on the day asked about. */
  readonly log:
    | readonly { readonly date: Written; readonly status: Written; readonly announced: Written }[]
    | null;
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

/** Finds every date and status of a life; throws `CannotProve` for one that does not stand on one line as a day, or as a status. */
export function lifePlaces({ item, holder }: ProvedItem, sources: Sources): LifePlaces {
  const { livslop, value, pointer } = holder;
  if (livslop === null) return { plan: null, log: null };
  const written = (of: Json | undefined, at: string, key: string | null): Written => {
    const found = key === null ? undefined : property(of, key);
    if (key === null || found === undefined || found === null) return null;
    const field = `${at}/${key}`;
    const line = sources.lineOf(item.path, field);
    const isReadable =
      typeof found === 'string' &&
      (key === 'status' || parseIsoDay(found) !== undefined) &&
      line !== null &&
      standsOn(sources.textOf(item.path, line), key, found);
    if (!isReadable) throw new CannotProve({ kind: 'field', path: item.path, field });
    return { line, value: found };
  };
  const { plan, log } = livslop;
  const lines = log === null ? undefined : property(value, log);
  return {
    plan:
      plan === null
        ? null
        : { start: written(value, pointer, plan.from), end: written(value, pointer, plan.to) },
    log:
      log === null
        ? null
        : (isList(lines) ? lines : []).map((line, index) => {
            const at = `${pointer}/${log}/${index}`;
            return {
              date: written(line, at, 'dato'),
              status: written(line, at, 'status'),
              announced: written(line, at, 'meldt'),
            };
          }),
  };
}

/** Whether a line of block YAML says just `key: value`, after any dashes. */
function standsOn(line: string, key: string, value: string): boolean {
  const [, before, after] = /^ *(?:- +)*([^:]+): +(.*?)(?: +#.*)?\s*$/.exec(line) ?? [];
  return [before, after].every((each, index) => {
    const wanted = index === 0 ? key : value;
    return each === wanted || each === `"${wanted}"` || each === `'${wanted}'`;
  });
}
