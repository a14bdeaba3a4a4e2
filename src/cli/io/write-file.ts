import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { Language } from '../../text/language.ts';
import { couldNot } from './outcome.ts';

/** Writes a file beside its place and moves it in, so that what stood there is whole until the new one is. */
export async function writeFileWhole(
  folder: string,
  name: string,
  content: string | Uint8Array,
  language: Language,
): Promise<void> {
  const path = isAbsolute(name) ? name : join(folder, name);
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    const system = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw couldNot(
      language === 'nb'
        ? `«${name}» kunne ikke skrives (${system}). Ingenting er endret.`
        : `“${name}” could not be written (${system}). Nothing is changed.`,
    );
  }
}
