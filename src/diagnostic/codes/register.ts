import type { Catalogue } from './entry.ts';
import { type RegisterConfigArguments, registerConfigCatalogue } from './register-config.ts';
import { type RegisterFilesArguments, registerFilesCatalogue } from './register-files.ts';
import { type RegisterFoldersArguments, registerFoldersCatalogue } from './register-folders.ts';
import { type RegisterGitArguments, registerGitCatalogue } from './register-git.ts';
import { type RegisterIdArguments, registerIdCatalogue } from './register-id.ts';

/** Findings about register.yaml, and about how files, types and ids fit together. */
export interface RegisterArguments
  extends RegisterConfigArguments,
    RegisterFilesArguments,
    RegisterFoldersArguments,
    RegisterGitArguments,
    RegisterIdArguments {}

export const registerCatalogue: Catalogue<RegisterArguments> = {
  ...registerConfigCatalogue,
  ...registerFilesCatalogue,
  ...registerFoldersCatalogue,
  ...registerGitCatalogue,
  ...registerIdCatalogue,
};
