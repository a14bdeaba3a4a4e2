import { report } from '../diagnostic/catalogue.ts';
import { type Finding, valueAt } from '../diagnostic/finding.ts';
import { isList, isObject, type Json, property } from '../read/json.ts';
import { extend } from '../read/pointer.ts';
import { findingsQuestion } from '../read/register/questions.ts';
import { texts } from '../read/schema/livslop-type.ts';
import { keyword, type SchemaView } from '../read/schema/view.ts';
import type { FieldsOfFile, Register } from './register.ts';
import { markedPlaces, type Place, visitMarked } from './schema-places.ts';

/** Elements of a list that say the same in the fields that shall tell them apart (`x-unik`): one finding for each after the first. */
export function checkRepeated(register: Register): Finding[] {
  return [...register.types.keys()].flatMap((type) => {
    const places = markedPlaces(register.placesOf(type), distinctFields);
    if (places === null) return [];
    return register
      .fieldsOf(type)
      .flatMap((post) => register.asked(post, REPEATED, () => repeatedInPost(post, places)));
  });
}

const REPEATED = findingsQuestion('repeated');

function repeatedInPost(post: FieldsOfFile, places: Place<readonly string[]>): Finding[] {
  const found: Finding[] = [];
  visitMarked(places, post.value, (fields, value, pointer) => {
    for (const each of repeatedIn(post, value, fields, pointer)) found.push(each);
  });
  return found;
}

function distinctFields(view: SchemaView): readonly string[] | null {
  const fields = texts(keyword(view, 'x-unik'));
  return fields.length === 0 ? null : fields;
}

function repeatedIn(
  post: FieldsOfFile,
  list: Json,
  fields: readonly string[],
  pointer: string,
): Finding[] {
  if (!isList(list)) return [];
  const [first = ''] = fields;
  const seen = new Map<string, string>();
  return list.flatMap((element, index) => {
    const values = fields.map((field) => property(element, field));
    if (!values.every(isTelling)) return [];
    const key = JSON.stringify(values);
    const field = extend(extend(pointer, index), first);
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, field);
      return [];
    }
    const details = {
      type: post.type,
      post: post.id,
      field,
      related: [valueAt(post.path, before)],
    };
    return [
      report('post/repeated', { values: values.map(String) }, valueAt(post.path, field), details),
    ];
  });
}

function isTelling(value: Json | undefined): boolean {
  return value !== undefined && value !== null && !isList(value) && !isObject(value);
}
