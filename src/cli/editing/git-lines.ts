import { type GitFault, isFailure, isGitFault } from '../../tree/git-fault.ts';
import { openRepository } from '../../tree/git-repository.ts';
import { headCommit } from '../../tree/git-revision.ts';
import { gitTree } from '../../tree/git-tree.ts';
import type { ReadFault } from '../../tree/tree.ts';
import type { FileChange } from '../io/change-files.ts';
import type { Session } from '../session/session.ts';
import { shellLine } from './shell-line.ts';

/** What to type to commit a change, and to take it back; null where the register is in no git repository. */
export interface GitLines {
  readonly keep: string;
  readonly undo: string;
  /** Files with changes that git did not have before either. */
  readonly unsaved: readonly string[];
}

/** Takes a change and what to call it; gives the fault where git was asked and could not tell. */
export function gitLines(
  { place }: Pick<Session, 'place'>,
  changes: readonly FileChange[],
  message: string,
): GitLines | GitFault | null {
  const { root, world } = place;
  const repository = openRepository(root, { environment: world.environment });
  if (isGitFault(repository)) return orNone(repository);
  const head = headCommit(repository);
  if (isGitFault(head)) return orNone(head);
  const tree = gitTree(repository, head);
  if (isGitFault(tree)) return tree;
  const committed = new Map<string, Uint8Array | null>();
  for (const { path } of changes) {
    const reading = tree.read(path);
    if (reading.kind === 'bytes') committed.set(path, reading.bytes);
    else if (reading.fault.kind === 'system')
      return { fault: 'other', message: `${path}: ${reading.fault.system}` };
    else committed.set(path, withoutBytes(reading.fault));
  }
  const at = (paths: readonly string[]) => ['-C', root, ...paths];
  const paths = changes.map(({ path }) => path);
  const isNew = changes.filter(({ path }) => (committed.get(path) ?? null) === null);
  const isOld = changes.filter(({ path }) => (committed.get(path) ?? null) !== null);
  const isHere = world.folder === root;
  const git = isHere ? ['git'] : ['git', ...at([])];
  const restore = [...git, 'restore', '--', ...isOld.map(({ path }) => path)];
  const remove = ['rm', ...isNew.map(({ path }) => (isHere ? path : `${root}/${path}`))];
  return {
    keep: `${shellLine([...git, 'add', '--', ...paths])} && ${shellLine([...git, 'commit', '-m', message])}`,
    undo: [isOld.length > 0 ? restore : [], isNew.length > 0 ? remove : []]
      .filter((words) => words.length > 0)
      .map(shellLine)
      .join(' && '),
    unsaved: changes
      .filter(({ path, before }) => {
        const saved = committed.get(path) ?? null;
        return before !== null && (saved === null || !Buffer.from(saved).equals(before));
      })
      .map(({ path }) => path),
  };
}

function orNone(fault: GitFault): GitFault | null {
  return isFailure(fault) ? fault : null;
}

/** What git has and does not show, such as a package too large to be of a register, is there all the same. */
function withoutBytes({ kind }: ReadFault): Uint8Array | null {
  return kind === 'missing' ? null : new Uint8Array();
}
