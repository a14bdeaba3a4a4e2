import type { Random } from '../../../random.ts';

const text = (more: object = {}) => ({ type: 'string', minLength: 1, ...more });
const day = { type: 'string', format: 'dato' };
const kroner = { type: 'integer', 'x-enhet': 'kroner', minimum: 0 };
const list = (properties: object, required: readonly string[], more: object = {}) => ({
  type: 'array',
  items: { type: 'object', additionalProperties: false, required, properties },
  ...more,
});

/** A type with a field of each kind, a list whose items have names, one whose items have none, and a log. */
const SCHEMA = {
  title: 'Sak',
  'x-kolonner': ['id', 'tittel'],
  'x-livslop': { logg: 'statuslogg', planlagt: ['ny'], aktiv: ['pågår'], avsluttet: ['ferdig'] },
  type: 'object',
  additionalProperties: false,
  required: ['id', 'tittel'],
  properties: {
    id: text(),
    tittel: text(),
    antall: { type: 'integer' },
    belop: kroner,
    andel: { type: 'number' },
    dag: day,
    valg: text({ enum: ['åpen', 'lukket', 'ny sak'] }),
    sant: { type: 'boolean' },
    kode: text({ pattern: '^\\d+$' }),
    merker: { type: 'array', items: text() },
    sted: {
      type: 'object',
      additionalProperties: false,
      properties: { navn: text(), rom: text() },
    },
    notat: text(),
    poster: list({ navn: text(), belop: kroner, dag: day }, ['navn'], { 'x-unik': ['navn'] }),
    linjer: list(
      { tekst: text(), belop: kroner, dag: day, slag: text({ enum: ['a', 'b', 'c'] }) },
      ['tekst'],
    ),
    statuslogg: list(
      { dato: day, status: text({ enum: ['ny', 'pågår', 'ferdig'] }), tekst: text() },
      ['dato', 'status'],
    ),
  },
};

/** The files of a register with one type, and no posts yet. */
export const GROUND: readonly (readonly [path: string, text: string])[] = [
  [
    'data/register.yaml',
    'tittel: Saker\ntidssone: Europe/Oslo\neksempelposter: teller\nskjemaer: ../schemas\nperioder: {T1: "04-30"}\ntyper:\n  sak: saker/*.yaml\n',
  ],
  ['schemas/sak.schema.json', JSON.stringify(SCHEMA)],
];

/** The values of fields, each another than all before. */
export interface Values {
  readonly words: () => string;
  readonly amount: () => number;
  readonly day: () => string;
  readonly code: () => string;
  readonly share: () => number;
}

/** Values that no two fields share; with texts that look like escapes of Excel only where asked for, since exceljs loses those. */
export function valuesOf(random: Random, hasEscapes: boolean): Values {
  let count = 0;
  return {
    words: () => {
      count += 1;
      return random.pick([
        `Ord ${count}`,
        `it's #${count}, ja`,
        `nei: ${count}`,
        `«Ærlig» & <${count}>`,
        `- ${count} %`,
        `${count}. september${hasEscapes ? ' _x000D_' : ''}`,
      ]);
    },
    amount: () => {
      count += 1;
      return 1_000_000 + count * 7;
    },
    day: () => {
      count += 1;
      return new Date(Date.UTC(2000, 0, 1 + (count % 20_000))).toISOString().slice(0, 10);
    },
    code: () => {
      count += 1;
      return String(count).padStart(8, '0');
    },
    share: () => {
      count += 1;
      return count + 0.25;
    },
  };
}

/** A line that those added go before. */
const LATER = ['  - dato: 2099-12-31 # lenge til', '    status: ferdig'];

/** The text of a post in some of the ways people write: comments, quotation marks, empty lines and line ends as they come. */
export function postText(id: string, random: Random, values: Values): string {
  const lines = [`# ${id}`, `id: ${id}`, `tittel: ${quoted(values.words())}`];
  const optional = (line: () => string) => {
    if (random.percent(15)) lines.push(random.percent(50) ? '' : `# før ${values.code()}`);
    if (random.percent(75)) lines.push(`${line()}${random.percent(20) ? ' # ved siden av' : ''}`);
  };
  optional(() => `antall: ${values.amount()}`);
  optional(() => `belop: ${values.amount()}`);
  optional(() => `andel: ${values.share()}`);
  optional(() => `dag: ${values.day()}`);
  optional(() => `valg: ${random.pick(['åpen', 'lukket', '"ny sak"'])}`);
  optional(() => `sant: ${random.percent(50)}`);
  optional(() => `kode: "${values.code()}"`);
  optional(() => `merker: [m${values.code()}, 'm${values.code()}', m${values.code()}]`);
  lines.push('sted:', `  navn: ${quoted(values.words())}`, `  rom: rom ${values.code()}`);
  if (random.percent(50)) lines.push('notat: |', `  Linje ${values.code()}`, '  og én til');
  lines.push('# postene', 'poster:');
  for (let index = 2 + random.below(3); index > 0; index -= 1)
    lines.push(
      `  - navn: navn ${values.code()}`,
      `    belop: ${values.amount()} # beløp`,
      `    dag: ${values.day()}`,
    );
  lines.push('linjer:');
  for (let index = 2 + random.below(3); index > 0; index -= 1)
    lines.push(
      ...[`  - tekst: ${quoted(values.words())}`, `    belop: ${values.amount()}`],
      ...[`    dag: ${values.day()} # dagen`, `    slag: ${random.pick(['a', 'b', 'c'])}`],
    );
  lines.push('statuslogg:', `  - dato: 1999-01-01`, '    status: pågår', ...LATER, '# slutt', '');
  return lines.join(random.percent(20) ? '\r\n' : '\n');

  function quoted(words: string): string {
    return random.percent(50) ? JSON.stringify(words) : `'${words.replaceAll("'", "''")}'`;
  }
}
