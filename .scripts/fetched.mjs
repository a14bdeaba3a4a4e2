import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Takes names of npm packages at one version that work on vitest; gives the folder they are in, outside the project,
 * where they find the project's own vitest and TypeScript. They are fetched the first time.
 */
export function fetched(names, version) {
  const scratch = join(tmpdir(), `baerum-innov-${names[0].replace(/\W+/g, '-')}-${version}`);
  const modules = join(scratch, 'node_modules');
  if (existsSync(join(modules, 'vitest'))) return scratch;
  mkdirSync(scratch, { recursive: true });
  writeFileSync(join(scratch, 'package.json'), '{"private": true}');
  const packages = names.map((name) => `${name}@${version}`);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--legacy-peer-deps', ...packages], {
    cwd: scratch,
    stdio: 'inherit',
  });
  for (const name of ['typescript', 'vitest'])
    if (!existsSync(join(modules, name)))
      symlinkSync(resolve('node_modules', name), join(modules, name));
  return scratch;
}
