import type { ReadingMemo } from '../../read/register/reading-memo.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { commitAtEndOf } from '../../tree/git-day.ts';
import { type GitFault, isGitFault } from '../../tree/git-fault.ts';
import { gitFaultWords } from '../../tree/git-fault-words.ts';
import { parseMoment } from '../../tree/git-moment.ts';
import { openRepository, type Repository } from '../../tree/git-repository.ts';
import { type CommitId, headCommit, resolveRevision } from '../../tree/git-revision.ts';
import { gitTree, indexTree } from '../../tree/git-tree.ts';
import type { Tree } from '../../tree/tree.ts';
import { couldNot } from '../io/outcome.ts';
import type { World } from '../io/world.ts';
import { readDay } from '../line/day.ts';
import { type Clocks, clockNotes } from './clocks.ts';
import { readTimeZone } from './time-zone.ts';

/** A register's tree as it was at a commit. */
export interface KnownTree {
  readonly tree: Tree;
  readonly commit: CommitId;
}

/** What is needed to find a commit that a user names. */
export interface KnownPlace {
  readonly world: World;
  readonly root: string;
  readonly folder: string;
  readonly language: Language;
  /** What has been read of the register so far, for whoever reads another version of it. */
  readonly memo: ReadingMemo;
  /** What is noticed of clocks on the way. */
  readonly clocks: Clocks;
}

/** Takes a revision or a day (end of that day in the register's time zone); gives the tree of that commit. */
export function openKnownTree(option: string, moment: string, place: KnownPlace): KnownTree {
  const { language } = place;
  const repository = orRefuse(
    openRepository(place.root, { environment: place.world.environment }),
    language,
  );
  const commit = commitNamed(option, moment, repository, place);
  return { tree: commitTree(repository, commit, language), commit };
}

/**
 * The files of a commit. What git cannot give of them refuses the question: a clone with holes is never
 * taken for a register whose files cannot be read.
 */
export function commitTree(repository: Repository, commit: CommitId, language: Language): Tree {
  return whole(orRefuse(gitTree(repository, commit), language), language);
}

/** The files of the index, likewise: what the next commit will hold. */
export function openIndex({ world, root, language }: KnownPlace): Tree {
  const { environment } = world;
  const repository = orRefuse(openRepository(root, { environment }), language);
  const indexFile = environment['GIT_INDEX_FILE'] ?? null;
  return whole(orRefuse(indexTree(repository, indexFile), language), language);
}

function whole(tree: Tree, language: Language): Tree {
  return {
    list: tree.list,
    read: (path) => {
      const reading = tree.read(path);
      if (reading.kind === 'bytes' || reading.fault.kind !== 'system') return reading;
      const { system } = reading.fault;
      const fault: GitFault =
        system === 'missing-object'
          ? { fault: 'missing-object', object: null }
          : { fault: 'other', message: `${path}: ${system}` };
      return orRefuse<never>(fault, language);
    },
  };
}

/** The commit that a revision or a day names. */
export function commitNamed(
  option: string,
  text: string,
  repository: Repository,
  place: KnownPlace,
): CommitId {
  const { language, clocks } = place;
  const moment = parseMoment(text);
  if (moment.kind === 'revision')
    return orRefuse(resolveRevision(repository, moment.revision), language);
  const day = readDay(text, option, language);
  const head = commitTree(repository, orRefuse(headCommit(repository), language), language);
  const timeZone = readTimeZone(head, place.folder);
  const found = orRefuse(commitAtEndOf(repository, day, timeZone), language);
  clocks.backDated(day, found.backDated, timeZone);
  clocks.hold({ kind: 'commit', name: found.newest.id, time: found.newest.time });
  if (found.kind === 'commit') return found.commit.id;
  const isBefore = wordsIn(language).refusals.beforeFirstCommit(option, writtenDay(day));
  const notes = clockNotes(clocks.findings(timeZone), language);
  throw couldNot([isBefore, notes.trimEnd()].filter((words) => words !== '').join('\n'));
}

/** Gives what git answered, or refuses with what to do. */
export function orRefuse<T>(answer: T | GitFault, language: Language): T {
  if (isGitFault(answer)) throw couldNot(gitFaultWords(answer, language));
  return answer;
}
