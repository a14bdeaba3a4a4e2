import type { Code } from '../../../src/diagnostic/finding.ts';
import { type HostileCase, POST, post, SCHEMA, schemaWith } from '../hostile-case.ts';

/** A way in which data goes wrong, and all that is found then: errors and warnings, each as `CODE PATH:LINE:COLUMN`. */
export type Guard = Omit<HostileCase, 'name' | 'unusable'>;

/** By what is guarded against. */
export type Guards = Readonly<Record<string, Guard>>;

/** A post that is this and nothing else, of which one thing is found. */
export function only(bytes: string | Uint8Array, code: Code, place = '1:1'): Guard {
  return { files: { [POST]: bytes }, finds: [`${code} ${POST}:${place}`] };
}

/** A post whose second line is bad, from this column. */
export function second(line: string, code: Code, column = 8): Guard {
  return { files: post(line), finds: [`${code} ${POST}:2:${column}`] };
}

/** The same under a schema of the field `tekst`. */
export function under(tekst: unknown, line: string, code: Code, column = 8): Guard {
  return {
    files: { ...post(line), 'data/ting/B.yaml': 'id: B\n', [SCHEMA]: schemaWith(tekst) },
    finds: [`${code} ${POST}:2:${column}`],
  };
}

/** A schema that is bad from this column of its only line. */
export function schema(
  tekst: unknown,
  code: Code,
  column: number,
  more: Readonly<Record<string, unknown>> = {},
): Guard {
  return {
    files: { [SCHEMA]: schemaWith(tekst, more) },
    finds: [`${code} ${SCHEMA}:1:${column}`],
  };
}
