import { plural } from '../formatting/plural.ts';

/** What is said while the register is watched (`check --watch`). */
export const watch = {
  title: 'Følger registeret',
  gone: 'Borte:',
  sum: (counts: string, come: number, gone: number) =>
    `${counts} (${plural(come, 'ny', 'nye')}, ${gone} borte)`,
  begins: (time: string, what: string) => `${time} begynner: ${what}`,
  ends: (time: string, sum: string, milliseconds: number) =>
    `${time} ferdig: ${sum} på ${milliseconds} ms`,
  whole: 'hele registeret',
  newDay: (day: string) => `ny dag, ${day}`,
  inGit: 'endring i git',
  andMore: (count: number) => `og ${plural(count, 'fil', 'filer')} til`,
  unusable: 'register.yaml kan ikke brukes, så ingenting er vurdert',
  stop: 'Følger med på filene. Stopp med Ctrl-C.',
  polling: (system: string) =>
    `Systemet gir ikke flere vakter på filer (${system}). Filene blir sett etter hvert sekund i stedet.`,
  notWith: (option: string) =>
    `--watch og ${option} kan ikke brukes sammen: --watch sammenligner filene i arbeidsmappa med slik de var ved forrige svar.`,
  screenOnly: '--watch svarer på skjermen: -o og andre formater enn terminal kan ikke brukes.',
};
