import { spawnSync } from 'node:child_process';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { findGit } from '../../../tree/git-program.ts';
import type { World } from '../../io/world.ts';

/** What git is told of the driver that `.gitattributes` names: git keeps no such setting in the repository itself. */
const SETTINGS = {
  'merge.baerum-innov.name': 'statuslogger',
  'merge.baerum-innov.driver': 'npx --no -- baerum-innov merge %O %A %B %P',
} as const;

/** Tells git of this clone how posts are merged; gives what to say. Nothing is done where there is no clone. */
export function installDriver({ environment, folder }: World, language: Language): string {
  const words = wordsIn(language).merge;
  const git = findGit(environment);
  if (git === undefined) return words.noClone;
  for (const [name, value] of Object.entries(SETTINGS)) {
    const { status } = spawnSync(git, ['config', '--local', name, value], {
      cwd: folder,
      env: environment,
      stdio: 'ignore',
    });
    if (status !== 0) return words.noClone;
  }
  return words.installed;
}
