import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, runGitIn } from '../tree/git-repository.ts';
import { bareRemoteOf, cloneOf, type DataRepository, repositoryIn } from './data-repository.ts';

/** A change that is proposed, as the forge knows it when it is opened. */
export interface PullRequest {
  readonly number: number;
  readonly head: string;
  /** Main as it was when the change was opened or last pushed to, which the event says. */
  readonly target: string;
}

/** What a job runs in: the working copy, and the variables that the forge sets. */
export interface Job {
  readonly repository: DataRepository;
  readonly environment: Readonly<Record<string, string>>;
}

/** How much history a job fetches; 0 is all, with all branches. */
export type Depth = 0 | 1 | 2;

/** A bare remote, with what GitHub does to it: it makes the merge of each open change, and runs jobs. */
export interface Forge {
  readonly open: (branch: string, day: string, work: Work) => PullRequest;
  /** Puts a commit on main, past any open change. */
  readonly push: (day: string, work: Work) => { readonly before: string; readonly after: string };
  /** The commit main is at. */
  readonly main: () => string;
  readonly merge: (request: PullRequest) => { readonly before: string; readonly after: string };
  /** The job of a change: the merge of it into main as main is now. */
  readonly pullRequestJob: (request: PullRequest, depth: Depth) => Job;
  readonly pushJob: (
    push: { readonly before: string; readonly after: string },
    depth: Depth,
  ) => Job;
  /** The job of a merge queue: changes merged one after the other onto main. */
  readonly mergeQueueJob: (requests: readonly PullRequest[], depth: Depth) => Job;
}

type Work = (clone: DataRepository) => void;

const NOON = '2026-11-23T12:00:00Z';
const DATES = { GIT_COMMITTER_DATE: NOON, GIT_AUTHOR_DATE: NOON };

/** Opens a forge over a repository's main. */
export function forgeOver(repository: DataRepository): Forge {
  const remote = bareRemoteOf(repository);
  const git = (...options: readonly string[]) =>
    runGitIn(remote, options, '', false, DATES).toString('utf8').trim();
  const main = () => git('rev-parse', 'refs/heads/main');
  let requests = 0;

  function push(day: string, work: Work) {
    const before = main();
    const clone = cloneOf(remote);
    work(clone);
    const after = clone.commit(day, 'Rett på main');
    clone.git('push', '--quiet', 'origin', 'HEAD:main');
    return { before, after };
  }

  /** The commit that merges a change into another commit, as the forge makes it: without a working copy. */
  function mergeOf(target: string, head: string): string {
    const [tree = ''] = git('merge-tree', '--write-tree', target, head).split('\n');
    return git('commit-tree', tree, '-p', target, '-p', head, '-m', `Merge ${head} into ${target}`);
  }

  function job(ref: string, depth: Depth, event: unknown, variables: Record<string, string>): Job {
    const folder = join(newFolder(), 'jobb');
    mkdirSync(folder);
    const inJob = (...options: readonly string[]) => runGitIn(folder, options);
    const sha = git('rev-parse', ref);
    inJob('init', '--quiet', '--initial-branch=main', '--template=');
    inJob('remote', 'add', 'origin', `file://${remote}`);
    const branches = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*'] : [];
    const shallow = depth === 0 ? [] : [`--depth=${depth}`];
    inJob(
      'fetch',
      '--quiet',
      '--no-tags',
      ...shallow,
      'origin',
      ...branches,
      `+${sha}:refs/remotes/jobb`,
    );
    inJob('checkout', '--quiet', '--force', 'refs/remotes/jobb');
    const eventPath = join(newFolder(), 'event.json');
    writeFileSync(eventPath, JSON.stringify(event));
    return {
      repository: repositoryIn(folder),
      environment: {
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_PATH: eventPath,
        GITHUB_REF: ref,
        GITHUB_SHA: sha,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'baerum/register',
        GITHUB_RUN_ID: '1',
        ...variables,
      },
    };
  }

  return {
    open: (branch, day, work) => {
      const clone = cloneOf(remote);
      clone.git('switch', '--quiet', '--create', branch);
      work(clone);
      const head = clone.commit(day, branch);
      clone.git('push', '--quiet', 'origin', branch);
      requests += 1;
      return { number: requests, head, target: main() };
    },
    push,
    main,
    merge: ({ head }) => {
      const before = main();
      const after = mergeOf(before, head);
      git('update-ref', 'refs/heads/main', after);
      return { before, after };
    },
    pullRequestJob: ({ number, head, target }, depth) => {
      const ref = `refs/pull/${number}/merge`;
      git('update-ref', ref, mergeOf(main(), head));
      const event = {
        number,
        pull_request: { number, head: { sha: head }, base: { sha: target, ref: 'main' } },
      };
      return job(ref, depth, event, { GITHUB_EVENT_NAME: 'pull_request', GITHUB_BASE_REF: 'main' });
    },
    pushJob: ({ before, after }, depth) =>
      job('refs/heads/main', depth, { before, after }, { GITHUB_EVENT_NAME: 'push' }),
    mergeQueueJob: (queued, depth) => {
      const target = main();
      const ref = 'refs/heads/gh-readonly-queue/main/kø';
      git(
        'update-ref',
        ref,
        queued.reduce((onto, { head }) => mergeOf(onto, head), target),
      );
      const event = { merge_group: { base_sha: target, head_sha: git('rev-parse', ref) } };
      return job(ref, depth, event, { GITHUB_EVENT_NAME: 'merge_group' });
    },
  };
}
