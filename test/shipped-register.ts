import { cpSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './run-tool.ts';

/** A new folder with a copy of the shipped register and its schemas; the caller removes it. */
export function copyOfShippedRegister(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'baerum-register-')));
  for (const part of ['data', 'schemas'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  return folder;
}

/** Changes one text of a file; throws when it is not there exactly once, since then a test or a page is out of date. */
export function replaceInFile(path: string, before: string, after: string): void {
  const parts = readFileSync(path, 'utf8').split(before);
  if (parts.length !== 2)
    throw new Error(`«${before}» stands ${parts.length - 1} times in ${path}, not once`);
  writeFileSync(path, parts.join(after));
}
