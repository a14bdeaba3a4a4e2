import type { JsonObject } from './json.ts';

/** One record: a YAML file that its schema accepts. Values only; `locate` finds where a field is. */
export interface Post {
  readonly type: string;
  readonly id: string;
  readonly path: string;
  readonly value: JsonObject;
  /** Whether it is marked `eksempel: true`. */
  readonly example: boolean;
}

/** A file of a type that cannot be trusted, or that its schema refuses: it counts as unknown, not as absent. */
export interface Quarantined {
  readonly type: string;
  readonly path: string;
  /** The id that its name, or its still readable `id` field, says it has; of a folder its path from the register's, with a slash after it. */
  readonly id: string;
  /** Whether it stands for one post, or for all that a folder may hold: nobody knows how many. */
  readonly extent: 'post' | 'folder';
  /** It could not be read at all, so what it says is not even seen: an I/O error, a folder, a file that git knows and the disk lacks. */
  readonly unread: boolean;
}

/**
 * What can still be seen in a quarantined file: for the checks that look at each text and field for itself.
 * No answer is made of it.
 */
export interface RefusedContent {
  readonly type: string;
  readonly id: string;
  readonly path: string;
  /** Its fields where only the schema refuses it; its bare text where it is no YAML that can be trusted. */
  readonly content:
    | { readonly kind: 'fields'; readonly value: JsonObject }
    | { readonly kind: 'text'; readonly text: string };
}

/** The most posts that quarantined files and folders may hold. */
export function mostPostsIn(quarantined: readonly Quarantined[]): number {
  return quarantined.some(({ extent }) => extent === 'folder')
    ? Number.POSITIVE_INFINITY
    : quarantined.length;
}

/** Where a type's ids come from: the `id` field equal to the file's name, the field alone, or the path without ending. */
export type IdRule = 'filnavn' | 'felt' | 'sti';

/** The four classes a status may have. */
export type StatusClass = 'planlagt' | 'aktiv' | 'pause' | 'avsluttet';

/** How dates and log become a life; from `x-livslop`. `plan` or `log` or both are there. */
export interface Livslop {
  /** Names of the fields with the planned start and end. */
  readonly plan: { readonly from: string | null; readonly to: string | null } | null;
  /** Whether the planned end is the last day of the plan; else it is the first day after it (`til_er_med: false`). */
  readonly endIncluded: boolean;
  /** Where a point in time has its day. */
  readonly timeZone: string;
  /** Name of the field with the status log. */
  readonly log: string | null;
  /** The class of every status value; empty without a log. */
  readonly classes: ReadonlyMap<string, StatusClass>;
}

/** A list whose elements have lives of their own. */
export interface ElementLivslop {
  /** Names of the properties that lead to the list. */
  readonly list: readonly string[];
  readonly livslop: Livslop;
}
