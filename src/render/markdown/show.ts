import type { KravResult } from '../../krav/result.ts';
import { isList, isObject, type Json, type JsonObject } from '../../read/json.ts';
import {
  keyword,
  propertyNames,
  type SchemaView,
  viewItems,
  viewProperty,
} from '../../read/schema/view.ts';
import { whenWords } from '../../reports/due/words.ts';
import type { Envelope } from '../../reports/envelope.ts';
import { verdictWords } from '../../reports/krav/standing.ts';
import type { PostView } from '../../reports/posts/post-view.ts';
import { ACTIVITY_WORDS, valueWords } from '../../reports/posts/value-words.ts';
import type { Language } from '../../text/language.ts';
import { writtenDay } from '../../text/people.ts';
import { about } from './about.ts';
import { heading, markdownDocument, paragraph } from './blocks.ts';
import { markdownTable } from './table.ts';

export interface ShowDocument {
  readonly view: SchemaView;
  readonly language: Language;
  readonly envelope: Envelope;
  /** The krav in which the post counts, may count, or on which they rest. */
  readonly krav: readonly KravResult[];
}

/** One post as a document: what it is on the day, its fields in the schema's words, its lists, its krav. */
export function renderShowMarkdown(
  post: PostView,
  { view, language, envelope, krav }: ShowDocument,
): string {
  const title = post.post.value['tittel'];
  const { rows, lists } = partsOf(post.post.value, view, [], language);
  const shown = rows.filter(({ path }) => path !== 'id' && path !== 'tittel');
  return markdownDocument([
    heading(1, `${post.post.id} ${typeof title === 'string' ? title : ''}`.trimEnd()),
    paragraph(facts(post, envelope, language).join(' · ')),
    shown.length === 0
      ? ''
      : markdownTable(
          [
            { title: { nb: 'Felt', en: 'Field' }[language] },
            { title: { nb: 'Verdi', en: 'Value' }[language] },
          ],
          shown.map(({ label, text }) => [label, text]),
        ),
    ...lists.flatMap((list) => [heading(2, list.label), itemTable(list, language)]),
    ...kravPart(krav, language),
    paragraph(`${{ nb: 'Fil', en: 'File' }[language]}: ${post.post.path}`),
    ...about(envelope, language),
  ]);
}

function facts(
  { post, status, active, updated, daysLeft, life }: PostView,
  { asOf }: Envelope,
  language: Language,
): string[] {
  const nb = language === 'nb';
  const hasLife = life.plan !== null || life.entries.length > 0;
  const ends = nb
    ? (daysLeft ?? 0) < 0
      ? 'skulle slutte'
      : 'slutter'
    : (daysLeft ?? 0) < 0
      ? 'was to end'
      : 'ends';
  return [
    post.type,
    `${nb ? 'per' : 'as of'} ${writtenDay(asOf)}`,
    ...(status === null ? [] : [`status ${status}`]),
    ...(hasLife ? [ACTIVITY_WORDS[active][language]] : []),
    ...(daysLeft === null ? [] : [`${ends} ${whenWords({ daysUntil: daysLeft }, language)}`]),
    ...(updated === null ? [] : [`${nb ? 'oppdatert' : 'updated'} ${writtenDay(updated)}`]),
  ];
}

interface FieldRow {
  /** The names of the fields that lead to it, with `.`. */
  readonly path: string;
  readonly label: string;
  readonly text: string;
}

interface FieldList {
  readonly label: string;
  readonly items: readonly Json[];
  readonly view: SchemaView;
}

/** The fields of a post: those that fit in a row each, objects opened, and the lists of objects. */
function partsOf(
  value: JsonObject,
  view: SchemaView,
  above: readonly { readonly name: string; readonly label: string }[],
  language: Language,
): { readonly rows: FieldRow[]; readonly lists: FieldList[] } {
  const rows: FieldRow[] = [];
  const lists: FieldList[] = [];
  for (const [name, item] of Object.entries(value)) {
    const inside = viewProperty(view, name);
    const trail = [...above, { name, label: titleOf(inside, name) }];
    const label = trail.map((each) => each.label).join(' › ');
    if (isObject(item)) {
      const parts = partsOf(item, inside, trail, language);
      rows.push(...parts.rows);
      lists.push(...parts.lists);
    } else if (isList(item) && item.some(isObject)) {
      lists.push({ label, items: item, view: viewItems(inside) });
    } else {
      const path = trail.map((each) => each.name).join('.');
      rows.push({ path, label, text: valueWords(item, language) });
    }
  }
  return { rows, lists };
}

/** A list of objects as a table of the fields that any of them has, in the schema's order. */
function itemTable({ items, view }: FieldList, language: Language): string {
  const written = new Set(items.filter(isObject).flatMap((item) => Object.keys(item)));
  const known = propertyNames(view).filter((name) => written.has(name));
  const names = [...new Set([...known, ...written])];
  return markdownTable(
    names.map((name) => ({
      title: titleOf(viewProperty(view, name), name),
      align: items.every((item) => isObject(item) && typeof item[name] === 'number')
        ? 'right'
        : 'left',
    })),
    items.map((item) =>
      isObject(item)
        ? names.map((name) => valueWords(item[name] ?? null, language))
        : [valueWords(item, language)],
    ),
  );
}

function titleOf(view: SchemaView, name: string): string {
  const title = keyword(view, 'title');
  return typeof title === 'string' ? title : name;
}

function kravPart(krav: readonly KravResult[], language: Language): string[] {
  if (krav.length === 0) return [];
  const nb = language === 'nb';
  const rows = krav.map((result) => [
    result.krav.id,
    result.krav.title,
    verdictWords(result.verdict, language),
  ]);
  return [
    heading(2, 'Krav'),
    markdownTable(
      [{ title: 'Krav' }, { title: nb ? 'Tittel' : 'Title' }, { title: nb ? 'Svar' : 'Answer' }],
      rows,
    ),
  ];
}
