import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Installs a package of npm in a folder of its own; gives where it lies, or null where it cannot be had. */
export function installFromNpm(scratch: string, name: string, version: string): string | null {
  const folder = join(scratch, name.replaceAll('/', '-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{}');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const words = ['install', '--no-save', '--no-audit', '--no-fund', `${name}@${version}`];
  const { status } = spawnSync(npm, words, { cwd: folder, stdio: 'ignore' });
  return status === 0 ? join(folder, 'node_modules', name) : null;
}

/** Installs a package of PyPI in a folder of its own; gives its program, or null where it or Python cannot be had. */
export function installFromPypi(scratch: string, name: string, version: string): string | null {
  const folder = join(scratch, name);
  const run = (program: string, words: readonly string[]) =>
    spawnSync(program, words, { stdio: 'ignore' }).status === 0;
  const pip = ['install', '--quiet', '--retries', '0', `${name}==${version}`];
  const isInstalled = run('python3', ['-m', 'venv', folder]) && run(join(folder, 'bin/pip'), pip);
  const program = join(folder, 'bin', name);
  return isInstalled && existsSync(program) ? program : null;
}
