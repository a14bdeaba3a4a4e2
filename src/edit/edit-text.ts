import type { JsonObject } from '../read/json.ts';
import { readYamlDocument } from '../read/yaml/document.ts';
import { commentsIn, outlineOf } from '../read/yaml/outline.ts';
import { readText } from '../read/yaml/text.ts';
import { type Edit, edited, isSame } from './edit.ts';
import type { Splice } from './splice.ts';
import { type KeyOrder, splicesFor } from './splices-for.ts';

/** What came of an edit of a text. */
export type Edited =
  | {
      readonly kind: 'edited';
      readonly text: string;
      readonly value: JsonObject;
      /** What was put where; null where the value was so already. */
      readonly splice: Splice | null;
    }
  | { readonly kind: 'refused'; readonly reason: EditFault };

/** The text is none that can be read; the path leads nowhere; or no change of the text does only this. */
export type EditFault = 'unreadable' | 'no-such-place' | 'not-safely';

const BOM = '\ufeff';
const PATH = 'edited.yaml';

/**
 * Makes one edit by one splice. What comes out is read again, and the edit refused unless it says exactly what
 * was asked for, all else as before, and every comment outside what was taken away.
 */
export function editText(text: string, edit: Edit, order: KeyOrder): Edited {
  if (text.startsWith(BOM)) return withMark(editText(text.slice(BOM.length), edit, order));
  const before = documentIn(text);
  const outline = before === null ? null : outlineOf(text);
  if (before === null || outline === null) return { kind: 'refused', reason: 'unreadable' };
  const after = edited(before, edit);
  if (after === undefined) return { kind: 'refused', reason: 'no-such-place' };
  if (isSame(before, after)) return { kind: 'edited', text, value: before, splice: null };
  for (const splice of splicesFor(text, outline, edit, order)) {
    const changed = text.slice(0, splice.from) + splice.text + text.slice(splice.to);
    const value = documentIn(changed);
    if (value === null || !isSame(value, after)) continue;
    if (keepsComments(text, changed, splice, edit))
      return { kind: 'edited', text: changed, value, splice };
  }
  return { kind: 'refused', reason: 'not-safely' };
}

function withMark(edited: Edited): Edited {
  if (edited.kind === 'refused') return edited;
  const { splice } = edited;
  const moved =
    splice === null
      ? null
      : { ...splice, from: splice.from + BOM.length, to: splice.to + BOM.length };
  return { ...edited, text: BOM + edited.text, splice: moved };
}

/** What a text of YAML says; null where it cannot be read. */
export function documentIn(text: string): JsonObject | null {
  const bare = text.startsWith(BOM) ? text.slice(BOM.length) : text;
  if (readText(new TextEncoder().encode(bare), PATH).kind === 'refused') return null;
  const reading = readYamlDocument(bare, PATH);
  return reading.kind === 'document' ? reading.value : null;
}

/** A comment goes only together with what is taken away; none comes. */
function keepsComments(text: string, changed: string, { from, to }: Splice, edit: Edit): boolean {
  const kept = commentsIn(text).filter(
    (comment) => edit.kind !== 'remove' || comment.to <= from || comment.from >= to,
  );
  const left = commentsIn(changed);
  return (
    kept.length === left.length &&
    kept.every((comment, index) => comment.text === left[index]?.text)
  );
}
