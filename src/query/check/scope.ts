import { property } from '../../read/json.ts';
import {
  allowedValues,
  keyword,
  type SchemaView,
  viewItems,
  viewProperty,
} from '../../read/schema/view.ts';
import type { FunctionName } from '../evaluate/functions.ts';
import type { RefusedReason } from './static-type.ts';

/** What a variable of an expression holds. */
export type VariableType =
  | {
      readonly kind: 'view';
      readonly view: SchemaView;
      /** Properties that may not be used, and why. */
      readonly refused: ReadonlyMap<string, RefusedReason>;
    }
  /** A status, or null where nothing is logged. */
  | { readonly kind: 'status'; readonly allowed: readonly string[] | null }
  /** The day asked about. Restricted: only compared directly with a date, or in `gjelder(element, dato)`. */
  | { readonly kind: 'day'; readonly isRestricted: boolean };

/** What an expression must give: yes or no; the name of a group; a day. */
export type ResultType = 'condition' | 'group' | 'day';

/**
 * Whether the id is known for an `x-referanse` (`tiltak`, `*`, `innsatsomrade.maal.id`); if not, the
 * nearest that is.
 */
export type References = (
  reference: string,
  id: string,
) => 'known' | { readonly nearest: string | null };

/** Where an expression is: what it may name, and what it must give. */
export interface ExpressionScope {
  readonly variables: ReadonlyMap<string, VariableType>;
  readonly functions: ReadonlySet<FunctionName>;
  readonly result: ResultType;
  readonly references: References;
  /** Names that are variables elsewhere and may not be used here. */
  readonly refused: ReadonlyMap<string, RefusedReason>;
}

/** Takes what an item is; `element` where `tell` names a list inside posts, else null. */
export interface ItemViews {
  readonly post: SchemaView;
  readonly element: SchemaView | null;
}

/** For `hvor` of a krav: asked on every day, so that time is in the life and in `dato` alone. */
export function hvorScope(views: ItemViews, references: References): ExpressionScope {
  return {
    variables: new Map<string, VariableType>([
      ['post', timelessView(views.post)],
      ...(views.element === null
        ? []
        : [['element', timelessView(views.element)] satisfies [string, VariableType]]),
      ['dato', { kind: 'day', isRestricted: true }],
    ]),
    functions: new Set(['gjelder', 'dager', 'sum']),
    result: 'condition',
    references,
    refused: new Map([['status', 'status']]),
  };
}

/** For `per` of a krav: as `hvor`, but it names a group. */
export function perScope(views: ItemViews, references: References): ExpressionScope {
  return { ...hvorScope(views, references), result: 'group' };
}

/** For `dato` of a krav of the form `hendelser`: the day of an item; null or not known where it has none. */
export function eventDayScope(views: ItemViews, references: References): ExpressionScope {
  const { variables, ...rest } = hvorScope(views, references);
  const withoutDay = new Map([...variables].filter(([name]) => name !== 'dato'));
  return { ...rest, variables: withoutDay, functions: new Set(), result: 'day' };
}

/** For `naar` and `skal` of a krav of the form `vilkar`: asked on the as-of day alone, which is `dato`. */
export function vilkarScope(post: SchemaView, references: References): ExpressionScope {
  return {
    variables: new Map<string, VariableType>([
      ['post', { kind: 'view', view: post, refused: new Map() }],
      ['status', { kind: 'status', allowed: statusesIn(post) }],
      ['dato', { kind: 'day', isRestricted: false }],
    ]),
    functions: new Set(['gjelder', 'dager', 'sum', 'siste']),
    result: 'condition',
    references,
    refused: new Map(),
  };
}

/** For `list --where`: the same words as in `vilkar`. */
export function whereScope(post: SchemaView, references: References): ExpressionScope {
  return vilkarScope(post, references);
}

function timelessView(view: SchemaView): VariableType {
  const log = logField(view);
  const refused = new Map<string, RefusedReason>();
  if (log !== null) refused.set('status', 'status').set(log, 'log');
  return { kind: 'view', view, refused };
}

/** The name of the field with the status log (`x-livslop`), or null. */
function logField(view: SchemaView): string | null {
  const log = property(keyword(view, 'x-livslop'), 'logg');
  return typeof log === 'string' ? log : null;
}

/** The values a status may have; null for what has no status log, or does not list them. */
export function statusesIn(view: SchemaView): readonly string[] | null {
  const log = logField(view);
  if (log === null) return null;
  const status = viewProperty(viewItems(viewProperty(view, log)), 'status');
  return allowedValues(status)?.map(String) ?? null;
}
