import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { newFolder } from '../tree/git-repository.ts';

const DATE = { type: 'string', format: 'dato' };
const FILES = {
  'data/register.yaml':
    'tittel: Prøve\nskjemaer: ../schemas\ntyper:\n  prosjekt: prosjekt/*.yaml\n  krav: krav/*.yaml\n',
  'schemas/prosjekt.schema.json': JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:prove:prosjekt',
    title: 'Prosjekt',
    type: 'object',
    additionalProperties: false,
    required: ['id'],
    'x-livslop': { plan: { fra: 'start', til: 'slutt' } },
    properties: {
      id: { type: 'string' },
      tittel: { type: 'string' },
      start: DATE,
      slutt: DATE,
      finansiering: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          'x-livslop': { plan: { fra: 'fra', til: 'til' } },
          properties: { kilde: { type: 'string' }, fra: DATE, til: DATE },
        },
      },
    },
  }),
  'data/prosjekt/FP-1.yaml':
    'id: FP-1\ntittel: Første\nstart: 2025-01-01\nslutt: 2027-12-31\nfinansiering:\n' +
    '  - {kilde: foi, fra: 2025-01-01, til: 2026-06-30}\n  - {kilde: foi, fra: 2025-06-01, til: 2027-03-31}\n',
  'data/prosjekt/FP-2.yaml':
    'id: FP-2\ntittel: Andre\nstart: 2025-01-01\nslutt: 2026-12-31\nfinansiering:\n' +
    '  - {kilde: foi, fra: 2025-01-01, til: 2026-12-31}\n  - {fra: 2025-01-01, til: 2026-12-31}\n',
  'data/krav/K-1.yaml':
    'id: K-1\ntittel: Minst tre tilsagn løper\ntolkning: Prøve.\nalvor: feil\nform: antall\n' +
    'tell: prosjekt.finansiering\nhvor: element.kilde == "foi"\nminst: 3\ngjelder_fra: 2025-01-01\n' +
    'varsel_dager: 90\nledetid: {ny: 30, forlengelse: 10, kilde: Prøve}\n',
};

const READ_BY_PEOPLE = ['terminal', 'markdown', 'html', 'csv'];
const COMMANDS = [['krav', 'K-1'], ['report'], ['due'], ['check']];

describe('items of a list that a krav counts', () => {
  let folder = '';

  beforeAll(() => {
    folder = newFolder();
    writeFiles(folder, FILES);
  });

  const run = async (...words: string[]) => {
    const more = ['--as-of', '2026-11-23'];
    return (await runHere(['-C', 'data', ...words, ...more], { folder })).stdout;
  };

  it.each(
    COMMANDS.flatMap((words) => READ_BY_PEOPLE.map((format) => [words.join(' '), format] as const)),
  )('%s as %s shows no raw id of one', async (words, format) => {
    const text = await run(...words.split(' '), '--format', format);
    expect(text).not.toBe('');
    expect(text).not.toMatch(/FP-\d\/finansiering/);
  });

  it.each(
    COMMANDS.map((words) => words.join(' ')),
  )('%s calls them by the post and their number, in both languages', async (words) => {
    const named = /FP-2(?:<\/a>)? finansiering (?:nr|no)\. [12]/;
    expect(await run(...words.split(' '), '--format', 'html')).toMatch(named);
    expect(await run(...words.split(' '), '--lang', 'en')).toMatch(named);
  });

  it('a calendar does too', async () => {
    const text = (await run('due', '--format', 'ics')).replaceAll(/\r\n /g, '');
    expect(text).toContain('FP-2 finansiering nr. 1');
    expect(text).not.toContain('FP-2/finansiering');
  });

  it('and their posts are found also where ids are paths (id: sti)', async () => {
    const other = newFolder();
    const register = FILES['data/register.yaml'].replace(
      'prosjekt: prosjekt/*.yaml',
      'prosjekt: {filer: prosjekt/*.yaml, id: sti}',
    );
    writeFiles(other, { ...FILES, 'data/register.yaml': register });
    const words = ['-C', 'data', 'report', '--as-of', '2026-11-23', '--format', 'markdown'];
    const { stdout } = await runHere(words, { folder: other });
    expect(stdout).toMatch(/forleng prosjekt FP-2 › finansiering nr\. 1 Andre/);
  });

  it('for machines they keep their ids', async () => {
    const { krav } = JSON.parse(await run('krav', 'K-1', '--format', 'json'));
    expect(krav[0].counted).toEqual(['FP-1/finansiering/1', 'FP-2/finansiering/0']);
    const gaps = await run('krav', 'K-1', '--format', 'csv-plain', '--table', 'hull');
    expect(gaps).toContain('FP-1/finansiering/0');
  });
});

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
