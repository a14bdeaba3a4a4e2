import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../run-tool.ts';

const PAGES = [
  'README.md',
  'data/README.md',
  'schemas/README.md',
  'src/README.md',
  'test/README.md',
];

function page(name: string): string {
  return readFileSync(join(ROOT, name), 'utf8');
}

/** The paths a page names in code: of the house's own folders, or of the page's own when it is a folder or a source file. */
function pathsIn(name: string): string[] {
  const home = name.includes('/') ? name.slice(0, name.indexOf('/')) : '';
  return [...page(name).matchAll(/`([\w./-]+)`/g)].flatMap(([, path = '']) => {
    if (/^(src|test|schemas|data|bin)(\/|$)/.test(path)) return [path];
    return /\/$|\/.*\.ts$/.test(path) ? [join(home, path)] : [];
  });
}

function foldersOf(name: string): string[] {
  return readdirSync(join(ROOT, name), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${name}/${entry.name}`);
}

describe('what the pages say of the house', () => {
  it.each(PAGES)('%s names only what is there', (name) => {
    expect(pathsIn(name).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('src/README names each folder of src', () => {
    const source = page('src/README.md');
    expect(foldersOf('src').filter((folder) => !source.includes(`\`${folder}\``))).toEqual([]);
  });

  it('test/README names each folder of test, data/README each of data', () => {
    const tests = page('test/README.md');
    expect(foldersOf('test').filter((folder) => !tests.includes(`\`${folder}\``))).toEqual([]);
    const data = page('data/README.md');
    const own = foldersOf('data').map((folder) => folder.slice('data/'.length));
    expect(own.filter((folder) => !data.includes(`\`${folder}/\``))).toEqual([]);
  });
});
