import { wordsIn } from '../text/catalogue.ts';
import type { Language } from '../text/language.ts';
import type { GitFault } from './git-fault.ts';

/** What is wrong and what to do, for people; without a line break at the end. */
export function gitFaultWords(fault: GitFault, language: Language): string {
  const words = wordsIn(language).git;
  switch (fault.fault) {
    case 'no-git':
      return words.noGit;
    case 'too-old':
      return words.tooOld(fault.found, fault.needed);
    case 'not-a-repository':
      return words.notARepository(fault.folder);
    case 'damaged':
      return words.damaged(fault.folder);
    case 'hangs':
      return words.hangs(fault.command, fault.seconds);
    case 'bare':
      return words.bare(fault.folder);
    case 'foreign-owner':
      return words.foreignOwner(fault.folder);
    case 'unborn':
      return words.unborn(fault.branch);
    case 'option-like':
      return words.optionLike(fault.revision);
    case 'no-earlier-commit':
      return words.noEarlierCommit;
    case 'before-the-first':
      return words.beforeTheFirst(fault.revision, fault.from);
    case 'unknown-revision':
      return words.unknownRevision(fault.revision, fault.shallow);
    case 'ambiguous':
      return fault.candidates.length > 0
        ? words.severalCommits(fault.revision, fault.candidates)
        : words.severalNames(fault.revision);
    case 'shallow':
      return words.shallow;
    case 'missing-object':
      return words.missingObject(fault.object);
    case 'unmerged':
      return words.unmerged(fault.path);
    case 'other':
      return words.other(fault.message);
  }
}
