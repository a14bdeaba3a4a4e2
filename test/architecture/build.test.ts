import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../run-tool.ts';
import { newFolder, removeFolders } from '../tree/git-repository.ts';

afterAll(removeFolders);

const SOURCES = ['.scripts', 'bin', 'data', 'package.json', 'package-lock.json', 'schemas', 'src'];

describe('the build', () => {
  it('works in a folder whose name has spaces, percent signs and letters beyond ASCII', () => {
    const clone = join(newFolder(), 'Bærum kommune', '100 %20 #1');
    mkdirSync(clone, { recursive: true });
    for (const name of SOURCES) cpSync(join(ROOT, name), join(clone, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'), 'junction');
    execFileSync(process.execPath, ['.scripts/build.mjs'], { cwd: clone });
    const program = join(clone, 'bin/baerum-innov.js');
    const words = ['report', '--as-of', '2026-11-23', '-o', 'rapport.docx'];
    execFileSync(process.execPath, [program, ...words], { cwd: clone });
    expect(readFileSync(join(clone, 'rapport.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('gathers the licenses of what is bundled, of what that holds, and of what is copied', () => {
    const text = readFileSync(join(ROOT, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
    const packages = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \(([^)]+)\)$/gm)];
    const licenseOf = new Map(packages.map(([, name, license]) => [name, license]));
    for (const name of ['ajv', 'chalk', 'cli-table3', 'commander', 'date-fns', 'pako'])
      expect([name, licenseOf.get(name)]).toEqual([name, expect.stringMatching(/^MIT/)]);
    expect(licenseOf.get('@resvg/resvg-wasm')).toBe('MPL-2.0');
    expect(licenseOf.get('dejavu-fonts-ttf')).toBe('Bitstream-Vera');
    expect(licenseOf.get('vitest')).toBeUndefined();
    expect(text).toContain('Bitstream Vera Fonts Copyright');
  });

  it('needs the six packages that were chosen for it, and no other', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const chosen = ['ajv', 'chalk', 'cli-table3', 'commander', 'date-fns', 'yaml'];
    expect(Object.keys(dependencies).sort()).toEqual(chosen);
  });
});
