import { readFileSync, statSync } from 'node:fs';
import { readJson } from '../../../read/schema/json.ts';
import { answeredComment, type Refused } from '../../../reports/check/answered-comment.ts';
import { noComment } from '../../../reports/check/comment-frame.ts';
import type { Document } from '../../../reports/document/document.ts';
import type { FailedRun } from '../../../reports/findings/failed-run.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { readNamedFile } from '../../io/named-file.ts';
import { couldNot, EXIT, type Outcome, Refusal, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { firstGiven } from '../../line/first-given.ts';
import { TOOL_VERSION } from '../../line/version.ts';
import type { declaration } from './declaration.ts';

type CommandRequest = RequestOf<typeof declaration>;

/** More than the answer about any register of this kind; a file that someone else made may be of any size. */
const MOST_MEGABYTES = 10;

/**
 * The comment that a stored answer holds, written here: no register is read, and nothing in the answer is trusted.
 * What is no such answer gives no comment, and the exit code of what could not be done.
 */
export function commentOnAnswer(request: CommandRequest, name: string): Outcome {
  refuseOthers(request);
  try {
    const comment = commentIn(request, name);
    return { exitCode: EXIT.done, isAnswered: true, answer: { document: () => comment } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return failure(error, request.settings.language);
  }
}

/** What else was asked would be asked of a register. */
function refuseOthers({ settings, options, document }: CommandRequest): void {
  const words = wordsIn(settings.language).answer;
  if (document !== 'comment') throw wrongUse(words.forComment);
  const other =
    firstGiven(options, ['base', 'rulesFrom', 'failOn', 'staged', 'earlier']) ??
    firstGiven(settings, ['knownAt']);
  if (other !== null) throw wrongUse(words.notWith(other));
}

function commentIn({ world, settings }: CommandRequest, name: string): Document {
  const { language } = settings;
  const words = wordsIn(language).answer;
  const file = { folder: world.folder, option: '--answer', name };
  const text = readNamedFile(file, language, (path) =>
    statSync(path).size > MOST_MEGABYTES * 1024 * 1024 ? null : readFileSync(path, 'utf8'),
  );
  if (text === null) throw couldNot(words.tooLarge(name, MOST_MEGABYTES));
  const json = readJson(text);
  if (json.kind !== 'value') throw couldNot(words.noAnswer(name));
  const comment = answeredComment(json.value, language);
  if ('kind' in comment) throw couldNot(wordsFor(comment, name, language));
  return comment;
}

/** Where the comment was to stand, nothing stands: it is no answer about a change. */
function failure({ message, exitCode }: Refusal, language: Language): Outcome {
  const run: FailedRun = {
    kind: 'failed',
    message,
    at: null,
    registerPath: 'register.yaml',
    exitCode,
    toolVersion: TOOL_VERSION,
    language,
  };
  return {
    exitCode,
    answer: { document: () => noComment(language), findings: () => run },
    log: { findings: () => run },
    stderr: `${message}\n`,
    isAnswered: true,
    isFailed: true,
  };
}

function wordsFor(why: Refused, name: string, language: Language): string {
  const words = wordsIn(language).answer;
  switch (why.kind) {
    case 'no-answer':
      return words.noAnswer(name);
    case 'not-by-schema':
      return words.notBySchema(name, why.at);
    case 'no-comment':
      return words.noComment(name);
  }
}
