import { quoted } from '../../text/formatting/quote.ts';
import { yamlQuoted } from '../../text/formatting/yaml-quoted.ts';
import type { Catalogue } from './entry.ts';
import { fileSetAside } from './quarantine-words.ts';

/** Findings of numbers and texts that are read as something else than they look like. */
export interface YamlScalarArguments {
  'yaml/number': { readonly source: string };
  'yaml/number-form': { readonly source: string; readonly read: string };
  'yaml/not-nfc': { readonly text: string };
  /** What is read, and what stands after it. */
  'yaml/hash-cuts-text': { readonly read: string; readonly lost: string };
}

export const yamlScalarCatalogue: Catalogue<YamlScalarArguments> = {
  'yaml/number': {
    severity: 'error',
    nb: {
      title: 'Ikke et vanlig tall',
      message: ({ source }) => `${quoted(source)} er ikke et tall som kan regnes med`,
      help: () => 'Skriv tallet med siffer, eller sett det i anførselstegn hvis det er et nummer.',
      explanation: `Uendelig, «ikke et tall» og tall som er for store til å skrives nøyaktig, kan ikke lagres. ${fileSetAside.nb}`,
    },
    en: {
      title: 'Not an ordinary number',
      message: ({ source }) => `${quoted(source)} is no number that can be reckoned with`,
      help: () => 'Write the number in digits, or in quotation marks if it is a reference number.',
      explanation: `Infinity, not-a-number and numbers too large to be exact cannot be kept. ${fileSetAside.en}`,
    },
    example: { wrong: 'tilsagn_kr: .inf', right: 'tilsagn_kr: 800000' },
  },
  'yaml/number-form': {
    severity: 'warning',
    nb: {
      title: 'Tallet leses annerledes enn det er skrevet',
      message: ({ source, read }) => `${quoted(source)} leses som tallet ${read}`,
      help: () =>
        'Er det et nummer (kommunenummer, saksnummer), sett det i anførselstegn. Er det et tall, skriv det på vanlig måte.',
      explanation:
        'Nuller foran, nuller bak desimaltegnet og tall med e eller x blir borte eller endret når verdien leses som tall. Et kommunenummer som 0219 blir 219.',
    },
    en: {
      title: 'The number is read otherwise than it is written',
      message: ({ source, read }) => `${quoted(source)} is read as the number ${read}`,
      help: () =>
        'If it is a reference number, put it in quotation marks. If it is a number, write it the ordinary way.',
      explanation:
        'Leading zeros, zeros after the decimal point and numbers with e or x are lost or changed when the value is read as a number. A municipality number such as 0219 becomes 219.',
    },
    example: { wrong: 'kommunenr: 0219', right: "kommunenr: '0219'" },
  },
  'yaml/not-nfc': {
    severity: 'warning',
    nb: {
      title: 'Bokstaver satt sammen av to tegn',
      message: ({ text }) => `${quoted(text)} har bokstaver som er satt sammen av to tegn`,
      help: () =>
        'Skriv ordet på nytt. Det kommer oftest av at teksten er kopiert fra en Mac eller en PDF.',
      explanation:
        'En å kan lagres som ett tegn eller som a med en ring etter. De ser like ut, men er ulike tekster: søk og sammenligning slår feil.',
    },
    en: {
      title: 'Letters put together of two characters',
      message: ({ text }) => `${quoted(text)} has letters put together of two characters`,
      help: () => 'Write the word again. It mostly comes of text copied from a Mac or a PDF.',
      explanation:
        'An å can be stored as one character or as an a followed by a ring. They look alike but differ: search and comparison go wrong.',
    },
    example: { wrong: 'status: pa\\u030Agår', right: 'status: pågår' },
  },
  'yaml/hash-cuts-text': {
    severity: 'warning',
    nb: {
      title: 'Teksten stopper ved #',
      message: ({ read, lost }) =>
        `${read === '' ? 'feltet er tomt' : `bare ${quoted(read)} leses`}; ${quoted(lost)} er en merknad i YAML og er ikke med`,
      help: (args) =>
        `Hører det med, skriv ${wholeText(args)}. Er det en merknad, sett et mellomrom etter #.`,
      explanation:
        'I YAML begynner en merknad ved # etter et mellomrom, og det som står der, er ikke med i noen liste eller rapport. Et # rett foran en bokstav eller et siffer, som i «Sak #12», er sjelden ment slik. I anførselstegn er # et vanlig tegn.',
    },
    en: {
      title: 'The text stops at #',
      message: ({ read, lost }) =>
        `${read === '' ? 'the field is empty' : `only ${quoted(read)} is read`}; ${quoted(lost)} is a comment in YAML and is left out`,
      help: (args) =>
        `If it belongs to the text, write ${wholeText(args)}. If it is a comment, put a space after the #.`,
      explanation:
        'In YAML a comment begins at a # after a space, and what stands there is in no list or report. A # right before a letter or a digit, as in “Case #12”, is seldom meant so. In quotation marks # is an ordinary character.',
    },
    example: { wrong: 'tekst: Sak #12 er sendt', right: 'tekst: "Sak #12 er sendt"' },
  },
};

function wholeText({ read, lost }: YamlScalarArguments['yaml/hash-cuts-text']): string {
  return yamlQuoted(`${read} ${lost}`.trim());
}
