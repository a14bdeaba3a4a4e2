import { didYouMean } from '../formatting/prose-nb.ts';

/** Why a command line cannot be used. */
export const usage = {
  unknownCommand: (word: string) => `Kommandoen «${word}» finnes ikke.`,
  unknownOption: (word: string) => `Valget «${word}» finnes ikke her.`,
  valueMissing: (option: string) => `Valget «${option}» trenger en verdi etter seg.`,
  emptyValue: (option: string) => `${option}: verdien er tom. Gi en verdi, eller ta bort valget.`,
  emptyVariable: (name: string) =>
    `${name}: variabelen er satt, men tom. Gi den en verdi, eller ta den bort.`,
  argumentMissing: (name: string) => `Det mangler et ord: <${name}>.`,
  oneTooMany: (word: string) => `«${word}» er ett ord for mye her.`,
  didYouMean,
  seeHelp: 'Se hva som går an: baerum-innov help',
  notALanguage: (value: string) => `--lang: «${value}» er ikke et språk her. Velg nb eller en.`,
  notAChoice: (option: string, value: string) => `${option}: «${value}» er ikke et valg.`,
  choose: (choices: readonly string[]) =>
    ` Velg ${choices.slice(0, -1).join(', ')} eller ${choices.at(-1)}.`,
  chooseAmong: (choices: readonly string[]) => ` Velg blant ${choices.join(', ')}.`,
  notAFormat: (format: string, choices: readonly string[]) =>
    `--format: «${format}» kan ikke lages av denne kommandoen. Velg ${choices.join(', ')}.`,
  unknownEnding: (name: string, endings: readonly string[]) =>
    `-o: endingen på «${name}» er ikke et format denne kommandoen kan lage. Velg blant ${[...new Set(endings)].map((ending) => `.${ending}`).join(', ')}.`,
  endingOfAnother: (name: string, format: string, endings: readonly string[]) =>
    `-o: «${name}» har endingen til et annet format enn --format ${format}${endings.length === 0 ? '' : `, som har ${endings.map((ending) => `.${ending}`).join(', ')}`}. Ta bort det ene.`,
  noDocumentFor: (document: string, formats: readonly string[]) =>
    `--for ${document}: ingen av formatene det bes om (${formats.join(', ')}), har dokumentet. Skriv det til en fil som slutter på .md, eller ta bort --for.`,
  notAStretch: (option: string, text: string) =>
    `${option}: «${text}» er ikke et tidsrom. Skriv for eksempel 90d, 6m eller 1y.`,
  notADay: (text: string) =>
    `«${text}» er ikke en dag. Skriv den slik: 31.08.2026 eller 2026-08-31`,
  noSuchYear: (year: number) => `året ${year} er utenfor 1900–2100.`,
  noSuchMonth: (month: number) => `måned ${month} finnes ikke. Månedene går fra 1 til 12.`,
  noSuchDay: (
    day: number,
    { name, days, last }: { name: string; year: number; days: number; last: string },
  ) =>
    `${day}. ${name} finnes ikke. ${name.slice(0, 1).toUpperCase()}${name.slice(1)} har ${days} dager. Mente du ${last}?`,
  notAPeriod: (name: string, own: readonly string[]) =>
    `--period: «${name}» er ikke en periode. Skriv for eksempel 2025, 2026-T2, 2026-K1 eller 2026-05${own.length === 0 ? '' : `; registeret har også ${own.join(', ')}`}.`,
  periodAndDays: '--period kan ikke brukes sammen med --from og --to. Velg det ene.',
  toBeforeFrom: '--to ligger før --from.',
  searchAlone:
    '--search kan ikke brukes sammen med filtre, --where, --active, --sort, --columns eller --group-by.',
  searchWhere: 'Skriv list TYPE --search TEKST, eller list --all --search TEKST.',
};
