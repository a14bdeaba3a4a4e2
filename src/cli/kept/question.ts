import { fstatSync, statSync } from 'node:fs';
import { checksum } from './checksum.ts';

/** All that an answer rests on beside files, git and the clock, as one text: the same run gives the same. */
export function questionOf(build: string): string {
  const environment = Object.entries(process.env).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    build,
    process.versions,
    process.execArgv,
    process.argv.slice(2),
    process.cwd(),
    process.getuid?.(),
    [0, 1, 2].map(isTerminal),
    isTerminal(1) ? process.stdout.columns : null,
    checksum(JSON.stringify(environment)),
  ]);
}

/** Most are told from terminals without loading what knows terminals. */
function isTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isCharacterDevice()) return false;
    if (process.platform !== 'win32' && stats.rdev === statSync('/dev/null').rdev) return false;
    return process.getBuiltinModule('node:tty').isatty(descriptor);
  } catch {
    return false;
  }
}
