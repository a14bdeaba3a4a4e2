import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { copyOfShippedRegister, replaceInFile } from '../shipped-register.ts';

let folder: string;
beforeEach(() => {
  folder = copyOfShippedRegister();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Found {
  readonly code: string;
  readonly post: string | null;
  readonly at: { readonly path: string; readonly start: Position; readonly end: Position };
}
interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where `check` puts its findings about expressions, and what stands there. */
async function carets() {
  const { stdout } = await runHere(['check', '--format', 'json', '--as-of', '2026-11-23'], {
    folder,
  });
  // The shape is the published one of check --format json.
  const { findings } = JSON.parse(stdout) as { findings: Found[] };
  return findings
    .filter(({ code }) => code === 'krav/expression')
    .map(({ at }) => {
      const line = readFileSync(join(folder, at.path), 'utf8').split('\n')[at.start.line - 1] ?? '';
      return {
        path: at.path,
        start: `${at.start.line}:${at.start.column}`,
        blamed:
          at.start.line === at.end.line
            ? line.slice(at.start.column - 1, at.end.column - 1)
            : 'several lines',
      };
    });
}

/** The line and column, counted from 1, of the only place where a text stands in a file. */
function placeOf(path: string, text: string): string {
  const before = readFileSync(join(folder, path), 'utf8').split(text);
  expect(before).toHaveLength(2);
  const lines = (before[0] ?? '').split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

describe('the caret in a |- block of a krav file', () => {
  it.each([
    ['K-09a', 'f.tilsagn_kr > 0', 'f.tilsagn_kroner > 0', 'tilsagn_kroner'],
    ['K-09b', '"offentlig sektor-ph.d."', '"offentlig sektor-phd"', '"offentlig sektor-phd"'],
    ['K-07', 'a.type == "behov"', '"😀" != a.titel', 'titel'],
    ['K-09d', '<= sum(post', '<= sumx(post', 'sumx'],
    ['K-09c', 'p.rolle == "gradsgivende"', 'p.rolle = "gradsgivende"', '='],
  ])('%s: %s → %s', async (id, before, after, blamed) => {
    const path = `data/krav/${id}.yaml`;
    replaceInFile(join(folder, path), before, after);
    const [from = ''] = placeOf(path, after).split(':').slice(1);
    const [line = ''] = placeOf(path, after).split(':');
    const column = Number(from) + after.indexOf(blamed);
    expect(await carets()).toEqual([{ path, start: `${line}:${column}`, blamed }]);
  });

  it('stands on every line that has a slip', async () => {
    const path = join(folder, 'data/krav/K-03.yaml');
    replaceInFile(path, 'a.type == "undersøkelse"', 'a.typ == "undersøkelse"');
    replaceInFile(path, 'a.type == "møte"', 'a.typen == "møte"');
    expect((await carets()).map(({ blamed }) => blamed)).toEqual(['typ', 'typen']);
  });

  it('an expression that would explode ends with a finding, at once', async () => {
    const nest = (depth: number): string =>
      depth === 0 ? 'true' : `post.aktiviteter.all(x${depth}, ${nest(depth - 1)})`;
    replaceInFile(
      join(folder, 'data/krav/K-06.yaml'),
      'post.leveranser.exists(',
      `${nest(30)} && post.leveranser.exists(`,
    );
    const found = await carets();
    expect([...new Set(found.map(({ path }) => path))]).toEqual(['data/krav/K-06.yaml']);
  });
});
