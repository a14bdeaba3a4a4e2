import { join } from 'node:path';

/** The file that tells of a change that has begun in a register's folder. */
export function journalIn(folder: string): string {
  return join(folder, '.baerum-innov.journal');
}
