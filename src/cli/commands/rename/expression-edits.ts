import type { Path } from '../../../edit/edit.ts';
import { isList, isObject, type JsonObject } from '../../../read/json.ts';
import type { AskedEdit } from '../../editing/edited-file.ts';

const EXPRESSIONS = ['hvor', 'naar', 'skal', 'gjelder'];

/** The edits that put a new id where the expressions of a krav have the old one as a text of its own. */
export function expressionEdits(krav: JsonObject, id: string, newId: string): AskedEdit[] {
  const changes = krav['endringer'];
  const entries = isList(changes) ? changes : [];
  const places: [Path, JsonObject][] = [
    [[], krav],
    ...entries.flatMap((entry, index): [Path, JsonObject][] =>
      isObject(entry) ? [[['endringer', index], entry]] : [],
    ),
  ];
  return places.flatMap(([path, value]) =>
    EXPRESSIONS.flatMap((name): AskedEdit[] => {
      const text = value[name];
      if (typeof text !== 'string') return [];
      const renamed = withId(text, id, newId);
      if (renamed === text) return [];
      const edit = { kind: 'set', path: [...path, name], value: renamed } as const;
      return [{ edit, asked: `${name}: ${id} → ${newId}` }];
    }),
  );
}

function withId(text: string, id: string, newId: string): string {
  return ['"', "'"].reduce(
    (here, mark) => here.replaceAll(`${mark}${id}${mark}`, `${mark}${newId}${mark}`),
    text,
  );
}
