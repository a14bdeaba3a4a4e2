import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The path of a file among the collections from outside that BAERUM_INNOV_CORPORA points to; null when it is not there. */
export function corpusFile(name: string): string | null {
  const folder = process.env['BAERUM_INNOV_CORPORA'];
  if (folder === undefined || folder === '') return null;
  const path = join(folder, name);
  return existsSync(path) ? path : null;
}

/** A collection as parsed JSON; empty when it is not there, for tests that are then skipped. */
export function readCorpus(name: string): readonly unknown[] {
  const path = corpusFile(name);
  return path === null ? [] : (JSON.parse(readFileSync(path, 'utf8')) as unknown[]); // every collection is a JSON list
}
