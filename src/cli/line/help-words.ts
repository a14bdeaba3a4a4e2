import type { Language, Words } from '../../text/language.ts';

/** What help says around the commands. */
export const FRAME = {
  description: {
    nb: 'Holder innovasjonsstrategiens løfter: hva som er lovet, hva som går, og hvilken dag et løfte brytes.',
    en: 'Keeps the promises of the innovation strategy: what is promised, what runs, and the day a promise breaks.',
  },
  help: { nb: 'vis denne hjelpen', en: 'show this help' },
  version: { nb: 'vis versjonen', en: 'show the version' },
  helpCommand: { nb: 'hjelp for en kommando', en: 'help for a command' },
  usage: { nb: 'Bruk:', en: 'Usage:' },
  options: { nb: 'Valg:', en: 'Options:' },
  commands: { nb: 'Kommandoer:', en: 'Commands:' },
  usageOfAll: { nb: '[valg] [kommando]', en: '[options] [command]' },
  someOptions: { nb: '[valg]', en: '[options]' },
  argumentsTitle: { nb: 'Ord:', en: 'Arguments:' },
  formats: { nb: 'Formater:', en: 'Formats:' },
  exitCodes: {
    nb: 'Sluttkoder: 0 ferdig · 1 funn · 2 feil bruk · 3 kunne ikke · 70 feil i verktøyet',
    en: 'Exit codes: 0 done · 1 findings · 2 wrong use · 3 could not · 70 defect in tool',
  },
} satisfies Record<string, Words>;

/** What the values of options are called where the help is in English; the others are called the same. */
const VALUES_IN_ENGLISH: Readonly<Record<string, string>> = {
  dag: 'day',
  endring: 'change',
  felt: 'field',
  fil: 'file',
  hva: 'what',
  mappe: 'folder',
  navn: 'name',
  når: 'when',
  språk: 'language',
  tid: 'time',
};

/** The flags of an option, the name of its value in the language of the help. */
export function flagsIn(language: Language, flags: string): string {
  if (language === 'nb') return flags;
  return flags.replace(/<[^>]*>/u, (value) =>
    value.replace(/\p{L}+/gu, (word) => VALUES_IN_ENGLISH[word] ?? word),
  );
}

/** The parser's own titles, in the language of the help. */
export function titleIn(language: Language, title: string): string {
  switch (title) {
    case 'Usage:':
      return FRAME.usage[language];
    case 'Options:':
      return FRAME.options[language];
    case 'Commands:':
      return FRAME.commands[language];
    case 'Arguments:':
      return FRAME.argumentsTitle[language];
    default:
      return title;
  }
}
