import { quoted } from '../../text/formatting/quote.ts';
import type { SyntaxFault } from './expression-fault.ts';
import type { FaultWords } from './expression-words.ts';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const UNSUPPORTED = {
  nb: {
    bytes: 'bytefølger (b"…") brukes ikke her',
    unsigned: 'tall uten fortegn (3u) brukes ikke her',
    message: 'navn{…} brukes ikke her',
    'leading-dot': 'et navn kan ikke begynne med punktum',
  },
  en: {
    bytes: 'byte sequences (b"…") are not used here',
    unsigned: 'unsigned numbers (3u) are not used here',
    message: 'name{…} is not used here',
    'leading-dot': 'a name cannot begin with a full stop',
  },
} as const;
const UNSUPPORTED_HELP = {
  nb: {
    bytes: 'Skriv en vanlig tekst: "…"',
    unsigned: 'Skriv tallet uten u.',
    message: 'Skriv et objekt slik: {"navn": verdi}',
    'leading-dot': 'Fjern punktumet.',
  },
  en: {
    bytes: 'Write an ordinary text: "…"',
    unsigned: 'Write the number without u.',
    message: 'Write an object like this: {"name": value}',
    'leading-dot': 'Remove the full stop.',
  },
} as const;

export const syntaxWords: FaultWords<SyntaxFault> = {
  empty: {
    nb: {
      message: () => 'uttrykket er tomt',
      help: () => 'Skriv et uttrykk, for eksempel: post.aktiv == true',
    },
    en: {
      message: () => 'the expression is empty',
      help: () => 'Write an expression, such as: post.aktiv == true',
    },
  },
  'unterminated-string': {
    nb: {
      message: () => 'teksten slutter aldri: anførselstegnet bak mangler',
      help: ({ quote }) => `Skriv ${quote} der teksten slutter, på samme linje.`,
    },
    en: {
      message: () => 'the text never ends: its closing quotation mark is missing',
      help: ({ quote }) => `Write ${quote} where the text ends, on the same line.`,
    },
  },
  unexpected: {
    nb: {
      message: ({ text }) => `${quoted(text)} hører ikke hjemme her`,
      help: ({ text }) =>
        /[“”‘’«»„]/.test(text)
          ? 'Skriv rette anførselstegn: "…"'
          : 'Fjern tegnet, eller sett anførselstegn om teksten det står i.',
    },
    en: {
      message: ({ text }) => `${quoted(text)} does not belong here`,
      help: ({ text }) =>
        /[“”‘’«»„]/.test(text)
          ? 'Write straight quotation marks: "…"'
          : 'Remove it, or put quotation marks around the text it stands in.',
    },
  },
  'foreign-letters': {
    nb: {
      message: ({ name }) => `${quoted(name)} har bokstaver som navn i uttrykk ikke kan ha`,
      help: ({ name }) =>
        `Er det et felt, skriv post["${name}"]. Er det en tekst, sett anførselstegn om den: "${name}"`,
    },
    en: {
      message: ({ name }) => `${quoted(name)} has letters that names in expressions cannot have`,
      help: ({ name }) =>
        `If it is a field, write post["${name}"]. If it is a text, put quotation marks around it: "${name}"`,
    },
  },
  'operator-spelling': {
    nb: {
      message: ({ written, meant }) => `${quoted(written)} skrives ${meant} i uttrykk`,
      help: ({ meant }) => `Skriv ${meant}`,
    },
    en: {
      message: ({ written, meant }) => `${quoted(written)} is written ${meant} in expressions`,
      help: ({ meant }) => `Write ${meant}`,
    },
  },
  'operator-missing': {
    nb: {
      message: ({ before }) => `det mangler noe foran ${quoted(before)}`,
      help: () => 'Skriv det som binder de to sammen, for eksempel && eller ==, eller et komma.',
    },
    en: {
      message: ({ before }) => `something is missing before ${quoted(before)}`,
      help: () => 'Write what joins the two, such as && or ==, or a comma.',
    },
  },
  'operand-missing': {
    nb: {
      message: ({ side, token }) =>
        `det mangler noe ${side === 'before' ? 'foran' : 'etter'} ${quoted(token)}`,
      help: () => 'Skriv verdien eller feltet som skal stå der.',
    },
    en: {
      message: ({ side, token }) => `something is missing ${side} ${quoted(token)}`,
      help: () => 'Write the value or the field that should stand there.',
    },
  },
  'name-missing': {
    nb: {
      message: () => 'det mangler et feltnavn etter punktumet',
      help: () => 'Skriv navnet på feltet, eller fjern punktumet.',
    },
    en: {
      message: () => 'the name of a field is missing after the full stop',
      help: () => 'Write the name of the field, or remove the full stop.',
    },
  },
  unclosed: {
    nb: {
      message: ({ bracket }) => `${quoted(bracket)} blir aldri lukket`,
      help: ({ bracket }) => `Skriv ${CLOSING[bracket] ?? bracket} der den skal slutte.`,
    },
    en: {
      message: ({ bracket }) => `${quoted(bracket)} is never closed`,
      help: ({ bracket }) => `Write ${CLOSING[bracket] ?? bracket} where it should end.`,
    },
  },
  unopened: {
    nb: {
      message: ({ bracket }) => `${quoted(bracket)} lukker noe som ikke er åpnet`,
      help: () => 'Fjern den, eller skriv den som mangler lenger framme.',
    },
    en: {
      message: ({ bracket }) => `${quoted(bracket)} closes something that is not open`,
      help: () => 'Remove it, or write the one that is missing further ahead.',
    },
  },
  'colon-missing': {
    nb: {
      message: () => '«?» mangler et kolon: vilkår ? verdi : ellers',
      help: () => 'Skriv : og det som gjelder ellers.',
    },
    en: {
      message: () => '«?» lacks a colon: condition ? value : otherwise',
      help: () => 'Write : and what holds otherwise.',
    },
  },
  'reserved-word': {
    nb: {
      message: ({ word }) => `${quoted(word)} er et ord som språket har reservert`,
      help: ({ word }) => `Er det et felt, skriv det slik: post["${word}"]`,
    },
    en: {
      message: ({ word }) => `${quoted(word)} is a word that the language has reserved`,
      help: ({ word }) => `If it is a field, write it like this: post["${word}"]`,
    },
  },
  unreadable: {
    nb: {
      message: () => 'uttrykket kan ikke leses herfra',
      help: () => 'Se etter et tegn for mye eller for lite.',
    },
    en: {
      message: () => 'the expression cannot be read from here',
      help: () => 'Look for a sign too many or too few.',
    },
  },
  unsupported: {
    nb: {
      message: ({ what }) => UNSUPPORTED.nb[what],
      help: ({ what }) => UNSUPPORTED_HELP.nb[what],
    },
    en: {
      message: ({ what }) => UNSUPPORTED.en[what],
      help: ({ what }) => UNSUPPORTED_HELP.en[what],
    },
  },
  'number-range': {
    nb: {
      message: ({ written }) => `tallet ${written} er for stort`,
      help: () => 'Skriv et tall med høyst 18 siffer.',
    },
    en: {
      message: ({ written }) => `the number ${written} is too large`,
      help: () => 'Write a number of at most 18 digits.',
    },
  },
};
