import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../../run-here.ts';
import { newFolder, removeFolders } from '../../tree/git-repository.ts';
import { type Editor, openEditor } from './language-server.ts';

const SERVER = 'yaml-language-server@2.0.0';
const isAsked = process.env['BAERUM_INNOV_EDITOR'] === '1';
const packages = isAsked ? installed() : null;
const repository = newFolder();
let editor: Editor;

if (isAsked && packages === null)
  console.warn(`Not tried in an editor: ${SERVER} could not be installed.`);

/** A folder with the server, fetched from the registry of packages; null where there is none to reach. */
function installed(): string | null {
  const folder = newFolder();
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', SERVER], {
    cwd: folder,
    timeout: 180_000,
  });
  return status === 0 ? folder : null;
}

beforeAll(async () => {
  if (packages === null) return;
  await runHere(['init', '--as-of', '2026-11-23'], { folder: repository });
  editor = await openEditor(packages, repository);
}, 240_000);

afterAll(() => {
  editor?.close();
  removeFolders();
});

const textOf = (path: string) => readFileSync(join(repository, path), 'utf8');

/** What is found on each line that an editor marks. */
async function marks(path: string, text: string) {
  const found = await editor.open(path, text).diagnostics();
  return found.map(({ range, message }) => ({
    line: text.split('\n')[range.start.line]?.trim(),
    message,
  }));
}

describe.skipIf(packages === null)(
  'in an editor, a repository as init lays it out',
  { timeout: 60_000 },
  () => {
    it('finds nothing wrong in what init wrote', async () => {
      for (const path of [
        'data/register.yaml',
        'data/krav/K-09a.yaml',
        'data/forskningsprosjekter/FP-2024-002.yaml',
        'data/fond/foi-fondet.yaml',
        'data/tiltak/T-4-09.yaml',
      ])
        expect({ path, marks: await marks(path, textOf(path)) }).toEqual({ path, marks: [] });
    });

    it('offers the fields and the values of a post, and tells in Norwegian what they are', async () => {
      const path = 'data/forskningsprosjekter/FP-2030-001.yaml';
      const text =
        'id: FP-2030-001\ntittel: Ny\nprosjekttype: \nstatuslogg:\n  - dato: 2026-11-01\n    status: \nfin\n';
      const file = editor.open(path, text);
      expect(await file.completion('prosjekttype: ')).toEqual(
        expect.arrayContaining(['forskningsprosjekt', 'følgeforskning']),
      );
      expect(await file.completion('    status: ')).toEqual(
        expect.arrayContaining(['planlagt', 'pågår', 'fullført']),
      );
      expect(await file.completion('\nfin')).toEqual(expect.arrayContaining(['finansiering']));
      expect(await file.hover('prosjekttype')).toContain('ansatt tar doktorgrad');
    });

    it('offers the same for krav and register.yaml', async () => {
      const krav = editor.open('data/krav/K-99.yaml', 'id: K-99\ntittel: Ny\nform: \nal\n');
      expect(await krav.completion('form: ')).toEqual(
        expect.arrayContaining(['antall', 'hendelser', 'vilkar']),
      );
      expect(await krav.completion('\nal')).toEqual(expect.arrayContaining(['alvor']));
      expect(await krav.hover('form')).toMatch(/\p{L}/u);
      const register = editor.open('data/register.yaml', 'tittel: Ny\neksempelposter: \n');
      expect(await register.completion('eksempelposter: ')).toEqual(
        expect.arrayContaining(['teller', 'teller ikke']),
      );
      expect(await register.hover('eksempelposter')).toContain('teller i krav');
    });

    it('marks a wrong value where it stands', async () => {
      for (const [path, before, after, line] of [
        [
          'data/forskningsprosjekter/FP-2024-002.yaml',
          /^prosjekttype: .*$/m,
          'prosjekttype: forsknings',
          'prosjekttype: forsknings',
        ],
        ['data/krav/K-09a.yaml', /^minst: .*$/m, 'minst: tre', 'minst: tre'],
        ['data/register.yaml', /^eksempelposter: .*$/m, 'eksempelposter: ja', 'eksempelposter: ja'],
        [
          'data/forskningsprosjekter/FP-2024-001.yaml',
          /^tittel: /m,
          'titel: ',
          expect.stringMatching(/^titel/),
        ],
      ] as const) {
        const text = textOf(path).replace(before, after);
        expect({ path, marks: await marks(path, text) }).toEqual({
          path,
          marks: expect.arrayContaining([expect.objectContaining({ line })]),
        });
      }
    });
  },
);
