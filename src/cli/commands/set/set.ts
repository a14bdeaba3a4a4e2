import { KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { writtenDay } from '../../../text/formatting/written.ts';
import { assigned } from '../../editing/assigned.ts';
import { carryOut } from '../../editing/carry-out.ts';
import { editedFile } from '../../editing/edited-file.ts';
import { editTarget, openForEditing } from '../../editing/target.ts';
import { type Outcome, withNote, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import type { declaration } from './declaration.ts';
import { isDecided, ruleChange } from './rule-change.ts';

/** Gives fields of a post other values; of a krav in force as a change with its decision. */
export async function set(request: RequestOf<typeof declaration>): Promise<Outcome> {
  const { settings } = request;
  const { language } = settings;
  const session = openForEditing(request);
  const [id = '', ...texts] = request.arguments;
  const words = wordsIn(language).edit;
  if (texts.length === 0) throw wrongUse(words.nothingAsked);
  const target = editTarget(session.register, id, language);
  const { edits: asked } = assigned(target.post.value, texts, target.type.view, language);
  const edits =
    target.post.type === KRAV_TYPE ? ruleChange(request, session.asOf, target, asked) : asked;
  if (target.post.type !== KRAV_TYPE && isDecided(request.options))
    throw wrongUse(words.fromWithoutRule);
  const change = editedFile(session, target.post.path, edits, target.type.view, language);
  const outcome = await carryOut(
    request,
    session,
    [change],
    `${target.post.id}: ${texts.join(', ')}`,
  );
  const { fra, vedtatt } = request.options;
  // What is not decided yet is not known, so that no answer of today rests on it.
  return fra === null || vedtatt !== null || fra <= session.asOf
    ? outcome
    : withNote(outcome, words.decidedLater(writtenDay(fra)));
}
