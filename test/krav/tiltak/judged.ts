import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { assess } from '../../../src/krav/assess.ts';
import { WHOLE_PROMISE } from '../../../src/krav/days/window.ts';
import type { Verdict } from '../../../src/krav/result.ts';
import { buildRegister } from '../../../src/register/register.ts';
import { isoDay } from '../../../src/time/day.ts';
import { memoryTree } from '../../memory-tree.ts';
import { readingIn } from '../../register-in.ts';
import { ROOT } from '../../run-tool.ts';

type Fields = Readonly<Record<string, unknown>>;
type Files = Readonly<Record<string, string>>;

/** A verdict, the files that give it, and the day it is of where that is not 2026-11-23. */
export type Case = readonly [verdict: Verdict, why: string, files: Files, asOf?: string];

/** A field that no schema knows: a file that has it is meant to be set aside. */
const REFUSED = 'ikke_et_felt';

const FRAME = [
  'data/register.yaml',
  ...['innsatsomrader', 'tiltak'].flatMap((folder) =>
    readdirSync(join(ROOT, 'data', folder)).map((name) => `data/${folder}/${name}`),
  ),
  ...readdirSync(join(ROOT, 'schemas'))
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => `schemas/${name}`),
];

function shipped(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The verdict of a krav as it is shipped, over the shipped tiltak and what is put beside or instead of them. */
function verdictOf(kravId: string, files: Files, asOf = '2026-11-23'): Verdict {
  const tree = memoryTree({
    ...Object.fromEntries(FRAME.map((path) => [path, shipped(path)])),
    [`data/krav/${kravId}.yaml`]: shipped(`data/krav/${kravId}.yaml`),
    ...files,
  });
  const reading = readingIn(tree);
  const { results, findings } = assess(buildRegister(reading), isoDay(asOf), WHOLE_PROMISE);
  const faults = [...reading.findings, ...findings].filter(
    ({ code, where }) =>
      code === 'krav/expression' ||
      (code.startsWith('schema/') &&
        !(where.kind === 'target' && files[where.target.path]?.includes(REFUSED))),
  );
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  const [result] = results;
  if (result === undefined) throw new Error(`${kravId} was not judged`);
  return result.verdict;
}

/** One test for each case of each krav. */
export function describeVerdicts(tables: Readonly<Record<string, readonly Case[]>>): void {
  for (const [kravId, cases] of Object.entries(tables))
    describe(kravId, () => {
      for (const [verdict, why, files, asOf] of cases)
        it(`${verdict}: ${why}`, () => {
          expect(verdictOf(kravId, files, asOf)).toBe(verdict);
        });
    });
}

/** A shipped tiltak with more in it. */
export function tiltak(nr: string, fields: Fields): Files {
  const path = `data/tiltak/T-4-${nr}.yaml`;
  const before: unknown = parse(shipped(path));
  return { [path]: stringify({ ...Object(before), ...fields }) };
}

/** A tiltak that its schema refuses. */
export function refused(nr: string): Files {
  return tiltak(nr, { [REFUSED]: 1 });
}

/** A log of one entry a year before the as-of day. */
export function logged(status: string): Fields {
  return { statuslogg: [{ dato: '2025-11-23', status }] };
}

/** A research project that runs from 2025 to 2028 with an eight hundred thousand kroner grant from the fund. */
export function project(id: string, fields: Fields = {}): Files {
  return {
    [`data/forskningsprosjekter/${id}.yaml`]: stringify({
      id,
      tittel: 'Prosjekt',
      sammendrag: 'Et prosjekt.',
      prosjekttype: 'forskningsprosjekt',
      kommunens_rolle: 'partner',
      ansvarlig: { enhet: 'Oppvekst' },
      partnere: [{ navn: 'Høgskolen', rolle: 'gradsgivende', orgnr: '123456017' }],
      start: '2025-01-01',
      slutt: '2028-01-01',
      statuslogg: [
        { dato: '2025-01-01', status: 'pågår' },
        { dato: '2026-10-01', status: 'pågår' },
      ],
      finansiering: [{ kilde: 'foi-fondet', tilsagn_kr: 800_000 }],
      tiltak: ['T-4-09'],
      ...fields,
    }),
  };
}

/** A project with a social entrepreneur, from 2025 to 2028. */
export function social(id: string, fields: Fields = {}): Files {
  return {
    [`data/sosiale-entreprenorer/${id}.yaml`]: stringify({
      id,
      tittel: 'Prosjekt',
      sammendrag: 'Et prosjekt.',
      entreprenorer: [{ navn: 'Laget', orgnr: '123456114', orgform: 'samvirkeforetak' }],
      samfunnsbehov: 'Et behov.',
      samarbeidsform: 'partnerskap',
      ansvarlig: { enhet: 'Kultur' },
      start: '2025-01-01',
      slutt: '2028-01-01',
      statuslogg: [{ dato: '2025-01-01', status: 'pågår' }],
      finansiering: [{ kilde: 'foi-fondet', tilsagn_kr: 400_000 }],
      stottegrunnlag: 'ikke støtte',
      tiltak: ['T-4-10'],
      ...fields,
    }),
  };
}
