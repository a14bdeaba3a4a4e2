import { mkdir, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { type FolderFile, wrongUse } from './outcome.ts';
import { isInsideGit } from './output-target.ts';
import { type Destination, writeResults } from './write-results.ts';

/**
 * Writes the same files into each of several folders, which are made where they are not there. The files are
 * written in the way of all answers (`writeResults`); others in the folders are left.
 */
export async function writeFolders(
  folders: readonly string[],
  files: readonly FolderFile[],
  destination: Destination,
): Promise<void> {
  const { folder: here, words } = destination;
  for (const name of folders) {
    const path = isAbsolute(name) ? name : join(here, name);
    if (isInsideGit(path)) throw wrongUse(words.insideGit(name));
    const kind = await kindOf(path);
    if (kind === 'other') throw wrongUse(words.notAFolder(name));
    if (kind === 'missing' && (await kindOf(dirname(path))) !== 'folder')
      throw wrongUse(words.noParentFolder(name));
  }
  for (const name of folders)
    await mkdir(isAbsolute(name) ? name : join(here, name), { recursive: true });
  const results = folders.flatMap((name) =>
    files.map((file) => ({ name: join(name, file.name), content: file.content })),
  );
  await writeResults(results, destination);
}

async function kindOf(path: string): Promise<'folder' | 'missing' | 'other'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'other';
  } catch {
    return 'missing';
  }
}
