import { valueAt, type Where } from '../diagnostic/finding.ts';
import { isList, isObject, type Json } from '../read/json.ts';
import { extend } from '../read/pointer.ts';
import type { Register } from './register.ts';

/** A value, or a line of a file that cannot be trusted, in which a text was found. */
export interface TextHit {
  readonly type: string;
  readonly id: string;
  readonly path: string;
  /** JSON pointer of the value; null for a line of a file whose fields cannot be read. */
  readonly field: string | null;
  /** The value, or the line, whole. */
  readonly text: string;
  readonly where: Where;
}

/**
 * Takes names of types and a text; gives every value of their posts that contains it, upper and lower case
 * alike, in the order of the files. Files that are quarantined are searched too: their fields where these can
 * be read, else their lines.
 */
export function findText(register: Register, types: readonly string[], wanted: string): TextHit[] {
  const folded = fold(wanted);
  return types.flatMap((type) => [
    ...register.fieldsOf(type).flatMap(({ id, path, value }) =>
      leavesOf(value).flatMap(({ pointer, text }): TextHit[] =>
        fold(text).includes(folded)
          ? [
              {
                type,
                id,
                path,
                field: pointer,
                text,
                where: whereIn(path, pointer, text, folded),
              },
            ]
          : [],
      ),
    ),
    ...register.refused.flatMap((file) =>
      file.type === type && file.content.kind === 'text'
        ? linesWith(folded, file.content.text).map(({ text, line, column }): TextHit => {
            const start = { line, column };
            const where: Where = { kind: 'place', place: { path: file.path, start, end: start } };
            return { type, id: file.id, path: file.path, field: null, text, where };
          })
        : [],
    ),
  ]);
}

interface Leaf {
  readonly pointer: string;
  readonly text: string;
}

function leavesOf(value: Json, pointer = ''): Leaf[] {
  if (isList(value)) return value.flatMap((item, index) => leavesOf(item, extend(pointer, index)));
  if (isObject(value))
    return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, extend(pointer, name)));
  return value === null ? [] : [{ pointer, text: String(value) }];
}

/** The stretch of a long text; the value itself where capital letters change how long it is. */
function whereIn(path: string, pointer: string, text: string, folded: string): Where {
  const from = fold(text).indexOf(folded);
  if (fold(text).length !== text.length) return valueAt(path, pointer);
  const part = { textFrom: from, textTo: from + folded.length };
  return { kind: 'target', target: { path, pointer, part } };
}

function linesWith(folded: string, text: string) {
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const at = fold(line).indexOf(folded);
    return at < 0 ? [] : [{ text: line.trim(), line: index + 1, column: at + 1 }];
  });
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
