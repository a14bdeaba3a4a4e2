import type { TypeView } from '../../../krav/definition/type-view.ts';
import { property } from '../../../read/json.ts';
import type { SheetFault } from '../../../reports/edit/sheet.ts';
import type { Sheet } from '../../../sheet/file/sheet.ts';
import { withFirstEntry } from '../../../sheet/first-entry.ts';
import type { FieldColumn, SheetPost } from '../../../sheet/posts.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { freeId, newPostFile, pathOfNew } from '../../editing/new-post.ts';
import type { FileChange } from '../../io/change-files.ts';
import { wrongUse } from '../../io/outcome.ts';
import type { Session } from '../../session/session.ts';
import { faultAt } from './fault-at.ts';

/** A post of a row, with its id and the file it will be in. */
export interface PlacedPost extends SheetPost {
  readonly id: string;
  readonly change: FileChange;
}

/** Gives each post its id, its first line of the log and its file; those that cannot have one are faults. */
export function placedPosts(
  posts: readonly SheetPost[],
  ground: {
    readonly session: Session;
    readonly type: TypeView;
    readonly sheet: Sheet;
    readonly columns: readonly FieldColumn[];
    readonly language: Language;
  },
): { readonly placed: readonly PlacedPost[]; readonly faults: readonly SheetFault[] } {
  const { session, type, sheet, columns, language } = ground;
  const words = wordsIn(language).sheet;
  const idColumn = columns.find(({ field }) => field.key === 'id') ?? null;
  const idOf = (post: SheetPost) => {
    const id = property(post.value, 'id');
    return typeof id === 'string' ? id : null;
  };
  const given = posts.map(idOf).filter((id) => id !== null);
  const rowOf = new Map<string, number>();
  const placed: PlacedPost[] = [];
  const faults: SheetFault[] = [];
  for (const post of posts) {
    const id = idOf(post) ?? freeId(session, type, [...given, ...rowOf.keys()]);
    if (id === null) throw wrongUse(words.noNextId(type.type.name));
    const other = rowOf.get(id);
    rowOf.set(id, other ?? post.row);
    if (other !== undefined) {
      faults.push(at(post, words.idTwice(id, other), words.idTakenHelp));
      continue;
    }
    const path = pathOfNew(session, type, id, language);
    if (path === null) {
      faults.push(at(post, words.idTaken(id), words.idTakenHelp));
      continue;
    }
    const { id: _, ...rest } = post.value;
    const value = type.type.idRule === 'sti' ? rest : { id, ...rest };
    const whole = withFirstEntry({ ...post, value }, type.type.livslop, session.asOf);
    const change = newPostFile(path, whole.value, type);
    if (change === null) faults.push(at(post, words.cannotBeWritten, ''));
    else placed.push({ ...whole, id, change });
  }
  return { placed, faults };

  function at({ row }: SheetPost, message: string, help: string): SheetFault {
    return faultAt(sheet, row, idColumn, { message, help });
  }
}

/** The value that a column gives a post, as it will be written. */
export function writtenValue({ columns, value, id }: PlacedPost, column: FieldColumn): string {
  if (column.field.key === 'id') return id;
  const [pointer] = [...columns].find(([, each]) => each === column) ?? [];
  if (pointer === undefined) return '';
  const said = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((here, step) => Object(here)[step], value);
  return Array.isArray(said) ? said.join(', ') : String(said ?? '');
}
