import { type AssignmentFault, assignment } from '../../edit/assignment.ts';
import { type Edit, edited } from '../../edit/edit.ts';
import { isObject, type JsonObject } from '../../read/json.ts';
import type { SchemaView } from '../../read/schema/view.ts';
import { forTerminal } from '../../render/escape/terminal.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Refusal, wrongUse } from '../io/outcome.ts';
import type { AskedEdit } from './edited-file.ts';

/** Assignments read one after the other against what those before make; and the value after all of them. */
export function assigned(
  start: JsonObject,
  texts: readonly string[],
  view: SchemaView,
  language: Language,
): { readonly edits: readonly AskedEdit[]; readonly value: JsonObject } {
  let value = start;
  const edits = texts.map((asked): AskedEdit => {
    const read = assignment(asked, value, view);
    if (isFault(read)) throw refusal(read, language);
    const next = edited(value, read);
    if (isObject(next)) value = next;
    return { edit: read, asked };
  });
  return { edits, value };
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
      return wrongUse(words.noItem(fault.field, fault.asked, fault.known.map(forTerminal)));
    case 'several-items':
      return wrongUse(words.severalItems(fault.field, fault.asked));
    case 'not-list':
      return wrongUse(words.notAList(fault.field));
  }
}
