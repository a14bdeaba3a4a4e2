import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { couldNot, Refusal } from './outcome.ts';

/** What the system says when it has no more to give: too many open files, no memory, a disk that fails. */
const EXHAUSTED: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'EIO', 'EAGAIN']);

/** Takes what was thrown; gives the refusal, also where it is the system that refused. Null for a defect of the program. */
export function asRefusal(error: unknown, language: Language): Refusal | null {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error && 'code' in error)) return null;
  const words = wordsIn(language).output;
  const system = String(error.code);
  if (EXHAUSTED.has(system)) return couldNot(words.exhausted(system));
  if (!('syscall' in error)) return null;
  const what = 'path' in error ? String(error.path) : String(error.syscall);
  return couldNot(words.systemFailed(what, system));
}
