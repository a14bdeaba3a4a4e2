import { isList, isObject, type Json, type JsonObject } from '../../read/json.ts';
import {
  keyword,
  requiredNames,
  type SchemaView,
  viewItems,
  viewProperty,
} from '../../read/schema/view.ts';
import type { Language } from '../../text/language.ts';
import type { Fact, FactList } from '../document/document.ts';
import { own, several, type Value } from '../document/value.ts';
import { unitOf } from '../posts/unit.ts';
import { singleValue } from '../posts/value-words.ts';

/** The fields of an object as facts, named by the schema's titles, objects and lists of objects within them. */
export function fieldFacts(value: JsonObject, view: SchemaView, language: Language): Fact[] {
  return Object.entries(value).map(([name, each]) => {
    const inside = viewProperty(view, name);
    return { name: fieldTitle(inside, name), value: factValue(each, inside, language) };
  });
}

function factValue(value: Json, view: SchemaView, language: Language): Value | FactList {
  if (isObject(value)) return { kind: 'facts', facts: fieldFacts(value, view, language) };
  if (isList(value) && value.some(isObject))
    return {
      kind: 'items',
      items: value.map((item) => itemValue(item, viewItems(view), language)),
    };
  return singleValue(value, language, unitOf(view));
}

/**
 * An element of a list: on one line where it holds no lists or objects. There, a text that the schema
 * requires is said by its value alone, and so is the first that it leaves free; all else is named.
 */
function itemValue(item: Json, view: SchemaView, language: Language): Value | FactList {
  if (!isObject(item)) return singleValue(item, language, unitOf(view));
  const isFlat = Object.values(item).every((value) => !isObject(value) && !isList(value));
  if (!isFlat) return { kind: 'facts', facts: fieldFacts(item, view, language) };
  const required = requiredNames(view);
  const texts = Object.keys(item).filter((name) => typeof item[name] === 'string');
  const free = texts.find((name) => !required.has(name) && isFree(viewProperty(view, name)));
  const parts = Object.entries(item).map(([name, value]) => {
    const said = singleValue(value, language, unitOf(viewProperty(view, name)));
    return texts.includes(name) && (required.has(name) || name === free)
      ? said
      : several([own(`${fieldTitle(viewProperty(view, name), name)}:`), said], ' ');
  });
  return several(parts, ' · ');
}

/** Whether the schema says nothing of what a text must be like. */
function isFree(view: SchemaView): boolean {
  return ['enum', 'const', 'format', 'pattern', 'x-referanse'].every(
    (name) => keyword(view, name) === undefined,
  );
}

/** What the schema calls a field, else its name. */
export function fieldTitle(view: SchemaView, name: string): string {
  const title = keyword(view, 'title');
  return typeof title === 'string' ? title : name;
}
