import type { FindingArguments } from './arguments.ts';
import type { Severity } from './codes/severity.ts';

/** The language-neutral name of a kind of finding, `area/what`. */
export type Code = keyof FindingArguments;

export type { Severity };

/** 1-based; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A span in a file, the end not included. Paths are relative to the root, with `/`. */
export interface Place {
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
}

/**
 * A place by what is there, for checks that see values and not text. `pointer` is a JSON
 * pointer (`/finansiering/0/tilsagn_kr`; '' is the whole file). `part: 'key'` means the name of
 * the property, `'value'` its value, `'text'` a stretch of a text value, counted in UTF-16 units.
 * A property that is absent is placed at the nearest thing around it that is there.
 */
export interface Target {
  readonly path: string;
  readonly pointer: string;
  readonly part: 'key' | 'value' | { readonly textFrom: number; readonly textTo: number };
}

export type Where =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'target'; readonly target: Target }
  | { readonly kind: 'nowhere' };

/** The value at a JSON pointer in a file. */
export function valueAt(path: string, pointer: string): Where {
  return { kind: 'target', target: { path, pointer, part: 'value' } };
}

/** The name of the property at a JSON pointer in a file. */
export function keyAt(path: string, pointer: string): Where {
  return { kind: 'target', target: { path, pointer, part: 'key' } };
}

/** What a finding says of the field of a post it is about; `field` is a JSON pointer. */
export function aboutField(
  { type, id }: { readonly type: string; readonly id: string },
  field: string,
): { readonly type: string; readonly post: string; readonly field: string } {
  return { type, post: id, field };
}

/** The file that a place is in; null for what is nowhere. */
export function pathOf(where: Where): string | null {
  switch (where.kind) {
    case 'place':
      return where.place.path;
    case 'target':
      return where.target.path;
    case 'nowhere':
      return null;
  }
}

interface FindingOf<C extends Code> {
  readonly code: C;
  readonly severity: Severity;
  readonly args: FindingArguments[C];
  /** The type and id of the post it is about, where there is one. */
  readonly type?: string;
  readonly post?: string;
  /** The field, as a JSON pointer. */
  readonly field?: string;
  readonly where: Where;
  /** Other places that help to understand it (the first of two equal keys, the start before an end). */
  readonly related?: readonly Where[];
}

/** Something the user should know about the data. Bad data gives findings; it never throws. */
export type Finding = { [C in Code]: FindingOf<C> }[Code];

/** A finding whose places are lines and columns: what renderers take. */
export type PlacedFinding = Finding & Placed;

/** Where a finding is, in lines and columns. */
export interface Placed {
  readonly at: Place | null;
  readonly relatedAt: readonly Place[];
  /** The field with the names of list items where their numbers stand in `field`: the same when items come and go before it. */
  readonly namedField?: string;
}

export interface About {
  readonly type?: string;
  readonly post?: string;
  readonly field?: string;
  readonly related?: readonly Where[];
  readonly severity?: Severity;
}

/** Takes a code, its arguments, where it is and what it is about; without a severity the catalogue's. */
export function finding<C extends Code>(
  code: C,
  args: FindingArguments[C],
  where: Where,
  severity: Severity,
  about: Omit<About, 'severity'> = {},
): Finding {
  // One member of the union by construction: the compiler cannot follow C through the mapped type.
  return { code, args, where, severity, ...about } as Finding;
}
