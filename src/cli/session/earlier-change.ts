import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import type { Recovered } from '../io/change-journal.ts';
import { findRegister } from '../io/find-register.ts';
import { journalIn } from '../io/journal-place.ts';
import { Refusal } from '../io/outcome.ts';
import type { World } from '../io/world.ts';
import type { Settings } from '../line/settings.ts';

/** Finishes or takes back what an interrupted run left half done in the register; gives what to say of it, or null. */
export async function finishEarlierChange(
  world: World,
  { register, language }: Pick<Settings, 'register' | 'language'>,
): Promise<string | null> {
  const place = placeOrNull();
  if (place === null || !existsSync(journalIn(place.folder))) return null;
  const { recoverChange } = await import('../io/change-files.ts');
  const result = await recoverChange(place);
  if (result.kind === 'written')
    return result.recovered === null ? null : recoveredWords(result.recovered, language);
  const words = wordsIn(language).edit;
  return words.halfDone(
    result.kind === 'system'
      ? words.system(result.path, result.system)
      : words.busy(journalIn(place.folder)),
  );

  function placeOrNull() {
    try {
      const { root, folder } = findRegister(world.folder, register, language);
      return { root, folder: join(root, folder) };
    } catch (error) {
      if (error instanceof Refusal) return null; // the command itself says so, where it needs one
      throw error;
    }
  }
}

/** What became of a change that was interrupted. */
export function recoveredWords({ kind, paths, left }: Recovered, language: Language): string {
  const words = wordsIn(language).edit;
  return kind === 'finished' ? words.finished(paths) : words.takenBack(paths, left);
}
