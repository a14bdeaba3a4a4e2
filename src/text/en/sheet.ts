import { didYouMean } from '../formatting/prose-en.ts';
import type { sheet as nb } from '../nb/sheet.ts';

export const sheet: typeof nb = {
  of: (file, name) => (name === null ? `${file}:` : `${file}, sheet “${name}”:`),
  posts: (count) => (count === 1 ? '1 new post.' : `${count} new posts.`),
  faultsIn: (faults, rows) =>
    `${faults === 1 ? '1 fault' : `${faults} faults`}${rows === 0 ? '' : rows === 1 ? ' in 1 row' : ` in ${rows} rows`}.`,
  totals: (rows) =>
    rows.length === 1
      ? `Row ${rows[0]} is a total and is not read.`
      : `Rows ${rows.join(', ')} are totals and are not read.`,
  leftOut: (titles) => `Left out: ${titles.join(', ')}.`,
  willBeWritten: 'The posts that will be made',
  whatIsWrong: 'Faults in the spreadsheet',
  noRows: 'The sheet has no rows with posts.',
  choices: 'Choices',
  values: 'Values',
  notice:
    'White cells can be changed, grey ones cannot. Save, and run: baerum-innov import FILE. A new row at the bottom becomes a new post; a row that is taken away deletes no post.',
  listNotice:
    'One line for each. New line: write the id of the post. Empty the white cells of a line to take it away.',
  logNotice:
    'The log: the lines that are here are not changed. Write new ones at the bottom, with the id of the post.',
  row: 'Row',
  column: 'Column',
  title: 'Title',
  id: 'Id',
  found: 'Found',
  fault: 'Fault',

  unknownColumn: 'The column is no known field.',
  unknownColumnHelp: (title, field) =>
    `Write --map "${title}=${field ?? 'field'}"${field === undefined ? '' : ' (if that is what it is)'}, or --map "${title}=" to leave it out.`,
  severalFields: 'The column may be several fields.',
  severalFieldsHelp: (title, field, fields) =>
    `Write for example --map "${title}=${field ?? 'field'}". The fields are: ${fields.join(', ')}.`,
  mapThem:
    'Run this, and correct what is guessed wrong (nothing after = leaves the column out, and --save-map remembers it):',
  mapPlaceholder: 'FIELD',
  footnotes: (rows) =>
    rows.length === 1
      ? `Row ${rows[0]} stands below the sum, with one cell, and is not read.`
      : `The rows ${rows.join(', ')} stand below the sum, with one cell each, and are not read.`,
  fillCell: 'Fill in the cell.',
  untitled: 'The column has no title, but something stands in it.',
  untitledHelp: 'Give the column a title, or empty it.',
  twice: (other) => `Column ${other} is the same field.`,
  twiceHelp: (title) =>
    `Write --map "${title}=" to leave a column out, or give the other another title.`,
  formula: 'The formula in the cell gives an error.',
  idTaken: (id) => `“${id}” is in the register already.`,
  idTakenHelp: 'Give the row another id, or leave it empty to get the next free one.',
  idTwice: (id, row) => `“${id}” stands in row ${row} too.`,
  inRows: (message, count) => `${message} in ${count} rows`,
  cannotBeWritten: 'The row cannot be written as YAML.',

  noNextId: (type) => `Ids of ${type} are not numbered. Give the sheet a column “id”.`,
  noFile: (types) =>
    `Write which file, and which type its posts are: baerum-innov import FILE --type T. The types are: ${types.join(', ')}. --template T gives an empty sheet.`,
  noType: (types) =>
    `Write which type the posts in the file are, with --type. The types are: ${types.join(', ')}.`,
  onlyTemplate: '--template gives an empty sheet and reads no file.',
  noSuchFile: (file, system) => `${file} cannot be read (${system}).`,
  notASheet: (file, detail) =>
    `${file} cannot be read as Excel or CSV (${detail}). Save it anew as .xlsx.`,
  tooLarge: (file) => `${file} is too large to be read.`,
  whichSheet: (file, names) =>
    `${file} has several sheets with posts. Write which: --sheet ${names.map((name) => `"${name}"`).join(' or --sheet ')}`,
  noSuchSheet: (name, near, names) =>
    `There is no sheet “${name}”.${didYouMean(near)} The sheets are: ${names.join(', ')}.`,
  noHeader: (file, fields) =>
    `Found no row with titles in ${file}. Give the columns titles such as: ${fields.join(', ')}. --template T -o template.xlsx gives a sheet with all.`,
  notAMap: (text) => `--map: “${text}” is not of the form column=field.`,
  noSuchField: (name, near) => `--map: there is no field “${name}”.${didYouMean(near)}`,
  noSuchColumn: (title, near) => `--map: there is no column “${title}”.${didYouMean(near)}`,
  badMapFile: (path) => `${path} cannot be read. Mend it, or delete it.`,
  imported: (count, file) =>
    count === 1 ? `New post from ${file}` : `${count} new posts from ${file}`,

  damagedValues: (file: string) =>
    `${file} was made with list, but the hidden values in it are damaged. Make the sheet anew.`,
  otherType: (file: string, type: string) =>
    `${file} was made of the type ${type}; --type says another.`,
  notForEdited: (file: string) =>
    `${file} was made with list and knows its columns: --sheet, --map and --save-map are not used with it.`,
  edited: (changed: number, added: number, file: string) => {
    const said = [
      ...(changed === 0 ? [] : [changed === 1 ? '1 post changed' : `${changed} posts changed`]),
      ...(added === 0 ? [] : [added === 1 ? '1 new post' : `${added} new posts`]),
    ];
    return `${said.join(' and ')} from ${file}`;
  },
  changes: (changed: number, added: number) =>
    changed === 0 && added === 0
      ? 'Nothing is changed.'
      : [
          ...(changed === 0
            ? []
            : [changed === 1 ? '1 post is changed.' : `${changed} posts are changed.`]),
          ...(added === 0 ? [] : [added === 1 ? '1 new post.' : `${added} new posts.`]),
        ].join(' '),
  conflictsIn: (posts: number) =>
    posts === 1
      ? '1 post is left alone: it was changed both in the sheet and in the register.'
      : `${posts} posts are left alone: they were changed both in the sheet and in the register.`,
  conflicts: 'Changed in both',
  sheet: 'Sheet',
  post: 'Post',
  before: 'When the sheet was made',
  inSheet: 'In the sheet',
  inRegister: 'In the register now',
  goneNow: 'is not there, or cannot be read',
  moved: (files: number) =>
    files === 1
      ? '1 of the files has changed since the sheet was made; what the sheet has not touched stands.'
      : `${files} of the files have changed since the sheet was made; what the sheet has not touched stands.`,
  missingRows: (ids: readonly string[]) =>
    `Rows that are taken away delete no posts: ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ` and ${ids.length - 5} more` : ''} stand. A post is ended with close.`,
  knownRows: (ids: readonly string[]) =>
    `New rows that have been read before make no more posts: ${ids.join(', ')}.`,
  otherSheets: (names: readonly string[]) => `Sheets that are not read: ${names.join(', ')}.`,
  notText: 'The spreadsheet has made something else of the text.',
  notTextHelp: 'Give the cell the format Text, and write it anew.',
  locked: 'The cell is locked and cannot be changed here.',
  lockedHelp: 'Put it back, and use set or edit the file.',
  logLine: 'Lines that are in the log are not changed.',
  logLineHelp: 'Put it back, and write a new line at the bottom.',
  idChanged: 'The id of a row is not changed here.',
  idChangedHelp: 'Put it back. A post gets another id with rename.',
  unknownRow: 'The row was not in the sheet when it was made.',
  unknownRowHelp: 'If it is a copy, empty the hidden column A in the row, and it is new.',
  rowTwice: (row: number) => `The row is the same as row ${row}.`,
  noId: 'The line does not say which post it belongs to.',
  noIdHelp: 'Write the id of a post.',
  noSuchPost: (id: string) => `There is no post «${id}».`,
  notSafely: (path: string) =>
    `The change cannot be made in ${path} without touching more than it should.`,
  notSafelyHelp: 'Edit the file yourself.',
};
