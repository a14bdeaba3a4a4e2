import type { Edit } from '../../../edit/edit.ts';
import { editText } from '../../../edit/edit-text.ts';
import { schemaOrder } from '../../../edit/key-order.ts';
import type { KeyOrder } from '../../../edit/splices-for.ts';
import type { SchemaView } from '../../../read/schema/view.ts';
import type { MergeStep } from '../../../sheet/editable/merge.ts';
import type { CellPlace } from '../../../sheet/editable/place.ts';
import { bytesOf, textOf } from '../../editing/edited-file.ts';
import type { FileChange } from '../../io/change-files.ts';

/** The change of a file that some steps make, and the places of those that cannot be made safely. */
export function mergedFile(
  path: string,
  before: Uint8Array,
  steps: readonly MergeStep[],
  view: SchemaView,
): { readonly change: FileChange; readonly refused: readonly CellPlace[] } {
  const order = schemaOrder(view);
  const refused: CellPlace[] = [];
  let text = textOf(before);
  for (const { at, ways } of steps) {
    const next = firstText(text, ways, order);
    if (next === null) refused.push(at);
    else text = next;
  }
  return { change: { path, before, after: bytesOf(text) }, refused };
}

/** The text after the first of some ways to change it that can be gone to its end. */
function firstText(
  text: string,
  ways: readonly (readonly Edit[])[],
  order: KeyOrder,
): string | null {
  for (const edits of ways) {
    const after = edits.reduce<string | null>((here, edit) => {
      const result = here === null ? null : editText(here, edit, order);
      return result?.kind === 'edited' ? result.text : null;
    }, text);
    if (after !== null) return after;
  }
  return null;
}
