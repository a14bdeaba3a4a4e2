import type { Edit } from '../../edit/edit.ts';
import { type EditFault, editText } from '../../edit/edit-text.ts';
import { schemaOrder } from '../../edit/key-order.ts';
import type { SchemaView } from '../../read/schema/view.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import type { FileChange } from '../io/change-files.ts';
import { couldNot, type Refusal, wrongUse } from '../io/outcome.ts';
import type { Session } from '../session/session.ts';

/** An edit, and what the user wrote that asked for it. */
export interface AskedEdit {
  readonly edit: Edit;
  readonly asked: string;
}

/** The change of a file that some edits make, one after the other; refuses by the words that asked for the one it cannot make. */
export function editedFile(
  { tree }: Pick<Session, 'tree'>,
  path: string,
  edits: readonly AskedEdit[],
  view: SchemaView,
  language: Language,
): FileChange {
  const reading = tree.read(path);
  if (reading.kind === 'fault') throw couldNot(wordsIn(language).edit.unreadable(path));
  const order = schemaOrder(view);
  let text = textOf(reading.bytes);
  for (const { edit, asked } of edits) {
    const result = editText(text, edit, order);
    if (result.kind === 'refused') throw refusal(result.reason, asked, path, language);
    text = result.text;
  }
  return { path, before: reading.bytes, after: bytesOf(text) };
}

/** The text of bytes as it stands, its byte order mark with it. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** The bytes of a text. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function refusal(reason: EditFault, asked: string, path: string, language: Language): Refusal {
  const words = wordsIn(language).edit;
  switch (reason) {
    case 'unreadable':
      return couldNot(words.unreadable(path));
    case 'no-such-place':
      return wrongUse(words.noSuchPlace(asked));
    case 'not-safely':
      return couldNot(words.notSafely(asked, path));
  }
}
