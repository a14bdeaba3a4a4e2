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
  row: 'Row',
  column: 'Column',
  title: 'Title',
  id: 'Id',
  found: 'Found',
  fault: 'Fault',

  unknownColumn: 'The column is no known field.',
  unknownColumnHelp: (title, near) =>
    `${didYouMean(near).trim()} Write --map "${title}=field", or --map "${title}=" to leave it out.`.trim(),
  severalFields: 'The column may be several fields.',
  severalFieldsHelp: (title, fields) =>
    `Write for example --map "${title}=${fields[0] ?? 'field'}". The fields are: ${fields.join(', ')}.`,
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
};
