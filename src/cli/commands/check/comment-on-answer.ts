import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readJson } from '../../../read/schema/json.ts';
import { answeredComment, type Refused } from '../../../reports/check/answered-comment.ts';
import { noComment } from '../../../reports/check/comment.ts';
import type { Document } from '../../../reports/document/document.ts';
import type { FailedRun } from '../../../reports/findings/failed-run.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { systemCode } from '../../../tree/system-code.ts';
import { EXIT, type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
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
  const { world, settings } = request;
  const { language } = settings;
  refuseOthers(request);
  const made = commentIn(resolve(world.folder, name), language);
  if ('kind' in made) return failure(made, name, language);
  return { exitCode: EXIT.done, isAnswered: true, answer: { document: () => made } };
}

/** What else was asked would be asked of a register. */
function refuseOthers({ settings, options, document }: CommandRequest): void {
  const words = wordsIn(settings.language).answer;
  if (document !== 'comment') throw wrongUse(words.forComment);
  const others = {
    '--base': options.base !== null,
    '--rules-from': options.rulesFrom !== null,
    '--fail-on': options.failOn !== null,
    '--staged': options.staged,
    '--earlier': options.earlier !== null,
    '--known-at': settings.knownAt !== null,
  };
  const other = Object.entries(others).find(([, isGiven]) => isGiven);
  if (other !== undefined) throw wrongUse(words.notWith(other[0]));
}

type Unusable =
  | Refused
  | { readonly kind: 'unreadable'; readonly system: string }
  | { readonly kind: 'too-large' };

function commentIn(path: string, language: Language): Document | Unusable {
  let text: string;
  try {
    if (statSync(path).size > MOST_MEGABYTES * 1024 * 1024) return { kind: 'too-large' };
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const system = systemCode(error);
    return { kind: 'unreadable', system };
  }
  const json = readJson(text);
  return json.kind === 'value' ? answeredComment(json.value, language) : { kind: 'no-answer' };
}

/** Where the comment was to stand, nothing stands: it is no answer about a change. */
function failure(why: Unusable, name: string, language: Language): Outcome {
  const message = wordsFor(why, name, language);
  const run: FailedRun = {
    kind: 'failed',
    message,
    at: null,
    registerPath: 'register.yaml',
    exitCode: EXIT.couldNot,
    toolVersion: TOOL_VERSION,
    language,
  };
  return {
    exitCode: EXIT.couldNot,
    answer: { document: () => noComment(language), findings: () => run },
    log: { findings: () => run },
    stderr: `${message}\n`,
    isAnswered: true,
    isFailed: true,
  };
}

function wordsFor(why: Unusable, name: string, language: Language): string {
  const words = wordsIn(language).answer;
  switch (why.kind) {
    case 'unreadable':
      return wordsIn(language).verify.unreadable('--answer', name, why.system);
    case 'too-large':
      return words.tooLarge(name, MOST_MEGABYTES);
    case 'no-answer':
      return words.noAnswer(name);
    case 'not-by-schema':
      return words.notBySchema(name, why.at);
    case 'no-comment':
      return words.noComment(name);
  }
}
