import { type AssignmentFault, assignment } from '../../../edit/assignment.ts';
import { type Edit, edited } from '../../../edit/edit.ts';
import { KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import { isObject, type JsonObject } from '../../../read/json.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { carryOut } from '../../editing/carry-out.ts';
import { type AskedEdit, editedFile } from '../../editing/edited-file.ts';
import { type EditTarget, editTarget, openForEditing } from '../../editing/target.ts';
import { type Outcome, type Refusal, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import type { declaration } from './declaration.ts';
import { ruleChange } from './rule-change.ts';

/** Gives fields of a post other values; of a krav in force as a change with its decision. */
export function set(request: RequestOf<typeof declaration>): Promise<Outcome> {
  const { settings } = request;
  const { language } = settings;
  const session = openForEditing(request);
  const [id = '', ...texts] = request.arguments;
  const words = wordsIn(language).edit;
  if (texts.length === 0) throw wrongUse(words.nothingAsked);
  const target = editTarget(session.register, id, language);
  const asked = editsOf(target, texts, language);
  const edits =
    target.post.type === KRAV_TYPE ? ruleChange(request, session.asOf, target, asked) : asked;
  if (target.post.type !== KRAV_TYPE && isDecided(request.options))
    throw wrongUse(words.fromWithoutRule);
  const change = editedFile(session, target.post.path, edits, target.type.view, language);
  return carryOut(request, session, [change], `${target.post.id}: ${texts.join(', ')}`);
}

/** What the assignments ask for, each read against what those before it make. */
function editsOf(
  { post, type }: EditTarget,
  texts: readonly string[],
  language: Language,
): AskedEdit[] {
  let value: JsonObject = post.value;
  return texts.map((asked) => {
    const read = assignment(asked, value, type.view);
    if (isFault(read)) throw refusal(read, language);
    const next = edited(value, read);
    if (isObject(next)) value = next;
    return { edit: read, asked };
  });
}

function isDecided(options: RequestOf<typeof declaration>['options']): boolean {
  const { fra, vedtatt, vedtak, begrunnelse } = options;
  return [fra, vedtatt, vedtak, begrunnelse].some((given) => given !== null);
}

function isFault(read: Edit | AssignmentFault): read is AssignmentFault {
  return !('path' in read);
}

function refusal(fault: AssignmentFault, language: Language): Refusal {
  const words = wordsIn(language).edit;
  switch (fault.kind) {
    case 'form':
      return wrongUse(words.notAnAssignment(fault.text));
    case 'no-item':
      return wrongUse(words.noItem(fault.field, fault.asked, fault.known));
    case 'several-items':
      return wrongUse(words.severalItems(fault.field, fault.asked));
    case 'not-list':
      return wrongUse(words.notAList(fault.field));
  }
}
