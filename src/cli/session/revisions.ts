import type { StoredFile } from '../../read/register/content-memo.ts';
import { mayHoldPosts } from '../../read/register/file-stretches.ts';
import { openVersions, type Versions } from '../../read/register/versions.ts';
import type { Day } from '../../time/day.ts';
import { dayOfEpochSeconds } from '../../time/zone.ts';
import { readBlobsInOrder } from '../../tree/git-blob-reader.ts';
import { type CommitChanges, changesByCommit, type PathChange } from '../../tree/git-changes.ts';
import type { Commit } from '../../tree/git-log.ts';
import { openRepository, type Repository } from '../../tree/git-repository.ts';
import { type ObjectId, resolveRevision } from '../../tree/git-revision.ts';
import { orRefuse } from './known-at.ts';
import type { Session } from './session.ts';

/** The line of first parents of a session's commit, or of HEAD; oldest first. */
export interface Revisions {
  readonly commits: readonly Commit[];
  /** The day of each commit by its own word, in the register's time zone as it was then, else as it is now. */
  readonly days: readonly Day[];
  readonly versions: Versions;
  /** Every path that ever was in the register's folder. */
  readonly paths: ReadonlySet<string>;
}

/** A line of first parents, oldest first; each commit with what it changed of what matters to the register. */
export interface CommitLine {
  readonly repository: Repository;
  readonly commits: readonly CommitChanges[];
}

/** The line up to a session's commit, or to HEAD. */
export function commitLine({ place, envelope, register }: Session): CommitLine {
  const { root, folder, language, world, clocks } = place;
  const repository = orRefuse(openRepository(root, { environment: world.environment }), language);
  const start =
    envelope.knownAt === null
      ? {}
      : { from: orRefuse(resolveRevision(repository, envelope.knownAt), language) };
  const commits: CommitChanges[] = [];
  for (const { commit, changes } of orRefuse(changesByCommit(repository, [], start), language))
    commits.push({ commit, changes: changes.filter((change) => belongs(change, folder)) });
  const line = commits.map(({ commit }) => commit);
  const newest = line.at(-1);
  if (newest !== undefined) clocks.hold({ kind: 'commit', name: newest.id, time: newest.time });
  const backDated = line.filter(({ time, effectiveTime }) => time < effectiveTime);
  clocks.backDated(null, backDated, register.config.timeZone);
  return { repository, commits };
}

/** The end of a line, from the commit at a place in it; the first that is left has all that the ones before it changed. */
export function endOfLine({ repository, commits }: CommitLine, place: number): CommitLine {
  const first = commits[place];
  if (first === undefined) return { repository, commits: [] };
  const files = new Map<string, PathChange>();
  for (const change of commits.slice(0, place + 1).flatMap(({ changes }) => changes)) {
    files.delete(change.path);
    if (change.blob !== null) files.set(change.path, change);
  }
  const start = { commit: first.commit, changes: [...files.values()] };
  return { repository, commits: [start, ...commits.slice(place + 1)] };
}

/** Opens the history of a session's register: its whole line unless another is given. All contents are read at once. */
export function openRevisions(
  session: Session,
  isWanted: (file: StoredFile) => boolean = () => true,
  { repository, commits }: CommitLine = commitLine(session),
): Revisions {
  const { place, register } = session;
  const { folder, language } = place;
  const changes = commits.flatMap((each) => each.changes);
  const contents = changes.flatMap(({ blob, kind }) =>
    blob !== null && kind === 'file' ? [blob] : [],
  );
  const readBlob = readBlobsInOrder(repository, contents);
  const read = (blob: string) => orRefuse(readBlob(blob as ObjectId), language); // a change's own blob
  const versions = openVersions({
    folder,
    changes: commits.map((each) => each.changes),
    read,
    memo: place.memo,
    isWanted,
  });
  return {
    commits: commits.map(({ commit }) => commit),
    days: commits.map(({ commit }, version) => {
      const rules = versions.rulesAt(version);
      const { timeZone } = rules.kind === 'rules' ? rules.config : register.config;
      return dayOfEpochSeconds(commit.time, timeZone);
    }),
    versions,
    paths: new Set(changes.map(({ path }) => path).filter((path) => isInside(path, folder))),
  };
}

/** A schema may lie anywhere; of the rest only the register's own YAML is read. */
function belongs({ path }: PathChange, folder: string): boolean {
  return path.endsWith('.schema.json') || (isInside(path, folder) && mayHoldPosts(path));
}

function isInside(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}
