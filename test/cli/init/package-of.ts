import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../../tree/git-repository.ts';

/** A package that holds a package.json, and besides so many bytes of nothing. */
export function packageOf(manifest: unknown, bytes = 0): string {
  const folder = newFolder();
  mkdirSync(join(folder, 'package'));
  writeFileSync(join(folder, 'package/package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package/filler'), randomBytes(bytes));
  execFileSync('tar', ['-czf', 'pakken.tgz', 'package'], { cwd: folder });
  return join(folder, 'pakken.tgz');
}
