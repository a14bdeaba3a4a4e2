import { readFileSync } from 'node:fs';
import type { World } from './world.ts';

/** What the forge that runs this job says of the change it is run for. Ids are as they were given, and may not be in the clone. */
export type ForgeChange =
  | {
      readonly kind: 'pull-request';
      /** The commit that the forge merged, and the change's own newest commit. */
      readonly merge: string | null;
      readonly head: string | null;
      /** The target branch as it was when the event was sent; the merge may stand on a newer one. */
      readonly target: string | null;
    }
  | { readonly kind: 'merge-queue'; readonly target: string }
  /** `before` is null where the branch is new. */
  | { readonly kind: 'push'; readonly before: string | null };

/** Takes the environment and the event file it names; gives the change of a GitHub or GitLab job, or null elsewhere. */
export function forgeChange({ environment }: Pick<World, 'environment'>): ForgeChange | null {
  if (environment['GITHUB_ACTIONS'] === 'true') return gitHubChange(environment);
  return environment['GITLAB_CI'] === 'true' ? gitLabChange(environment) : null;
}

function gitHubChange(environment: World['environment']): ForgeChange | null {
  const event = eventAt(environment['GITHUB_EVENT_PATH']);
  switch (environment['GITHUB_EVENT_NAME']) {
    case 'pull_request':
    case 'pull_request_target': {
      const isMerge = /^refs\/pull\/\d+\/merge$/.test(environment['GITHUB_REF'] ?? '');
      return {
        kind: 'pull-request',
        merge: isMerge ? objectId(environment['GITHUB_SHA']) : null,
        head: objectId(at(event, 'pull_request', 'head', 'sha')),
        target: objectId(at(event, 'pull_request', 'base', 'sha')),
      };
    }
    case 'merge_group': {
      const target = objectId(at(event, 'merge_group', 'base_sha'));
      return target === null ? null : { kind: 'merge-queue', target };
    }
    case 'push':
      return { kind: 'push', before: objectId(at(event, 'before')) };
    default:
      return null;
  }
}

/** A pipeline of merged results has a commit of its own, whose target is told apart from where the branch began. */
function gitLabChange(environment: World['environment']): ForgeChange | null {
  const target =
    objectId(environment['CI_MERGE_REQUEST_TARGET_BRANCH_SHA']) ??
    objectId(environment['CI_MERGE_REQUEST_DIFF_BASE_SHA']);
  if (target !== null) return { kind: 'pull-request', merge: null, head: null, target };
  return environment['CI_PIPELINE_SOURCE'] === 'push'
    ? { kind: 'push', before: objectId(environment['CI_COMMIT_BEFORE_SHA']) }
    : null;
}

/** What the event file holds; null where there is none, or it is no JSON. */
function eventAt(path: string | undefined): unknown {
  if (path === undefined || path === '') return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null; // as where there is no file: the base is then found without it
  }
}

function at(value: unknown, ...names: readonly string[]): unknown {
  let found = value;
  for (const name of names)
    found =
      typeof found === 'object' && found !== null
        ? Object.entries(found).find(([key]) => key === name)?.[1]
        : undefined;
  return found;
}

/** The full name of an object; null for anything else, and for the zeros that stand for none. */
function objectId(value: unknown): string | null {
  return typeof value === 'string' &&
    /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) &&
    !/^0+$/.test(value)
    ? value
    : null;
}
