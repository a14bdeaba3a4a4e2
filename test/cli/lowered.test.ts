import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { ROOT } from '../run-tool.ts';
import { removeFolders, scriptedRepository } from '../tree/git-repository.ts';

const FIXTURE = join(ROOT, 'test/fixtures/forste-register');
const KRAV = 'krav/K-09a.yaml';
const FIRM = 'sosiale-entreprenorer/SE-2024-001.yaml';
const textOf = (path: string) => readFileSync(join(FIXTURE, path), 'utf8');

afterAll(removeFolders);

it('a promise that is lowered is said to be lowered, and what is put right beside it is not', async () => {
  const { folder, run } = scriptedRepository([
    {
      at: '2026-11-01T12:00:00Z',
      files: {
        'data/register.yaml': textOf('register/register.yaml').replace('teller ikke', 'teller'),
        ...Object.fromEntries(
          [
            ...['fond/foi-fondet', 'krav/K-10'].map((name) => `${name}.yaml`),
            ...['FP-2024-001', 'FP-2024-002', 'FP-2025-001'].map(
              (id) => `forskningsprosjekter/${id}.yaml`,
            ),
            FIRM,
          ].map((path) => [`data/${path}`, textOf(`register/${path}`)]),
        ),
        ...Object.fromEntries(
          ['fond', 'forskningsprosjekt', 'sosialt-entreprenorprosjekt', 'tiltak'].map((name) => [
            `schemas/${name}.schema.json`,
            textOf(`schemas/${name}.schema.json`),
          ]),
        ),
        [`data/${KRAV}`]: textOf(`register/${KRAV}`).replace(/^minst: .*$/m, 'minst: 9'),
        [`data/${FIRM}`]: textOf(`register/${FIRM}`).replace(/ {2}- dato: 2025.*$/s, ''),
      },
    },
    {
      at: '2026-11-02T12:00:00Z',
      files: {
        [`data/${KRAV}`]: textOf(`register/${KRAV}`).replace(/^minst: .*$/m, 'minst: 1'),
        [`data/${FIRM}`]: textOf(`register/${FIRM}`),
      },
    },
  ]);
  run('reset', '--quiet', '--hard');
  const words = ['check', '--base', 'HEAD~1', '--as-of', '2026-11-23'];
  const { stdout } = await runHere(words, { folder });
  const [putRight = '', lowered = ''] = stdout.split('LØFTET ER SENKET');
  expect(putRight).toContain('SE-2024-001.yaml');
  expect(putRight).toContain('life/overrun (løst)');
  expect(putRight).not.toContain('krav/below (løst)');
  expect(lowered).toContain('krav/below (løftet er senket)');
  expect(lowered).not.toContain('life/overrun');
});
