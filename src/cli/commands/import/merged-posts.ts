import type { SchemaView } from '../../../read/schema/view.ts';
import type { SheetConflict, SheetFault } from '../../../reports/edit/sheet.ts';
import type { PostChanges } from '../../../sheet/editable/changes.ts';
import { fileHash } from '../../../sheet/editable/exported.ts';
import { type MergeConflict, mergedPost } from '../../../sheet/editable/merge.ts';
import type { CellPlace, Places } from '../../../sheet/editable/place.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import type { FileChange } from '../../io/change-files.ts';
import type { Session } from '../../session/session.ts';
import { bookConflict, placedFault } from './book-words.ts';
import { mergedFile } from './merged-file.ts';
import type { OpenedBook } from './opened-book.ts';

/** A file of the register with what a book makes of it, and where its fields stand in the book. */
export interface FileOfBook {
  readonly change: FileChange;
  readonly places: Places;
  readonly row: CellPlace;
}

export interface MergedPosts {
  readonly files: readonly FileOfBook[];
  readonly faults: readonly SheetFault[];
  readonly conflicts: readonly SheetConflict[];
  /** How many of the files have changed since the book was made. */
  readonly moved: number;
}

/** Lays what a book changes of each post over what the post is now; one with a conflict is left alone. */
export function mergedPosts(
  { tree }: Pick<Session, 'tree'>,
  { changes, now }: Pick<OpenedBook, 'changes' | 'now'>,
  view: SchemaView,
  language: Language,
): MergedPosts {
  const words = wordsIn(language).sheet;
  const files: FileOfBook[] = [];
  const faults: SheetFault[] = [];
  const conflicts: SheetConflict[] = [];
  let moved = 0;
  for (const each of [...changes.posts, ...changes.elsewhere]) {
    const { id, exported } = each;
    const post = now.get(id);
    const reading = post === undefined ? null : tree.read(post.path);
    if (post === undefined || reading === null || reading.kind === 'fault') {
      const inRegister = words.goneNow;
      conflicts.push(...allOf(each).map((found) => ({ ...bookConflict(found, id), inRegister })));
      continue;
    }
    const merged = mergedPost(each, exported?.value ?? {}, post.value);
    conflicts.push(...merged.conflicts.map((found) => bookConflict(found, id)));
    if (merged.conflicts.length > 0 || merged.steps.length === 0) continue;
    if (exported !== null && fileHash(reading.bytes) !== exported.fileHash) moved += 1;
    const { change, refused } = mergedFile(post.path, reading.bytes, merged.steps, view);
    const said = { message: words.notSafely(post.path), help: words.notSafelyHelp };
    faults.push(...refused.map((at) => placedFault(at, said)));
    files.push({ change, places: merged.places, row: each.at });
  }
  return { files, faults, conflicts, moved };
}

/** All that a book changes of a post that is gone. */
function allOf({ changed, lists }: PostChanges): MergeConflict[] {
  const cells = [...changed, ...lists.flatMap((list) => [...list.changed.values()].flat())];
  return [
    ...cells.map(({ at, base, said }) => ({ at, base, said, now: undefined })),
    ...lists.flatMap(({ added }) =>
      added.map(({ at, value }) => ({ at, base: undefined, said: value, now: undefined })),
    ),
  ];
}
