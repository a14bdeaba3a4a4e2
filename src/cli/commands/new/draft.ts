import { wordsOf } from '../../../diagnostic/catalogue.ts';
import type { Path } from '../../../edit/edit.ts';
import { withValue } from '../../../edit/with-value.ts';
import type { TypeView } from '../../../krav/definition/type-view.ts';
import { isList, isObject, type Json, type JsonObject, property } from '../../../read/json.ts';
import { extend } from '../../../read/pointer.ts';
import { compileSchemas } from '../../../read/schema/compile.ts';
import { schemaFindings } from '../../../read/schema/faults.ts';
import type { SchemaDocuments } from '../../../read/schema/references.ts';
import type { Language } from '../../../text/language.ts';

/** A post that is being filled in. */
export interface Draft {
  readonly value: () => JsonObject;
  readonly at: (path: Path) => Json | undefined;
  /** Puts an answer where a path leads; lists and maps on the way are made. */
  readonly put: (path: Path, answer: Json) => void;
  /** What the schema would have against an answer, or null. */
  readonly problemOf: (path: Path, answer: Json) => string | null;
  /** Whether the schema wants a field because of what has been answered. */
  readonly isRequired: (path: Path) => boolean;
}

/** A draft that begins with what is known, judged by the schema of its type. */
export function draftOf(
  known: JsonObject,
  { type, view }: TypeView,
  documents: SchemaDocuments,
  language: Language,
): Draft {
  let value = known;
  const files = [...documents].map(
    ([name, schema]) => [name, { name, path: null, value: schema }] as const,
  );
  const schemaFile = view.facets[0]?.document ?? `${type.name}.schema.json`;
  const validator = compileSchemas(new Map(files)).validator(schemaFile);
  return {
    value: () => value,
    at: (path) => path.reduce<Json | undefined>(inner, value),
    put: (path, answer) => {
      const next = withValue(value, path, answer);
      if (isObject(next)) value = next;
    },
    problemOf: (path, answer) => {
      const pointer = pointerOf(path);
      const found = findingsIn(withValue(value, path, answer)).find(
        ({ field }) => field === pointer,
      );
      return found === undefined ? null : wordsOf(found, language).message;
    },
    isRequired: (path) => {
      const [pointer, parent] = [pointerOf(path), pointerOf(path.slice(0, -1))];
      const name = JSON.stringify(String(path.at(-1)));
      return findingsIn(value).some(
        ({ code, field = '', args }) =>
          code === 'schema/required' &&
          (field === pointer || (field === parent && JSON.stringify(args).includes(name))),
      );
    },
  };

  function findingsIn(whole: Json) {
    if (validator.kind === 'refused') return [];
    const verdict = validator.validate(whole);
    if (verdict.kind !== 'faults') return [];
    return schemaFindings(verdict.faults, {
      path: '',
      value: whole,
      view,
      about: {},
      statusLog: null,
    });
  }
}

function inner(here: Json | undefined, step: string | number): Json | undefined {
  return isList(here) ? here[Number(step)] : property(here, String(step));
}

function pointerOf(path: Path): string {
  return path.reduce<string>(extend, '');
}
