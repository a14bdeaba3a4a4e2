import { numberOf } from '../../read/item-keys.ts';
import type { Json } from '../../read/json.ts';
import { isObject, property } from '../../read/json.ts';
import { keyword, type SchemaView, viewItems, viewProperty } from '../../read/schema/view.ts';
import type { FieldChange, PostChange } from '../../register/changes.ts';
import { type Register, viewOfType } from '../../register/register.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { parseIsoDay } from '../../time/day.ts';
import { valueWords } from './value-words.ts';

/** A changed post for people: what it is, what became of it, and its fields that changed. */
export interface PostChangeWords {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly what: string;
  readonly fields: readonly FieldWords[];
}

/** «Slutt: 31.12.2027 → 30.06.2027», with the pointer of the field. */
export interface FieldWords {
  readonly text: string;
  readonly pointer: string;
}

const LONGEST_VALUE = 120;

/** Says what became of a post; of one that is changed and still quarantined with the line to mend, where it is known. */
export function postChangeWords(
  change: PostChange,
  register: Register,
  language: Language,
  lineToMend: () => number | null = () => null,
): PostChangeWords {
  const { path, type } = change.post;
  return {
    id: change.kind === 'renamed' ? change.before.id : change.post.id,
    path,
    title: 'value' in change.post ? titleOf(change.post.value) : '',
    what: whatBecame(change, lineToMend, language),
    fields: 'fields' in change ? fieldsWords(type, fieldsToTell(change), register, language) : [],
  };
}

/** Of a renamed post the new id is said already. */
function fieldsToTell(change: Extract<PostChange, { readonly fields: unknown }>) {
  return change.kind === 'renamed'
    ? change.fields.filter(({ pointer }) => pointer !== '/id')
    : change.fields;
}

function whatBecame(
  change: PostChange,
  lineToMend: () => number | null,
  language: Language,
): string {
  const words = wordsIn(language).postChanges;
  switch (change.kind) {
    case 'renamed':
      return words.renamed(change.post.id);
    case 'changed-set-aside':
      return words.stillSetAside(lineToMend());
    case 'added':
    case 'added-set-aside':
    case 'changed':
    case 'read-again':
    case 'removed':
    case 'set-aside':
      return words.kinds[change.kind];
  }
}

/** Says how fields of a post of a type have changed, in the words of the type's schema. */
export function fieldsWords(
  type: string,
  fields: readonly FieldChange[],
  register: Register,
  language: Language,
): FieldWords[] {
  const view = viewOfType(register, type);
  const log = register.types.get(type)?.livslop?.log ?? null;
  return fields.map((field) => ({
    text: logWords(field, log, language) ?? fieldWords(field, view, language),
    pointer: field.pointer,
  }));
}

function titleOf(value: Json): string {
  const title = property(value, 'tittel') ?? property(value, 'navn');
  return typeof title === 'string' ? title : '';
}

/** «ny status 20.11.2026: stanset», for a line that has come to the log or gone from it; null for anything else. */
function logWords(
  { steps, before, after }: FieldChange,
  log: string | null,
  language: Language,
): string | null {
  const [first, second] = steps;
  if (steps.length !== 2 || first?.name !== log || second?.kind !== 'item') return null;
  const entry = after ?? before;
  if (!isObject(entry)) return null;
  const { dato, status, meldt, tekst } = entry;
  const day = typeof dato === 'string' ? (written(dato) ?? dato) : '';
  const announced = typeof meldt === 'string' ? (written(meldt) ?? meldt) : null;
  const words = wordsIn(language).postChanges;
  const what = after === undefined ? words.statusRemoved : words.statusNew;
  const said = typeof tekst === 'string' ? ` – ${cut(tekst)}` : '';
  const ahead = announced === null ? '' : words.announced(announced);
  return `${what} ${day}: ${String(status)}${ahead}${said}`;
}

function written(text: string): string | null {
  const day = parseIsoDay(text);
  return day === undefined ? null : writtenDay(day);
}

function fieldWords(
  { steps, before, after }: FieldChange,
  view: SchemaView,
  language: Language,
): string {
  const { numbered } = wordsIn(language).posts;
  let here = view;
  const names: string[] = [];
  for (const step of steps) {
    here = step.kind === 'item' ? viewItems(here) : viewProperty(here, step.name);
    const number = step.kind === 'item' ? numberOf(step.name) : null;
    const title = step.kind === 'item' ? undefined : keyword(here, 'title');
    if (number !== null) names.push(numbered(names.pop() ?? '', number, null));
    else names.push(typeof title === 'string' ? title : (written(step.name) ?? step.name));
  }
  return `${names.join(' › ')}: ${side(before, language)} → ${side(after, language)}`;
}

function side(value: Json | undefined, language: Language): string {
  if (value === undefined) return wordsIn(language).postChanges.notSet;
  const text = valueWords(value, language);
  return text === '' ? '–' : cut(text);
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_VALUE ? line : `${line.slice(0, LONGEST_VALUE - 1)}…`;
}
