import { isList, isObject, type Json, property } from '../../read/json.ts';
import { segments } from '../../read/pointer.ts';
import type { Post } from '../../read/post.ts';
import {
  keyword,
  propertyNames,
  type SchemaView,
  viewItems,
  viewProperty,
} from '../../read/schema/view.ts';
import { type FieldsOfFile, type Register, viewOfType } from '../../register/register.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { coded, missing, type Value } from '../document/value.ts';
import { postTitle } from './title.ts';
import { valueWords } from './value-words.ts';

/**
 * What a field of a file is called, for people: «Finansiering nr. 1 (FoI-fondet): tilsagn». Takes the path of the
 * file, and the field as a JSON pointer; of null, or of the file as a whole, there is nothing to say.
 */
export type FieldTitles = (path: string, field: string | null) => string;

/** What tables that name fields are made with. */
export interface FieldNaming {
  readonly language: Language;
  readonly fieldTitle: FieldTitles;
}

/** Calls fields by the titles that the schemas give them, also in files that only their schema refuses. */
export function fieldTitles(register: Register, language: Language): FieldTitles {
  let files: ReadonlyMap<string, FieldsOfFile> | undefined;
  return (path, field) => {
    if (field === null || field === '') return '';
    files ??= new Map(
      [...register.types.keys()].flatMap((type) =>
        register.fieldsOf(type).map((file) => [file.path, file]),
      ),
    );
    const file = files.get(path);
    const view = viewOfType(register, file?.type ?? '');
    const place = { view, value: file?.value };
    return pathWords(place, segments(field), { register, language }).join(': ');
  };
}

interface Place {
  readonly view: SchemaView;
  /** What is written there, where it can be read. */
  readonly value: Json | undefined;
}

interface Ground {
  readonly register: Register;
  readonly language: Language;
}

function pathWords(place: Place, path: readonly string[], ground: Ground): string[] {
  const [name, ...rest] = path;
  if (name === undefined) return [];
  const inside = {
    view: viewProperty(place.view, name),
    value: isObject(place.value) ? property(place.value, name) : undefined,
  };
  const said = keyword(inside.view, 'title');
  const title = typeof said === 'string' ? said : name;
  const [index, ...within] = rest;
  const items = viewItems(inside.view);
  const isItem =
    index !== undefined && /^\d+$/.test(index) && (isList(inside.value) || items.facets.length > 0);
  if (!isItem) return [title, ...pathWords(inside, rest, ground).map(asRest)];
  const value = isList(inside.value) ? inside.value[Number(index)] : undefined;
  const item = { view: items, value };
  const { numbered } = wordsIn(ground.language).posts;
  const called = numbered(title, Number(index) + 1, itemName(item, ground));
  return [called, ...pathWords(item, within, ground).map(asRest)];
}

const LONGEST_NAME = 60;

/** What tells an item of a list from the others: the first of its values, in the order of the schema; of a post that it names the title. */
function itemName({ view, value }: Place, { register, language }: Ground): string | null {
  if (!isObject(value)) return null;
  const first = propertyNames(view)
    .map((name) => value[name])
    .find(isPlain);
  if (first === undefined) return null;
  const named = typeof first === 'string' ? postWith(first, register) : undefined;
  const words = named === undefined ? valueWords(first, language) : postTitle(named);
  return words.length > LONGEST_NAME ? null : words;
}

/** The post with an id, of the first type that has one. */
function postWith(id: string, register: Register): Post | undefined {
  for (const type of register.types.keys()) {
    const found = register.postOf(type, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isPlain(value: Json | undefined): value is string | number {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}

/** After a colon, a title begins with a small letter; what is capitals on purpose stays. */
function asRest(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) && !/^\p{L}*\p{Ll}\p{Lu}/u.test(title)
    ? `${title.slice(0, 1).toLowerCase()}${title.slice(1)}`
    : title;
}

/** A field as a cell: machines get `finansiering.0.tilsagn_kr`. */
export function fieldCell(path: string, field: string | null, fieldTitle: FieldTitles): Value {
  return field === null || field === ''
    ? missing('')
    : coded(fieldTitle(path, field), dotted(field));
}

/** A JSON pointer as it is written on the command line: `finansiering.0.tilsagn_kr`. */
export function dotted(pointer: string): string {
  return segments(pointer).join('.');
}
