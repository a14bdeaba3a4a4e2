import { posix } from 'node:path';
import { wordsOf } from '../../../diagnostic/catalogue.ts';
import { failsOn } from '../../../krav/fail-on.ts';
import { columnLetters } from '../../../render/xlsx/sheet-parts.ts';
import type { SheetFault, SheetOfEdit } from '../../../reports/edit/sheet.ts';
import type { ExportedPosts } from '../../../sheet/editable/exported.ts';
import { otherSheets } from '../../../sheet/editable/read-book.ts';
import type { Sheet } from '../../../sheet/file/sheet.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { carryOut } from '../../editing/carry-out.ts';
import type { Proposal } from '../../editing/proposal.ts';
import { type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { firstGiven } from '../../line/first-given.ts';
import type { Session } from '../../session/session.ts';
import { typeOrRefuse } from '../../session/type-named.ts';
import { addedPosts } from './added-posts.ts';
import { bookFault, placedFault } from './book-words.ts';
import type { declaration } from './declaration.ts';
import { inOrder } from './fault-order.ts';
import { type FileOfBook, mergedPosts } from './merged-posts.ts';
import { openedBook } from './opened-book.ts';
import { nearestPlace } from './sheet-faults.ts';
import { writtenValue } from './sheet-posts.ts';

/**
 * Lays what was changed in a book over the register as it is now, cell by cell: what others have changed since stands,
 * and a post of which both have changed the same is left alone and named.
 */
export function importBook(
  request: RequestOf<typeof declaration>,
  session: Session,
  file: { readonly name: string; readonly sheets: readonly Sheet[] },
  exported: ExportedPosts,
): Promise<Outcome> {
  const { settings, options } = request;
  const { language } = settings;
  const words = wordsIn(language).sheet;
  const type = typeOrRefuse(session.register, exported.type, language);
  if (options.type !== null && options.type !== exported.type)
    throw wrongUse(words.otherType(file.name, exported.type));
  if (firstGiven(options, ['sheet', 'map', 'saveMap']) !== null)
    throw wrongUse(words.notForEdited(file.name));
  const book = openedBook(session, type, file, exported, language);
  const merged = mergedPosts(session, book, type.view, language);
  const added = addedPosts(session, type, book, language);
  const files = [...merged.files, ...added.files];
  const name = posix.basename(file.name);
  const { changes } = book;
  const others = otherSheets(file.sheets, [words.choices, 'Valg', 'Choices']);
  const faults = [
    ...changes.faults.map((fault) => bookFault(fault, language)),
    ...merged.faults,
    ...added.faults,
  ];
  const sheetOf = (proposal: Proposal): SheetOfEdit => ({
    file: name,
    sheet: null,
    columns: added.columns.map(({ index, title, field }) => ({
      column: columnLetters(index + 1),
      title,
      field: field.key,
    })),
    rows: added.placed.map((post) => ({
      row: post.row,
      id: post.id,
      path: post.change.path,
      values: added.columns.map((column) => writtenValue(post, column)),
    })),
    totals: [],
    command: null,
    leftOut: book.sheets.flatMap((sheet) => sheet.others),
    faults: inOrder([...faults, ...findingsAt(proposal, files, language)]),
    changed: merged.files.length,
    conflicts: merged.conflicts,
    notes: [
      ...(merged.moved === 0 ? [] : [words.moved(merged.moved)]),
      ...(added.known.length === 0 ? [] : [words.knownRows(added.known)]),
      ...(changes.missing.length === 0 ? [] : [words.missingRows(changes.missing)]),
      ...(others.length === 0 ? [] : [words.otherSheets(others)]),
    ],
  });
  const message = words.edited(merged.files.length, added.files.length, name);
  return carryOut(
    request,
    session,
    files.map(({ change }) => change),
    message,
    sheetOf,
  );
}

/** What the register's own reading has against the posts as they would be, at the cells it comes from. */
function findingsAt(
  { report }: Proposal,
  files: readonly FileOfBook[],
  language: Language,
): SheetFault[] {
  const byPath = new Map(files.map((each) => [each.change.path, each] as const));
  return report.findings.flatMap((found) => {
    const file = found.at === null ? undefined : byPath.get(found.at.path);
    if (file === undefined || found.change !== 'new' || !failsOn(found, ['data'])) return [];
    const at = nearestPlace(found.field ?? '', [...file.places]) ?? file.row;
    return [placedFault(at, wordsOf(found, language))];
  });
}
