import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyFolder } from './folders.ts';
import { ROOT } from './run-tool.ts';

/** A new folder with a copy of the shipped register and the schemas of its posts; the caller removes it. */
export function copyOfShippedRegister(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'baerum-register-')));
  copyFolder(join(ROOT, 'data'), join(folder, 'data'));
  copySchemas(folder);
  return folder;
}

/** Puts the shipped schemas of posts into a folder, in `schemas`. */
export function copySchemas(folder: string): void {
  mkdirSync(join(folder, 'schemas'), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'schemas')).filter((each) => each.endsWith('.json')))
    copyFileSync(join(ROOT, 'schemas', name), join(folder, 'schemas', name));
}

/** Changes one text of a file; throws when it is not there exactly once, since then a test or a page is out of date. */
export function replaceInFile(path: string, before: string, after: string): void {
  const parts = readFileSync(path, 'utf8').split(before);
  if (parts.length !== 2)
    throw new Error(`«${before}» stands ${parts.length - 1} times in ${path}, not once`);
  writeFileSync(path, parts.join(after));
}
