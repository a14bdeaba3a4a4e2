import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { ROOT } from '../run-tool.ts';
import { copyOfShippedRegister, replaceInFile } from '../shipped-register.ts';

let folder: string;
beforeEach(() => {
  folder = copyOfShippedRegister();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: string[]) {
  return runHere([...words, '--as-of', '2026-11-23'], { folder });
}

function remove(subfolder: string): void {
  for (const name of readdirSync(join(folder, subfolder))) rmSync(join(folder, subfolder, name));
}

it('the krav that data/README adds is a file, and is judged', async () => {
  const example = /```yaml\n(id: K-13\n[\s\S]*?)```/.exec(
    readFileSync(join(ROOT, 'data/README.md'), 'utf8'),
  );
  writeFileSync(join(folder, 'data/krav/K-13.yaml'), example?.[1] ?? '');
  expect((await run('check', '--fail-on', 'data')).code).toBe(0);
  expect((await run('krav', 'K-13', '-q')).stdout).toMatch(
    /^K-13: ikke oppfylt \(varsel\) per 23\.11\.2026\./,
  );
});

it('example posts can be kept without counting, and then taken away', async () => {
  replaceInFile(
    join(folder, 'data/register.yaml'),
    'eksempelposter: teller\n',
    'eksempelposter: teller ikke\n',
  );
  const kept = await run('check', '--fail-on', 'data', '--format', 'json');
  expect(kept.code).toBe(0);
  expect(JSON.parse(kept.stdout)).toMatchObject({ examplesCount: false, checked: { posts: 44 } });

  remove('data/forskningsprosjekter');
  remove('data/sosiale-entreprenorer');
  const gone = await run('check', '--fail-on', 'data', '--format', 'json');
  expect(gone.code).toBe(0);
  expect(JSON.parse(gone.stdout)).toMatchObject({ checked: { posts: 33, setAside: 0 } });
  expect((await run('report')).stdout).not.toContain('EKSEMPEL');
});
