import type { LifeState } from '../../life/life.ts';
import type { Json, JsonObject } from '../../read/json.ts';
import { isList, isObject } from '../../read/json.ts';
import { typedValue } from '../../read/schema/typed-value.ts';
import { type SchemaView, viewItems, viewProperty } from '../../read/schema/view.ts';
import { findPosts } from '../../register/find-posts.ts';
import type { Register } from '../../register/register.ts';
import { addDays, type Day, EVER_AFTER, formatIsoDay } from '../../time/day.ts';
import { type Interval, isEmpty } from '../../time/interval.ts';
import { constant, stepFunction } from '../../time/step.ts';
import { readWrittenDay } from '../../time/written-day.ts';
import { overlayTree } from '../../tree/overlay-tree.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Match } from '../days/contribution.ts';
import { KRAV_TYPE } from '../definition/read-krav.ts';
import { isRuleField, withRuleFrom } from '../definition/supposed-rule.ts';
import type { Item } from './item.ts';

/** Something that is not so, but might be: a field with another value, or one more that runs. */
export type Supposition =
  | { readonly kind: 'field'; readonly path: string; readonly value: JsonObject }
  | { readonly kind: 'one-more'; readonly type: string; readonly days: Interval };

/** Why a supposition cannot be made. */
export type SuppositionFault =
  | { readonly kind: 'form' }
  | { readonly kind: 'no-post'; readonly asked: string; readonly nearest: readonly string[] }
  | { readonly kind: 'no-type'; readonly asked: string }
  | { readonly kind: 'days' }
  | { readonly kind: 'no-log'; readonly type: string }
  | { readonly kind: 'status'; readonly asked: string; readonly known: readonly string[] }
  | { readonly kind: 'day'; readonly asked: string };

const ALWAYS = constant<Match>('true');
/** What suppositions are read against. */
export interface SuppositionGround {
  readonly register: Register;
  readonly asOf: Day;
  /** The posts that earlier suppositions have changed, by their paths. */
  readonly changed: ReadonlyMap<string, JsonObject>;
}

const STATUS_ON_DAY = /^([^=]+)=([^=@]+)@(.+)$/u;
const ONE_MORE = /^([^:=]+):(.+?)\.\.(.*)$/u;

/**
 * Takes `POST.felt=verdi`, `K-09a.minst=4` (from the as-of day on, in every rule), `FP-2024-002=stanset@2026-12-31` (a line in its log) or
 * `forskningsprosjekt:2027-05-01..2029-04-30` (end open when missing).
 */
export function readSupposition(
  text: string,
  ground: SuppositionGround,
): Supposition | SuppositionFault {
  const { register } = ground;
  const oneMore = ONE_MORE.exec(text);
  if (oneMore !== null && !text.includes('=')) return readOneMore(oneMore, register);
  const equals = text.indexOf('=');
  if (equals < 0) return { kind: 'form' };
  const [, post, status, day] = STATUS_ON_DAY.exec(text) ?? [];
  if (post !== undefined && status !== undefined && day !== undefined) {
    const found = findPosts(register, post.trim());
    if (found.kind === 'one' || !post.includes('.'))
      return readStatus(found, [post.trim(), status.trim(), day.trim()], ground);
  }
  return readField(text.slice(0, equals).trim(), text.slice(equals + 1).trim(), ground);
}

/** The tree as it would be with other fields; nothing is written. */
export function whatIfTree(tree: Tree, suppositions: readonly Supposition[]): Tree {
  const encoder = new TextEncoder();
  const changes = suppositions.flatMap((each): [string, Uint8Array][] =>
    each.kind === 'field' ? [[each.path, encoder.encode(JSON.stringify(each.value))]] : [],
  );
  return overlayTree(tree, new Map(changes));
}

/** What would count besides the posts of the register: it runs on exactly these days and matches every krav of its type. */
export function whatIfItems(
  suppositions: readonly Supposition[],
  type: string,
  hasGroups: boolean,
): Item[] {
  return suppositions.flatMap((each, index): Item[] => {
    if (each.kind !== 'one-more' || each.type !== type) return [];
    const sure = stepFunction<LifeState>('not-running', [
      { from: each.days.from, value: 'running' },
      ...(each.days.to === EVER_AFTER
        ? []
        : [{ from: addDays(each.days.to, 1), value: 'not-running' as const }]),
    ]);
    return [
      {
        id: `hva-om-${index + 1}`,
        postId: `hva-om-${index + 1}`,
        path: '',
        life: {
          sure,
          planned: null,
          plan: each.days,
          entries: [],
          overrun: false,
          lateStart: null,
          unreadable: [],
        },
        match: ALWAYS,
        matchUnder: () => ALWAYS,
        membership: constant(hasGroups ? { kind: 'unknown' } : { kind: 'none' }),
        planFields: { from: null, to: null, log: null, unreadable: null },
        unclear: { reason: 'krav/missing-field', field: null },
      },
    ];
  });
}

function readOneMore(parts: RegExpExecArray, register: Register): Supposition | SuppositionFault {
  const [, type = '', fromText = '', toText = ''] = parts;
  if (!register.types.has(type.trim())) return { kind: 'no-type', asked: type.trim() };
  const from = readWrittenDay(fromText.trim());
  const to = toText.trim() === '' ? EVER_AFTER : readWrittenDay(toText.trim());
  if (typeof from !== 'number' || typeof to !== 'number') return { kind: 'days' };
  return isEmpty({ from, to })
    ? { kind: 'days' }
    : { kind: 'one-more', type: type.trim(), days: { from, to } };
}

/** A line in the log of a post; where its day lies ahead, one that is announced on the as-of day. */
function readStatus(
  found: ReturnType<typeof findPosts>,
  [asked, status, dayText]: readonly [string, string, string],
  { register, asOf, changed }: SuppositionGround,
): Supposition | SuppositionFault {
  if (found.kind !== 'one')
    return { kind: 'no-post', asked, nearest: found.kind === 'none' ? found.nearest : [] };
  const { post } = found;
  const livslop = register.types.get(post.type)?.livslop ?? null;
  if (livslop === null || livslop.log === null) return { kind: 'no-log', type: post.type };
  if (!livslop.classes.has(status))
    return { kind: 'status', asked: status, known: [...livslop.classes.keys()] };
  const day = readWrittenDay(dayText);
  if (typeof day !== 'number') return { kind: 'day', asked: dayText };
  const value = changed.get(post.path) ?? post.value;
  const log = value[livslop.log];
  const line = {
    dato: formatIsoDay(day),
    status,
    ...(day > asOf ? { meldt: formatIsoDay(asOf) } : {}),
  };
  return {
    kind: 'field',
    path: post.path,
    value: { ...value, [livslop.log]: [...(isList(log) ? log : []), line] },
  };
}

function readField(
  left: string,
  text: string,
  { register, asOf, changed }: SuppositionGround,
): Supposition | SuppositionFault {
  const dots = [...left.matchAll(/\./gu)].map(({ index }) => index).reverse();
  for (const dot of dots) {
    const found = findPosts(register, left.slice(0, dot));
    const view = found.kind === 'one' ? register.types.get(found.post.type)?.view : undefined;
    if (found.kind !== 'one' || view === undefined) continue;
    const { post } = found;
    const field = left.slice(dot + 1).split('.');
    const own = changed.get(post.path) ?? post.value;
    const value = withField(own, field, text, view);
    const [name = '', ...inner] = field;
    const isRule = post.type === KRAV_TYPE && inner.length === 0 && isRuleField(own, name);
    const supposed = isRule ? withRuleFrom(own, name, value[name] ?? null, asOf) : value;
    return { kind: 'field', path: post.path, value: supposed };
  }
  const asked = left.slice(0, left.indexOf('.') < 0 ? left.length : left.indexOf('.'));
  const found = findPosts(register, asked);
  return { kind: 'no-post', asked, nearest: found.kind === 'none' ? found.nearest : [] };
}

function withField(
  value: JsonObject,
  field: readonly string[],
  text: string,
  view: SchemaView,
): JsonObject {
  const [name = '', ...rest] = field;
  const inside = viewProperty(view, name);
  if (rest.length === 0) {
    if (text === '')
      return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
    return { ...value, [name]: typedValue(text, inside) };
  }
  return { ...value, [name]: withInner(value[name], rest, text, inside) };
}

function withInner(
  value: Json | undefined,
  field: readonly string[],
  text: string,
  view: SchemaView,
): Json {
  const [index = '', ...rest] = field;
  if (isList(value)) {
    const items = viewItems(view);
    return value.map((item, at) => {
      if (String(at) !== index) return item;
      return rest.length === 0 ? typedValue(text, items) : withInner(item, rest, text, items);
    });
  }
  return withField(isObject(value) ? value : {}, field, text, view);
}
