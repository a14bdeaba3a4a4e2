/**
 * Why git could not answer. Not a finding: the data may be sound, but the question about its history
 * cannot be answered. What only reads the working tree goes on without git.
 */
export type GitFault =
  | { readonly fault: 'no-git' }
  | { readonly fault: 'too-old'; readonly found: string; readonly needed: string }
  | { readonly fault: 'not-a-repository'; readonly folder: string }
  /** No working copy here: the repository is bare, or the folder is inside `.git`. */
  /** There is a `.git`, but what it holds is no repository. */
  | { readonly fault: 'damaged'; readonly folder: string }
  /** A command that took longer than it may, and was ended. */
  | { readonly fault: 'hangs'; readonly command: string; readonly seconds: number }
  | { readonly fault: 'bare'; readonly folder: string }
  | { readonly fault: 'foreign-owner'; readonly folder: string }
  /** HEAD has no commit yet; the branch it will be on. */
  | { readonly fault: 'unborn'; readonly branch: string }
  /** Begins with «-», so git could have read it as an option: never given to git. */
  | { readonly fault: 'option-like'; readonly revision: string }
  | { readonly fault: 'unknown-revision'; readonly revision: string; readonly shallow: boolean }
  /** Forty zeros: what a forge calls the commit before the first of a new branch. */
  | { readonly fault: 'no-earlier-commit' }
  /** What comes before the first commit, such as HEAD~1 there. */
  | { readonly fault: 'before-the-first'; readonly revision: string; readonly from: string }
  /** A short id of several commits (the candidates), or the name of both a branch and a tag (no candidates). */
  | {
      readonly fault: 'ambiguous';
      readonly revision: string;
      readonly candidates: readonly string[];
    }
  /** The clone holds only the newest commits, so every answer about history could be wrong. */
  | { readonly fault: 'shallow' }
  /** The clone is partial or damaged; the object, where git named it. */
  | { readonly fault: 'missing-object'; readonly object: string | null }
  /** A merge is under way, and this file of the index has more than one version. */
  | { readonly fault: 'unmerged'; readonly path: string }
  | { readonly fault: 'other'; readonly message: string };

/** Whether an answer is a fault of git's; a reading without bytes has a fault of another kind. */
export function isGitFault(answer: unknown): answer is GitFault {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'fault' in answer &&
    typeof answer.fault === 'string'
  );
}

/** Whether git was there and failed, and not that there is nothing here it may be asked about. */
export function isFailure({ fault }: GitFault): boolean {
  return fault === 'other' || fault === 'hangs' || fault === 'missing-object';
}

/** Takes what git wrote to standard error (in English, LC_ALL=C) and the folder it was asked about. */
export function faultFromMessage(message: string, folder: string): GitFault {
  if (/dubious ownership|unsafe repository/.test(message))
    return { fault: 'foreign-owner', folder };
  if (/cannot use bare repository|must be run in a work tree/.test(message)) {
    return { fault: 'bare', folder };
  }
  if (/not a git repository/.test(message)) return { fault: 'not-a-repository', folder };
  if (MISSING_OBJECT.test(message)) {
    return { fault: 'missing-object', object: OBJECT_ID.exec(message)?.[0] ?? null };
  }
  return { fault: 'other', message: essenceOf(message) };
}

const OBJECT_ID = /\b(?:[0-9a-f]{64}|[0-9a-f]{40})\b/;
const MISSING_OBJECT =
  /promisor remote|bad object|unable to (?:read|find)|missing (?:blob|tree|commit)|could not (?:read|parse)|failed to traverse|not a tree object|Could not read|could not get object info/;

function essenceOf(message: string): string {
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  const line = lines.find((each) => each.startsWith('fatal:')) ?? lines[0] ?? '';
  return line.replace(/^(?:fatal|error):\s*/, '').trim();
}
