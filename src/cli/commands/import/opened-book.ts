import { viewOf } from '../../../edit/key-order.ts';
import type { TypeView } from '../../../krav/definition/type-view.ts';
import type { FieldsOfFile } from '../../../register/register.ts';
import { POST_KEY, toldKey } from '../../../sheet/editable/book.ts';
import type { BookChanges } from '../../../sheet/editable/changes.ts';
import { bookChanges } from '../../../sheet/editable/compare-book.ts';
import {
  type ExportedPosts,
  isExportedSheet,
  readExported,
} from '../../../sheet/editable/exported.ts';
import { type BookLayout, wholeLayout } from '../../../sheet/editable/layout.ts';
import { type BookSheet, bookSheet } from '../../../sheet/editable/read-book.ts';
import type { Sheet } from '../../../sheet/file/sheet.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { sheetLocks } from '../../editing/sheet-locks.ts';
import { couldNot } from '../../io/outcome.ts';
import type { Session } from '../../session/session.ts';

/** A file that `list` wrote and that has come back, with all that it changes. */
export interface OpenedBook {
  readonly layout: BookLayout;
  readonly main: BookSheet;
  readonly sheets: readonly BookSheet[];
  readonly changes: BookChanges;
  /** The posts of its type as they are now, by id. */
  readonly now: ReadonlyMap<string, FieldsOfFile>;
}

/** What was exported into a file; null where it is none of those that `list` writes. Refuses one whose hidden values are damaged. */
export function exportedIn(
  sheets: readonly Sheet[],
  file: string,
  language: Language,
): ExportedPosts | null {
  const sheet = sheets.find(isExportedSheet);
  if (sheet === undefined) return null;
  const exported = readExported(sheet);
  if (exported === null) throw couldNot(wordsIn(language).sheet.damagedValues(file));
  return exported;
}

/** Reads what a file changes; refuses one without the sheet of its posts. */
export function openedBook(
  { register, asOf }: Session,
  { type, view }: TypeView,
  file: { readonly name: string; readonly sheets: readonly Sheet[] },
  exported: ExportedPosts,
  language: Language,
): OpenedBook {
  const log = type.livslop?.log ?? null;
  const whole = wholeLayout(view, log);
  const main = bookSheet(file.sheets, type.name, null);
  if (main === null) throw couldNot(wordsIn(language).sheet.damagedValues(file.name));
  const lists = whole.lists.flatMap((list) => {
    const sheet = bookSheet(file.sheets, type.name, list.key);
    if (sheet === null) return [];
    const keys = new Set(sheet.columns.map(({ key }) => key));
    const isWhole = list.fields.every(({ key }) => keys.has(key));
    return keys.has(POST_KEY) ? [{ list: { ...list, isWhole }, sheet }] : [];
  });
  const layout = { ...whole, lists: lists.map(({ list }) => list) };
  const now = new Map(register.fieldsOf(type.name).map((post) => [post.id, post] as const));
  const isLocked = sheetLocks(type.name, asOf);
  const changes = bookChanges({
    layout,
    exported: exported.posts,
    main,
    lists,
    forNew: (column) =>
      log !== null && column === toldKey('status')
        ? { path: [log, 0, 'status'], view: viewOf(view, [log, 0, 'status']) }
        : null,
    isLocked: (id, base, field) => isLocked(now.get(id)?.value ?? base, field),
    isPost: (id) => now.has(id),
  });
  return { layout, main, sheets: [main, ...lists.map(({ sheet }) => sheet)], changes, now };
}
