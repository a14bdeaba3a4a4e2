import type { World } from './world.ts';

/**
 * The address of the files of the commit that a GitHub or GitLab job is run for, up to their paths, by what
 * the job's environment says; null elsewhere, and where that is no address.
 */
export function filesAddress({ environment }: Pick<World, 'environment'>): string | null {
  const of = (name: string) => environment[name] ?? '';
  if (of('GITHUB_ACTIONS') === 'true')
    return address(`${of('GITHUB_SERVER_URL')}/${of('GITHUB_REPOSITORY')}/blob`, of('GITHUB_SHA'));
  if (of('GITLAB_CI') === 'true')
    return address(`${of('CI_PROJECT_URL')}/-/blob`, of('CI_COMMIT_SHA'));
  return null;
}

/** What could end a link in Markdown, or begin another one, is no address. */
function address(folder: string, commit: string): string | null {
  if (!/^https?:\/\/[\w.:/~%-]+$/.test(folder) || !/^[0-9a-f]{40,64}$/.test(commit)) return null;
  return `${folder}/${commit}/`;
}
