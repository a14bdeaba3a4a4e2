import type { FilesInForge } from '../../render/markdown/address.ts';
import type { World } from './world.ts';

/** Where the files of the commit are that a GitHub or GitLab job is run for, by what its environment says; null elsewhere, and where that is no address. */
export function filesInForge({ environment }: Pick<World, 'environment'>): FilesInForge | null {
  const of = (name: string) => environment[name] ?? '';
  if (of('GITHUB_ACTIONS') === 'true')
    return address(`${of('GITHUB_SERVER_URL')}/${of('GITHUB_REPOSITORY')}/blob`, of('GITHUB_SHA'));
  if (of('GITLAB_CI') === 'true')
    return address(`${of('CI_PROJECT_URL')}/-/blob`, of('CI_COMMIT_SHA'));
  return null;
}

/** Where the running GitHub or GitLab job is told of, else its repository; null elsewhere, and where that is no address. */
export function jobAddress({ environment }: Pick<World, 'environment'>): string | null {
  const of = (name: string) => environment[name] ?? '';
  const addresses =
    of('GITHUB_ACTIONS') === 'true'
      ? gitHubAddresses(
          `${of('GITHUB_SERVER_URL')}/${of('GITHUB_REPOSITORY')}`,
          of('GITHUB_RUN_ID'),
        )
      : of('GITLAB_CI') === 'true'
        ? [of('CI_PIPELINE_URL'), of('CI_PROJECT_URL')]
        : [];
  return addresses.find((each) => ADDRESS.test(each)) ?? null;
}

function gitHubAddresses(repository: string, run: string): readonly string[] {
  return [...(/^\d+$/.test(run) ? [`${repository}/actions/runs/${run}`] : []), repository];
}

const ADDRESS = /^https?:\/\/[\w.:/~%-]+$/;

/** What could end a link in Markdown, or begin another one, is no address. */
function address(folder: string, commit: string): FilesInForge | null {
  if (!ADDRESS.test(folder) || !/^[0-9a-f]{40,64}$/.test(commit)) return null;
  return { folder, commit };
}
