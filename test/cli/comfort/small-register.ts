import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newFolder } from '../../tree/git-repository.ts';

/** A register of one type, `ting`, and one krav that counts it, K-1. */
export interface SmallRegister {
  /** What the krav asks for, beside what all such krav say. */
  readonly krav: string;
  /** What is counted; by default the posts. */
  readonly tell?: string;
  /** Posts by id. */
  readonly posts: Readonly<Record<string, string>>;
  /** In place of a life by plan and log. */
  readonly livslop?: object;
  /** In place of the same fields of the schema, or beside them. */
  readonly fields?: Readonly<Record<string, object>>;
}

const DATE = { type: 'string', format: 'dato' };
const STATUS = { enum: ['planlagt', 'pågår', 'pause', 'fullført', 'stanset'] };

/** A life by the plan alone. */
export const PLAN = { plan: { fra: 'start', til: 'slutt' } };

const PLAN_AND_LOG = {
  ...PLAN,
  logg: 'statuslogg',
  planlagt: ['planlagt'],
  aktiv: ['pågår'],
  pause: ['pause'],
  avsluttet: ['fullført', 'stanset'],
};

/** The field of a log whose lines have a day as the schema says. */
export const logOf = (day: object) => ({
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    properties: { dato: day, status: STATUS, meldt: DATE, tekst: { type: 'string' } },
  },
});

/** Writes the register to a new folder; gives that of its data. */
export function smallRegister({
  krav,
  tell = 'ting',
  posts,
  livslop = PLAN_AND_LOG,
  fields = {},
}: SmallRegister): string {
  const folder = newFolder();
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Ting',
    type: 'object',
    additionalProperties: false,
    required: ['id'],
    'x-livslop': livslop,
    properties: {
      id: { type: 'string' },
      tittel: { type: 'string' },
      start: DATE,
      slutt: DATE,
      statuslogg: logOf(DATE),
      gruppe: { type: 'string' },
      ...fields,
    },
  };
  const files = {
    'data/register.yaml': REGISTER,
    'schemas/ting.schema.json': JSON.stringify(schema),
    'data/krav/K-1.yaml': `${KRAV}tell: ${tell}\n${krav}`,
    ...Object.fromEntries(
      Object.entries(posts).map(([id, text]) => [`data/ting/${id}.yaml`, `id: ${id}\n${text}`]),
    ),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return join(folder, 'data');
}

const REGISTER =
  'tittel: Ting\ntidssone: Europe/Oslo\neksempelposter: teller\nskjemaer: ../schemas\ntyper:\n  ting: ting/*.yaml\n  krav: krav/*.yaml\n';

const KRAV =
  'id: K-1\ntittel: Ting i gang\ngrunnlag: []\nform: antall\nalvor: feil\ntolkning: Ting.\ngjelder_fra: 2026-01-01\n';

/** Fields of a post with a plan. */
export const planned = (start: string, slutt: string) => `start: ${start}\nslutt: ${slutt}\n`;

/** Fields of a post whose log has these lines. */
export const logged = (...lines: readonly (readonly [day: string, status: string])[]) =>
  `statuslogg:\n${lines.map(([day, status]) => `  - {dato: ${day}, status: ${status}}\n`).join('')}`;

/** Fields of a post that has run since the first day, and was said to run this month. */
export const runs = (start = '2026-01-01', slutt = '2027-12-31') =>
  `${planned(start, slutt)}${logged(['2026-01-01', 'pågår'], ['2026-11-01', 'pågår'])}`;
