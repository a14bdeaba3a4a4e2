import { dayFromParts, formatIsoDay, parseIsoDay } from '../../time/day.ts';

/** How a field is compared; `~` is «contains», upper and lower case alike. */
type FilterOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | '~';

/** What a post has besides its fields: its life on the as-of day, and what it is. */
export type VirtualField = 'status' | 'active' | 'updated' | 'daysLeft' | 'id' | 'type' | 'path';

/** `felt=verdi` from a command line. */
export interface FieldFilter {
  /** Names of fields from the post inwards; in a list any element may match. */
  readonly path: readonly string[];
  readonly operator: FilterOperator;
  /** As it is written; empty asks for an absent field. */
  readonly text: string;
  /** The text as a day, `31.08.2026` or `2026-08-31`. */
  readonly day: string | null;
  /** The text as a number, `1 500 000` or `12,5`. */
  readonly number: number | null;
  /** The text as yes or no, in Norwegian or English. */
  readonly truth: boolean | null;
}

export type ParsedFilter =
  | { readonly kind: 'filter'; readonly filter: FieldFilter }
  | { readonly kind: 'refused' };

const FILTER = /^([^=!<>~]*)(!=|<=|>=|=|<|>|~)([\s\S]*)$/;
const WRITTEN_DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;
const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ['ja', true],
  ['yes', true],
  ['true', true],
  ['nei', false],
  ['no', false],
  ['false', false],
]);

const VIRTUAL_FIELDS: ReadonlyMap<string, VirtualField> = new Map([
  ['status', 'status'],
  ['aktiv', 'active'],
  ['active', 'active'],
  ['oppdatert', 'updated'],
  ['updated', 'updated'],
  ['dager_igjen', 'daysLeft'],
  ['daysLeft', 'daysLeft'],
  ['id', 'id'],
  ['type', 'type'],
  ['sti', 'path'],
  ['path', 'path'],
]);

/** What may be asked of `aktiv`, and the value it means. */
export const ACTIVE_WORDS: ReadonlyMap<string, 'yes' | 'no' | 'paused' | 'unknown'> = new Map([
  ['ja', 'yes'],
  ['nei', 'no'],
  ['pause', 'paused'],
  ['ukjent', 'unknown'],
  ['yes', 'yes'],
  ['no', 'no'],
  ['paused', 'paused'],
  ['unknown', 'unknown'],
  ['true', 'yes'],
  ['false', 'no'],
]);

/** Names of virtual fields as a user may write them, in Norwegian and English. */
export const VIRTUAL_NAMES: readonly string[] = [...VIRTUAL_FIELDS.keys()];

/** The virtual field by either of its names. */
export function virtualField(name: string): VirtualField | undefined {
  return VIRTUAL_FIELDS.get(name);
}

/** Takes what was written; gives the filter, or that it is none. */
export function parseFieldFilter(source: string): ParsedFilter {
  const parts = FILTER.exec(source);
  const path = (parts?.[1] ?? '').trim().split('.');
  if (parts === null || path.some((name) => name === '')) {
    return { kind: 'refused' };
  }
  const text = (parts[3] ?? '').trim();
  return {
    kind: 'filter',
    filter: {
      path,
      // The pattern lets through these seven and nothing else.
      operator: parts[2] as FilterOperator,
      text,
      day: dayIn(text),
      number: numberIn(text),
      truth: TRUTHS.get(text.toLowerCase()) ?? null,
    },
  };
}

function dayIn(text: string): string | null {
  if (parseIsoDay(text) !== undefined) return text;
  const parts = WRITTEN_DAY.exec(text);
  if (parts === null) return null;
  const day = dayFromParts(Number(parts[3]), Number(parts[2]), Number(parts[1]));
  return typeof day === 'number' ? formatIsoDay(day) : null;
}

function numberIn(text: string): number | null {
  const compact = text.replace(/(?<=\d)[\s\u00a0](?=\d{3}(?!\d))/g, '');
  return NUMBER.test(compact) ? Number(compact.replace(',', '.')) : null;
}
