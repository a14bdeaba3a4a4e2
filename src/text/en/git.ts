import { quoted } from '../formatting/quote.ts';
import type { git as Norwegian } from '../nb/git.ts';

export const git: typeof Norwegian = {
  noGit:
    'The program git was not found. History cannot be read without it. Install git (https://git-scm.com), and see that it is in PATH.',
  tooOld: (found, needed) => `Git ${found} is too old. Install ${needed} or newer.`,
  notARepository: (folder) =>
    `${quoted(folder)} is not in a git repository, so there is no history to read here. Run the command in a clone of the register, or make a repository with “git init”.`,
  damaged: (folder) =>
    `Git finds no repository at ${quoted(folder)}, though there is a .git there: it is damaged, or part of it is missing. Clone the repository again; if that does not help, run “git fsck”.`,
  hangs: (command, seconds) =>
    `Git did not answer in ${seconds} seconds (git ${command}), and was stopped. See whether the disk is slow, or whether git is waiting for something: run “git status” in the repository.`,
  bare: (folder) =>
    `${quoted(folder)} has no working copy: the repository is bare, or the folder is inside .git. Clone the repository with “git clone”, and run the command in the clone.`,
  foreignOwner: (folder) =>
    `Git will not read the repository at ${quoted(folder)}, because another user owns it. If you trust it, run: git config --global --add safe.directory <the repository's folder>. (In the machine's shared git settings, --system, it is not read from here.)`,
  unborn: (branch) =>
    `The branch ${quoted(branch)} has no commits yet, so there is no history to read. Commit the register first: git add, then git commit.`,
  optionLike: (revision) =>
    `${quoted(revision)} begins with a hyphen and cannot be a revision. Give a branch, a tag or a commit, for example main or HEAD~1.`,
  unknownRevision: (revision, shallow) =>
    `Found no commit named ${quoted(revision)}. ${
      shallow
        ? 'The clone is shallow and lacks older history. Fetch the rest with “git fetch --unshallow”; in GitHub Actions: fetch-depth: 0 under actions/checkout.'
        : 'See what there is with “git branch --all” and “git log”, and fetch the newest with “git fetch”.'
    }`,
  noEarlierCommit:
    'Nothing but zeros means that the branch is new: there is no earlier commit on it. Use the main branch instead, such as origin/main.',
  beforeTheFirst: (revision, from) =>
    `${quoted(revision)} does not exist: ${from} is the first commit, or does not have that many before it. Choose a commit that exists, see “git log ${from}”.`,
  severalCommits: (revision, candidates) =>
    `${quoted(revision)} fits several commits: ${candidates.join(', ')}. Write more characters.`,
  severalNames: (revision) =>
    `${quoted(revision)} is the name of more than one thing in the repository, for example both a branch and a tag. Write the whole name: refs/heads/… or refs/tags/….`,
  shallow:
    'The clone is shallow: only the newest commits are here, so the answer about the past could be wrong. Fetch the rest with “git fetch --unshallow”; in GitHub Actions: fetch-depth: 0 under actions/checkout.',
  missingObject: (object) =>
    `The clone lacks content${object === null ? '' : ` (${object})`}: it is partial (--filter) or damaged. Nothing is fetched from here. Clone again without --filter; if that does not help, run “git fsck”.`,
  unmerged: (path) =>
    `A merge is not finished: ${quoted(path)} has several versions. Mend the file, and run git add on it.`,
  other: (message) => `Git could not answer: ${quoted(message)}.`,
};
