import { didYouMean } from '../formatting/prose-en.ts';
import type { usage as Norwegian } from '../nb/usage.ts';

export const usage: typeof Norwegian = {
  unknownCommand: (word) => `There is no command “${word}”.`,
  unknownOption: (word) => `There is no option “${word}” here.`,
  valueMissing: (option) => `The option “${option}” needs a value after it.`,
  emptyValue: (option) => `${option}: the value is empty. Give a value, or leave the option out.`,
  emptyVariable: (name) => `${name}: the variable is set, but empty. Give it a value, or unset it.`,
  argumentMissing: (name) => `A word is missing: <${name}>.`,
  oneTooMany: (word) => `“${word}” is one word too many here.`,
  didYouMean,
  seeHelp: 'See what is possible: baerum-innov help',
  notALanguage: (value) => `--lang: “${value}” is not a language here. Choose nb or en.`,
  notAChoice: (option, value) => `${option}: “${value}” is not a choice.`,
  choose: (choices) => ` Choose ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}.`,
  chooseAmong: (choices) => ` Choose among ${choices.join(', ')}.`,
  notAFormat: (format, choices) =>
    `--format: “${format}” cannot be made by this command. Choose ${choices.join(', ')}.`,
  unknownEnding: (name: string, endings: readonly string[]) =>
    `-o: the ending of “${name}” is not a format this command can make. Choose among ${[...new Set(endings)].map((ending) => `.${ending}`).join(', ')}.`,
  endingOfAnother: (name: string, format: string, endings: readonly string[]) =>
    `-o: “${name}” has the ending of another format than --format ${format}${endings.length === 0 ? '' : `, which has ${endings.map((ending) => `.${ending}`).join(', ')}`}. Leave one of them out.`,
  noDocumentFor: (document, formats) =>
    `--for ${document}: none of the formats asked for (${formats.join(', ')}) holds the document. Write it to a file that ends in .md, or leave out --for.`,
  notAStretch: (option, text) =>
    `${option}: “${text}” is not a stretch of time. Write for example 90d, 6m or 1y.`,
  notADay: (text) => `“${text}” is not a day. Write it like this: 31.08.2026 or 2026-08-31`,
  noSuchYear: (year) => `the year ${year} is outside 1900–2100.`,
  noSuchMonth: (month) => `there is no month ${month}. Months go from 1 to 12.`,
  noSuchDay: (day, { name, year, days, last }) =>
    `there is no ${day} ${name}. ${name} ${year} has ${days} days. Did you mean ${last}?`,
  notAPeriod: (name, own) =>
    `--period: “${name}” is not a period. Write for example 2025, 2026-T2, 2026-K1 or 2026-05${own.length === 0 ? '' : `; the register also has ${own.join(', ')}`}.`,
  periodAndDays: '--period cannot be used with --from and --to. Choose one.',
  toBeforeFrom: '--to lies before --from.',
  searchAlone:
    '--search cannot be used together with filters, --where, --active, --sort, --columns or --group-by.',
  searchWhere: 'Write list TYPE --search TEXT, or list --all --search TEXT.',
};
