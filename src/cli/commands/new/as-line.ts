import { inFlow } from '../../../edit/written-value.ts';
import { isList, isObject, type JsonObject } from '../../../read/json.ts';
import { shellLine } from '../../editing/shell-line.ts';

/** The command line that makes the same post without asking; fields that the line gives otherwise are left out. */
export function asLine(type: string, value: JsonObject, id: string): string {
  const fields = Object.entries(value).flatMap(([name, inner]): string[] => {
    if (name === 'id') return [];
    if (isList(inner))
      return inner.map(
        (item) => `${name}+=${isObject(item) ? (inFlow(item) ?? '') : String(item)}`,
      );
    return [`${name}=${isObject(inner) ? (inFlow(inner) ?? '') : String(inner)}`];
  });
  return shellLine(['baerum-innov', 'new', type, ...fields, '--id', id]);
}
