import type { KravResult } from '../../krav/result.ts';
import { isList, isObject, type Json, type JsonObject } from '../../read/json.ts';
import { keyword, type SchemaView, viewItems, viewProperty } from '../../read/schema/view.ts';
import type { LifePlot } from '../../reports/document/plot.ts';
import { whenWords } from '../../reports/due/words.ts';
import { verdictWords } from '../../reports/krav/standing.ts';
import type { PostView } from '../../reports/posts/post-view.ts';
import { ACTIVITY_WORDS, valueWords } from '../../reports/posts/value-words.ts';
import { lifeLine } from '../../reports/timeline/timeline.ts';
import type { Language } from '../../text/language.ts';
import { writtenDay } from '../../text/people.ts';
import { addDays, type Day, earliest, isBounded, latest } from '../../time/day.ts';
import { forTerminal } from '../escape/terminal.ts';
import { wrap } from '../layout/wrap.ts';
import { lifeLines } from './lives.ts';
import { style } from './style.ts';

export interface ShowView {
  readonly view: SchemaView;
  readonly language: Language;
  readonly width: number | null;
  readonly asOf: Day;
  /** The krav in which the post counts, may count, or on which they rest. */
  readonly krav: readonly KravResult[];
}

const INDENT = 2;

/** One post whole: what it is on the day, its life as a bar, its fields in the schema's words, its krav. */
export function renderShow(post: PostView, show: ShowView): string {
  const parts = [
    header(post, show),
    bar(post, show),
    fields(post.post.value, show.view, show, 0),
    kravLines(show),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function header(
  { post, status, active, updated, daysLeft, life }: PostView,
  { language, asOf, width }: ShowView,
): string {
  const nb = language === 'nb';
  const title = post.value['tittel'];
  const facts = [
    ...(status === null ? [] : [`status ${status}`]),
    ...(life.plan === null && life.entries.length === 0 ? [] : [ACTIVITY_WORDS[active][language]]),
    ...(daysLeft === null
      ? []
      : [
          `${nb ? (daysLeft < 0 ? 'skulle slutte' : 'slutter') : daysLeft < 0 ? 'was to end' : 'ends'} ${whenWords({ daysUntil: daysLeft }, language)}`,
        ]),
    ...(updated === null ? [] : [`${nb ? 'oppdatert' : 'updated'} ${writtenDay(updated)}`]),
  ];
  const named = `${forTerminal(post.id)}  ${typeof title === 'string' ? forTerminal(title) : ''}`;
  const standing = [post.type, `${nb ? 'per' : 'as of'} ${writtenDay(asOf)}`, ...facts];
  return [
    ...wrap(named.trimEnd(), width, post.id.length + 2),
    ...wrap(standing.map(forTerminal).join(' · '), width, INDENT),
    forTerminal(post.path),
  ].join('\n');
}

function bar(view: PostView, { asOf, width, language }: ShowView): string {
  const { life } = view;
  if (life.plan === null && life.entries.length === 0) return '';
  const days = [life.plan?.from, life.plan?.to, ...life.entries.map(({ day }) => day), asOf].filter(
    (day): day is Day => day !== undefined && isBounded(day),
  );
  const from = addDays(
    days.reduce((a, b) => earliest(a, b), asOf),
    -30,
  );
  const to = addDays(
    days.reduce((a, b) => latest(a, b), asOf),
    30,
  );
  const { bars } = lifeLine(view, { from, to }, asOf);
  const plot: LifePlot = {
    kind: 'lives',
    window: { from, to },
    asOf,
    shades: [],
    groups: [{ title: '', rows: [{ name: '', title: '', bars }] }],
  };
  return lifeLines(plot, { language, width, style: style(false) }).join('\n');
}

function fields(value: JsonObject, view: SchemaView, show: ShowView, depth: number): string {
  const entries = Object.entries(value).filter(
    ([key]) => depth > 0 || !['id', 'tittel'].includes(key),
  );
  const label = (key: string) => {
    const title = keyword(viewProperty(view, key), 'title');
    return forTerminal(typeof title === 'string' ? title : key);
  };
  const widest = Math.min(24, Math.max(0, ...entries.map(([key]) => label(key).length)));
  return entries
    .map(([key, item]) => field(label(key), item, viewProperty(view, key), show, depth, widest))
    .join('\n');
}

function field(
  label: string,
  value: Json,
  view: SchemaView,
  show: ShowView,
  depth: number,
  widest: number,
): string {
  const margin = ' '.repeat(INDENT * depth);
  if (isObject(value)) return `${margin}${label}\n${fields(value, view, show, depth + 1)}`;
  if (isList(value) && value.some(isObject)) {
    const items = value.map((item) => listItem(item, viewItems(view), show, depth + 1));
    return `${margin}${label}\n${items.join('\n')}`;
  }
  const start = `${margin}${label.padEnd(widest)}  `;
  const room = show.width === null ? null : show.width - start.length;
  return `${start}${wrap(forTerminal(valueWords(value, show.language)), room).join(`\n${' '.repeat(start.length)}`)}`;
}

function listItem(item: Json, view: SchemaView, show: ShowView, depth: number): string {
  const margin = ' '.repeat(INDENT * depth);
  if (!isObject(item)) return `${margin}– ${forTerminal(valueWords(item, show.language))}`;
  const isFlat = Object.values(item).every((value) => !isObject(value) && !isList(value));
  if (!isFlat) return `${margin}–\n${fields(item, view, show, depth + 1)}`;
  const texts = Object.entries(item).map(([key, value]) => {
    const title = keyword(viewProperty(view, key), 'title');
    const said = forTerminal(valueWords(value, show.language));
    return typeof value === 'string' &&
      ['dato', 'status', 'tekst', 'navn', 'tittel', 'kilde'].includes(key)
      ? said
      : `${forTerminal(typeof title === 'string' ? title : key)}: ${said}`;
  });
  const room = show.width === null ? null : show.width - margin.length - 2;
  return `${margin}– ${wrap(texts.join(' · '), room).join(`\n${margin}  `)}`;
}

function kravLines({ krav, language, width }: ShowView): string {
  if (krav.length === 0) return '';
  const lines = krav.flatMap((result) => {
    const start = `  ${forTerminal(result.krav.id)}  `;
    const words = `${verdictWords(result.verdict, language)}  ${forTerminal(result.krav.title)}`;
    return wrap(`${start}${words}`, width, start.length);
  });
  return ['KRAV', ...lines].join('\n');
}
