import { posix } from 'node:path';
import type { TypeView } from '../../../krav/definition/type-view.ts';
import { columnLetters } from '../../../render/xlsx/sheet-parts.ts';
import type { SheetOfEdit } from '../../../reports/edit/sheet.ts';
import { meanings } from '../../../sheet/columns.ts';
import { type SheetField, sheetFields } from '../../../sheet/fields.ts';
import type { Sheet } from '../../../sheet/file/sheet.ts';
import { headerOf } from '../../../sheet/header.ts';
import { sheetPosts } from '../../../sheet/posts.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { carryOut } from '../../editing/carry-out.ts';
import type { Proposal } from '../../editing/proposal.ts';
import { shellLine } from '../../editing/shell-line.ts';
import { openForEditing } from '../../editing/target.ts';
import { type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import type { Session } from '../../session/session.ts';
import { describedType } from '../../session/type-named.ts';
import {
  columnMap,
  refuseOtherColumns,
  rememberedChange,
  rememberedColumns,
} from './column-map.ts';
import type { declaration } from './declaration.ts';
import { importBook } from './edited-book.ts';
import { inOrder, together } from './fault-order.ts';
import { exportedIn } from './opened-book.ts';
import { sheetColumns } from './sheet-columns.ts';
import { formulaFaults, registerFaults } from './sheet-faults.ts';
import { chosenSheet, sheetsOfFile } from './sheet-file.ts';
import { placedPosts, writtenValue } from './sheet-posts.ts';
import { template } from './template.ts';

/**
 * Takes back a book that `list` wrote and people have changed; or makes posts of the rows of any other spreadsheet, all
 * of them or none where one cannot be; or an empty sheet for a type.
 */
export async function importSheet(request: RequestOf<typeof declaration>): Promise<Outcome> {
  const { settings, options } = request;
  const { language } = settings;
  const session = openForEditing(request);
  const words = wordsIn(language).sheet;
  const types = [...session.register.types.keys()];
  const [file] = request.arguments;
  if (options.template !== null) {
    if (file !== undefined) throw wrongUse(words.onlyTemplate);
    return template(session, describedType(session.register, options.template, language), language);
  }
  if (file === undefined) throw wrongUse(words.noFile(types));
  const sheets = await sheetsOfFile(file, request.world.folder, language);
  const exported = exportedIn(sheets, file, language);
  if (exported !== null) return importBook(request, session, { name: file, sheets }, exported);
  if (options.type === null) throw wrongUse(words.noType(types));
  const type = describedType(session.register, options.type, language);
  return fromForeign(request, session, { file, sheets }, type);
}

/** Makes posts of the rows of a sheet that others have made. */
function fromForeign(
  request: RequestOf<typeof declaration>,
  session: Session,
  { file, sheets }: { readonly file: string; readonly sheets: readonly Sheet[] },
  type: TypeView,
): Promise<Outcome> {
  const { settings, options } = request;
  const { language } = settings;
  const fields = sheetFields(type.view);
  const remembered = rememberedColumns(session, language);
  const { name } = type.type;
  const map = columnMap(remembered, name, options.map, fields, language);
  const meaning = meanings(fields, map);
  const known = fields.filter(({ isRequired }) => isRequired).map(({ title }) => title);
  const { sheet, header } = chosenSheet(
    sheets,
    { file, sheet: options.sheet, known },
    (each) => headerOf(each, (title) => ['field', 'several'].includes(meaning(title).kind)),
    language,
  );
  refuseOtherColumns(options.map, header.titles, language);
  const read = sheetColumns(sheet, header, fields, meaning, language);
  const { columns, leftOut, faults, unmapped } = read;
  const { posts, totals, footnotes } = sheetPosts(sheet, header, columns, {
    isFrom1904: sheet.isFrom1904,
    idsOf: (each) => session.register.postsOf(each).map(({ id }) => id),
  });
  if (posts.length === 0) throw wrongUse(wordsIn(language).sheet.noRows);
  const { placed, faults: unplaced } = placedPosts(posts, {
    session,
    type,
    sheet,
    columns,
    language,
  });
  const formulas = formulaFaults(
    sheet,
    posts.map(({ row }) => row),
    columns,
    language,
  );
  const saved = options.saveMap ? rememberedChange(remembered, name, map) : null;
  const changes = [...placed.map(({ change }) => change), ...(saved === null ? [] : [saved])];
  const message = wordsIn(language).sheet.imported(placed.length, posix.basename(file));
  return carryOut(request, session, changes, message, (proposal) => sheetOf(proposal));

  function sheetOf(proposal: Proposal): SheetOfEdit {
    const ground = { sheet, columns, language };
    const found = inOrder(
      together([...formulas, ...unplaced, ...registerFaults(proposal, placed, ground)], language),
    );
    const isMapped = unmapped.size === 0;
    return {
      file: posix.basename(file),
      sheet: sheet.name,
      columns: columns.map(({ index, title, field }) => ({
        column: columnLetters(index + 1),
        title,
        field: field.key,
      })),
      rows: placed.map((post) => ({
        row: post.row,
        id: post.id,
        path: post.change.path,
        values: columns.map((column) => writtenValue(post, column)),
      })),
      totals,
      leftOut,
      // What is missing in every row is what a column not yet known will give.
      faults: [...faults, ...found.filter(({ row }) => isMapped || row !== null)],
      changed: null,
      conflicts: [],
      notes: footnotes.length === 0 ? [] : [wordsIn(language).sheet.footnotes(footnotes)],
      command: isMapped ? null : mappedLine(request, unmapped),
    };
  }
}

/** The line that the user ran, with a --map for each column that needs one. */
function mappedLine(
  { world, options, settings }: RequestOf<typeof declaration>,
  unmapped: ReadonlyMap<string, SheetField | null>,
): string {
  const unknown = wordsIn(settings.language).sheet.mapPlaceholder;
  const maps = [...unmapped].flatMap(([title, field]) => [
    '--map',
    `${title}=${field?.key ?? unknown}`,
  ]);
  const save = options.saveMap ? [] : ['--save-map'];
  return shellLine(['baerum-innov', ...world.arguments, ...maps, ...save]);
}
