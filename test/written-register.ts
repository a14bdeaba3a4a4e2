import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copySchemas } from './shipped-register.ts';

/** A new folder with these files (texts by path); the caller removes it. */
export function folderOf(files: Iterable<readonly [path: string, text: string]>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'baerum-register-')));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The same with the shipped schemas beside them. */
export function folderWithSchemas(files: Iterable<readonly [path: string, text: string]>): string {
  const folder = folderOf(files);
  copySchemas(folder);
  return folder;
}
