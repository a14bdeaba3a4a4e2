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
  const all = [...changes.posts, ...changes.elsewhere].map(mergedOne);
  return {
    files: all.flatMap(({ file }) => (file === null ? [] : [file])),
    faults: all.flatMap(({ faults }) => faults),
    conflicts: all.flatMap(({ conflicts }) => conflicts),
    moved: all.filter(({ hasMoved }) => hasMoved).length,
  };

  function mergedOne(each: PostChanges): MergedPost {
    const { id, exported } = each;
    if (!isTouched(each)) return NOTHING;
    const post = now.get(id);
    const reading = post === undefined ? null : tree.read(post.path);
    if (post === undefined || reading === null || reading.kind === 'fault') {
      const inRegister = words.goneNow;
      const gone = allOf(each).map((found) => ({ ...bookConflict(found, id), inRegister }));
      return { ...NOTHING, conflicts: gone };
    }
    const merged = mergedPost(each, exported?.value ?? {}, post.value);
    if (merged.conflicts.length > 0)
      return { ...NOTHING, conflicts: merged.conflicts.map((found) => bookConflict(found, id)) };
    if (merged.steps.length === 0) return NOTHING;
    const { change, refused } = mergedFile(post.path, reading.bytes, merged.steps, view);
    const said = { message: words.notSafely(post.path), help: words.notSafelyHelp };
    return {
      file: { change, places: merged.places, row: each.at },
      faults: refused.map((at) => placedFault(at, said)),
      conflicts: [],
      hasMoved: exported !== null && fileHash(reading.bytes) !== exported.fileHash,
    };
  }
}

/** What becomes of one post; no file where nothing of it is changed. */
interface MergedPost extends Pick<MergedPosts, 'faults' | 'conflicts'> {
  readonly file: FileOfBook | null;
  readonly hasMoved: boolean;
}

const NOTHING: MergedPost = { file: null, faults: [], conflicts: [], hasMoved: false };

/** Whether a book changes anything of a post. */
function isTouched({ changed, lists }: PostChanges): boolean {
  return (
    changed.length > 0 ||
    lists.some((list) => list.changed.size + list.removed.size + list.added.length > 0)
  );
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
