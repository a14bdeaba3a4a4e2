import { posix } from 'node:path';
import type { TypeView } from '../../../krav/definition/type-view.ts';
import { columnLetters } from '../../../render/xlsx/sheet-parts.ts';
import type { SheetFault, SheetOfEdit } from '../../../reports/edit/sheet.ts';
import { meanings } from '../../../sheet/columns.ts';
import { sheetFields } from '../../../sheet/fields.ts';
import { headerOf } from '../../../sheet/header.ts';
import { sheetPosts } from '../../../sheet/posts.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { carryOut } from '../../editing/carry-out.ts';
import type { Proposal } from '../../editing/proposal.ts';
import { openForEditing } from '../../editing/target.ts';
import { type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import type { Session } from '../../session/session.ts';
import { typeOrRefuse } from '../../session/type-named.ts';
import {
  columnMap,
  refuseOtherColumns,
  rememberedChange,
  rememberedColumns,
} from './column-map.ts';
import type { declaration } from './declaration.ts';
import { sheetColumns } from './sheet-columns.ts';
import { formulaFaults, registerFaults } from './sheet-faults.ts';
import { chosenSheet, sheetsOfFile } from './sheet-file.ts';
import { placedPosts, writtenValue } from './sheet-posts.ts';
import { template } from './template.ts';

/** Makes posts of the rows of a spreadsheet, all of them or none where one cannot be; or an empty sheet for a type. */
export async function importSheet(request: RequestOf<typeof declaration>): Promise<Outcome> {
  const { settings, options } = request;
  const { language } = settings;
  const session = openForEditing(request);
  const words = wordsIn(language).sheet;
  const types = [...session.register.types.keys()];
  const [file] = request.arguments;
  if (options.template !== null) {
    if (file !== undefined) throw wrongUse(words.onlyTemplate);
    return template(session, typeOrRefuse(session.register, options.template, language), language);
  }
  if (file === undefined) throw wrongUse(words.noFile(types));
  if (options.type === null) throw wrongUse(words.noType(types));
  return fromFile(request, session, file, typeOrRefuse(session.register, options.type, language));
}

async function fromFile(
  request: RequestOf<typeof declaration>,
  session: Session,
  file: string,
  type: TypeView,
): Promise<Outcome> {
  const { settings, options, world } = request;
  const { language } = settings;
  const fields = sheetFields(type.view);
  const remembered = rememberedColumns(session, language);
  const { name } = type.type;
  const map = columnMap(remembered, name, options.map, fields, language);
  const meaning = meanings(fields, map);
  const known = fields.filter(({ isRequired }) => isRequired).map(({ title }) => title);
  const { sheet, header } = chosenSheet(
    await sheetsOfFile(file, world.folder, language),
    { file, sheet: options.sheet, known },
    (each) => headerOf(each, (title) => ['field', 'several'].includes(meaning(title).kind)),
    language,
  );
  refuseOtherColumns(options.map, header.titles, language);
  const { columns, leftOut, faults } = sheetColumns(sheet, header, meaning, language);
  const { posts, totals } = sheetPosts(sheet, header, columns, {
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
    const found = [...formulas, ...unplaced, ...registerFaults(proposal, placed, ground)];
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
      faults: [...faults, ...inOrder(together(found, language))],
    };
  }
}

/** What is the same in several rows and in no column is said once: a column is missing. */
function together(faults: readonly SheetFault[], language: Language): SheetFault[] {
  const key = ({ message, help }: SheetFault) => `${message} ${help}`;
  const alike = new Map<string, SheetFault[]>();
  for (const fault of faults.filter(({ column }) => column === null))
    alike.set(key(fault), [...(alike.get(key(fault)) ?? []), fault]);
  return faults.flatMap((fault) => {
    const same = fault.column === null ? (alike.get(key(fault)) ?? []) : [];
    if (same.length < 2) return [fault];
    const message = wordsIn(language).sheet.inRows(fault.message, same.length);
    return same[0] === fault ? [{ ...fault, row: null, message }] : [];
  });
}

/** By row and column, one of each cell: the first says most. */
function inOrder(faults: readonly SheetFault[]): SheetFault[] {
  const first = new Map<string, SheetFault>();
  for (const fault of faults) {
    const key = fault.column === null ? JSON.stringify(fault) : `${fault.row} ${fault.column}`;
    if (!first.has(key)) first.set(key, fault);
  }
  const place = (text: string | null) => (text ?? '').padStart(3);
  return [...first.values()].sort(
    (a, b) => (a.row ?? 0) - (b.row ?? 0) || (place(a.column) < place(b.column) ? -1 : 1),
  );
}
