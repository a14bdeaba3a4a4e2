import type { Code } from '../../src/diagnostic/finding.ts';

/** Files by path from the root; null is a file that is not there. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** A register with something bad in it, and what `check` must say of that. */
export interface HostileCase {
  readonly name: string;
  /** What differs from the base. */
  readonly files: Files;
  /** Given: does something to the folder that no file can. */
  readonly onDisk?: (folder: string) => void;
  /** Findings that must be there, as `CODE PATH`, `CODE PATH:LINE` or with a column; none where nothing is wrong with it. */
  readonly finds: readonly `${Code} ${string}`[];
  /** Whether register.yaml itself cannot be used, so that nothing is checked. */
  readonly unusable?: boolean;
}

export const POST = 'data/ting/A.yaml';
export const KRAV = 'data/krav/K-2.yaml';
export const REGISTER = 'data/register.yaml';
export const SCHEMA = 'schemas/ting.schema.json';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** A sound register of two posts and a krav; `A` has a field for whatever is tried. */
export const BASE: Files = {
  [REGISTER]: 'tittel: Ting\ntyper:\n  ting: ting/*.yaml\n  krav: krav/*.yaml\n',
  [SCHEMA]: schemaWith({}),
  [POST]: 'id: A\ntekst: hei\n',
  'data/ting/B.yaml': 'id: B\ntekst: hei\n',
  'data/krav/K-1.yaml': krav('K-1'),
};

/** The schema of the base with more in it, and another schema for its field `tekst`. */
export function schemaWith(tekst: unknown, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    $schema: DIALECT,
    type: 'object',
    required: ['id'],
    additionalProperties: false,
    properties: { id: { type: 'string' }, tekst, liste: {}, felt: {} },
    ...more,
  });
}

/** The post of the base with another text of its field, or more lines. */
export function post(lines: string): Files {
  return { [POST]: `id: A\n${lines}\n` };
}

/** A text repeated until it is nearly as large as a file may be. */
export function filled(unit: string, bytes = 250_000): string {
  return unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)));
}

/** The whole numbers below one. */
export function numbers(below: number): readonly number[] {
  return Array.from({ length: below }, (_, n) => n);
}

/** So many lines, each made of its number. */
export function lines(count: number, line: (n: number) => string): string {
  return numbers(count).map(line).join('\n');
}

/** A krav that asks for one thing, among those of a condition where one is given. */
export function krav(id: string, condition?: string): string {
  const where = condition === undefined ? '' : `hvor: '${condition}'\n`;
  return `id: ${id}\ntittel: Minst én ting\ngrunnlag: [A]\nform: antall\ntell: ting\n${where}minst: 1\nalvor: feil\ntolkning: Alle ting teller.\n`;
}
