import { wordsIn } from '../../../text/catalogue.ts';
import { writtenDay } from '../../../text/formatting/written.ts';
import type { Language } from '../../../text/language.ts';
import { nearest } from '../../../text/nearest.ts';
import { carryOut } from '../../editing/carry-out.ts';
import { logField, loggedFile } from '../../editing/log-entry.ts';
import { type EditTarget, editTarget, findTarget, openForEditing } from '../../editing/target.ts';
import { EXIT, type Outcome, withNote, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import type { Session } from '../../session/session.ts';
import type { declaration } from './declaration.ts';

/** Adds a line to the status log of one post or several. */
export async function log(request: RequestOf<typeof declaration>): Promise<Outcome> {
  const { options, settings } = request;
  const { language } = settings;
  const session = openForEditing(request);
  const { targets, status, text } = wordsOf(session, request.arguments, language);
  const day = options.dato ?? session.asOf;
  const line = {
    day,
    status,
    announced: options.meldt,
    assessment: options.vurdering,
    text,
    further: options.videre,
  };
  const changes = targets.map((target) => loggedFile(session, target, line, language));
  const ids = targets.map(({ post }) => post.id).join(', ');
  const outcome = await carryOut(request, session, changes, `${ids}: ${status} ${writtenDay(day)}`);
  // The fields of the line are options here, and the findings name them as they stand in the file.
  const isLacking = options.vurdering !== null && options.videre === null;
  return outcome.exitCode === EXIT.findings && isLacking
    ? withNote(outcome, wordsIn(language).edit.sayWhatNext)
    : outcome;
}

interface LogWords {
  readonly targets: readonly EditTarget[];
  readonly status: string;
  readonly text: string | null;
}

/** `ID… STATUS [tekst]`: the ids end with the first word that is no post. */
function wordsOf(session: Session, words: readonly string[], language: Language): LogWords {
  const { register } = session;
  const [first = '', ...more] = words;
  const named = more.findIndex((word) => findTarget(register, word) === null);
  const count = named < 0 ? more.length : named;
  const targets = [first, ...more.slice(0, count)].map((id) => editTarget(register, id, language));
  const [status, text = null, excess] = more.slice(count);
  const texts = wordsIn(language).edit;
  for (const target of targets) {
    logField(target, language);
    const known = [...(target.type.type.livslop?.classes.keys() ?? [])];
    if (status === undefined) throw wrongUse(texts.noStatus(known));
    if (!known.includes(status))
      throw wrongUse(texts.notAStatus(status, nearest(status, known), known));
  }
  if (excess !== undefined) throw wrongUse(texts.oneTextOnly(excess));
  return { targets, status: status ?? '', text };
}
