import { quoted } from '../../text/formatting/quote.ts';
import type { Catalogue } from './entry.ts';
import { fileSetAside } from './quarantine-words.ts';

const SYNTAX_NB: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'innrykket er laget med tabulator; YAML vil ha mellomrom',
  BAD_INDENT: 'innrykket passer ikke med linjene over',
  MULTILINE_IMPLICIT_KEY: 'et feltnavn går over flere linjer; mangler det et kolon?',
  MISSING_CHAR: 'det mangler et tegn, oftest et anførselstegn, en parentes eller et kolon',
  UNEXPECTED_TOKEN: 'her står noe YAML ikke venter',
  BLOCK_AS_IMPLICIT_KEY:
    'et kolon inne i teksten gjør den til et nytt felt; sett teksten i anførselstegn',
  BLOCK_IN_FLOW: 'en liste eller et felt med innrykk kan ikke stå inne i [ ] eller { }',
  BAD_SCALAR_START:
    'teksten begynner med et tegn som betyr noe annet i YAML; sett hele teksten i anførselstegn',
  QUOTE_ENDS_TEXT: 'et anførselstegn inne i teksten avslutter den; bruk det andre slaget rundt',
  UNCLOSED: 'det som åpnes her med et anførselstegn eller en parentes, blir ikke lukket',
  MARGIN_IN_QUOTES:
    'teksten i anførselstegn fortsetter helt ute ved margen; rykk inn linjene under med mellomrom',
  NO_COLON:
    'linja er ikke noe felt, for den har ikke kolon; hører den til teksten over, rykk den inn med mellomrom',
  CURLY_QUOTES:
    'anførselstegn som “ ” kommer fra et skriveprogram og er vanlige tegn i YAML; skriv rette: " "',
  NO_SPACE_AFTER_COLON: 'det mangler et mellomrom etter kolonet',
  BAD_DQ_ESCAPE:
    'omvendt skråstrek foran dette tegnet betyr ikke noe; skriv to, eller bruk enkle anførselstegn',
  MISSING_ANCHOR_OR_TAG: 'et tegn som & eller ! står foran noe det ikke kan gjelde',
  RESOURCE_EXHAUSTION: 'fila er for dypt nøstet',
};

const SYNTAX_EN: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'the indentation is made with a tab; YAML wants spaces',
  BAD_INDENT: 'the indentation does not fit the lines above',
  MULTILINE_IMPLICIT_KEY: 'a field name runs over several lines; is a colon missing?',
  MISSING_CHAR: 'a character is missing, mostly a quotation mark, a bracket or a colon',
  UNEXPECTED_TOKEN: 'here stands something YAML does not expect',
  BLOCK_AS_IMPLICIT_KEY:
    'a colon inside the text makes it a new field; put the text in quotation marks',
  BLOCK_IN_FLOW: 'an indented list or field cannot stand inside [ ] or { }',
  BAD_SCALAR_START:
    'the text begins with a character that means something else in YAML; put the whole text in quotation marks',
  QUOTE_ENDS_TEXT: 'a quotation mark inside the text ends it; use the other kind around it',
  UNCLOSED: 'what is opened here with a quotation mark or a bracket is never closed',
  MARGIN_IN_QUOTES:
    'the text in quotation marks goes on at the margin; indent the lines below with spaces',
  NO_COLON:
    'the line is no field, for it has no colon; if it belongs to the text above, indent it with spaces',
  CURLY_QUOTES:
    'quotation marks such as “ ” come from a word processor and are ordinary characters in YAML; write straight ones: " "',
  NO_SPACE_AFTER_COLON: 'a space is missing after the colon',
  BAD_DQ_ESCAPE:
    'a backslash before this character means nothing; write two, or use single quotation marks',
  MISSING_ANCHOR_OR_TAG: 'a character such as & or ! stands before something it cannot apply to',
  RESOURCE_EXHAUSTION: 'the file is nested too deep',
};

/** Findings of what YAML or this register does not let a file be written with. */
export interface YamlSyntaxArguments {
  'yaml/syntax': {
    readonly fault: string;
    readonly detail: string;
    /** The line as it was meant, where that can be told. */
    readonly remedy: string | null;
  };
  'yaml/alias': { readonly name: string };
  'yaml/tag': { readonly tag: string };
  'yaml/directive': Record<never, never>;
}

export const yamlSyntaxCatalogue: Catalogue<YamlSyntaxArguments> = {
  'yaml/syntax': {
    severity: 'error',
    nb: {
      title: 'Ikke gyldig YAML',
      message: ({ fault, detail }) => SYNTAX_NB[fault] ?? `YAML-feil: ${detail}`,
      help: ({ remedy }) =>
        remedy === null ? `Rett linja. ${fileSetAside.nb}` : `${fileSetAside.nb} Skriv: ${remedy}`,
      explanation: `Fila kan ikke leses som YAML. En halvlest post brukes aldri. ${fileSetAside.nb}`,
    },
    en: {
      title: 'Not valid YAML',
      message: ({ fault, detail }) => SYNTAX_EN[fault] ?? `YAML error: ${detail}`,
      help: ({ remedy }) =>
        remedy === null
          ? `Correct the line. ${fileSetAside.en}`
          : `${fileSetAside.en} Write: ${remedy}`,
      explanation: `The file cannot be read as YAML. A post read by halves is never used. ${fileSetAside.en}`,
    },
    example: { wrong: 'tittel: Skole: vei', right: "tittel: 'Skole: vei'" },
  },
  'yaml/alias': {
    severity: 'error',
    nb: {
      title: 'Anker eller alias',
      message: ({ name }) => `${quoted(name)} er et anker eller et alias, og de brukes ikke her`,
      help: () =>
        'Skriv verdien der den skal stå. Er det en tekst som begynner slik, sett hele teksten i anførselstegn.',
      explanation: `Ankre (&navn) og alias (*navn) gjør at en verdi står ett sted og gjelder et annet. Da ser ikke den som leser endringen hva den gjør. ${fileSetAside.nb}`,
    },
    en: {
      title: 'Anchor or alias',
      message: ({ name }) => `${quoted(name)} is an anchor or an alias, and they are not used here`,
      help: () =>
        'Write the value where it belongs. If it is a text that begins so, put the whole text in quotation marks.',
      explanation: `Anchors (&name) and aliases (*name) let a value stand in one place and hold in another, so that a reader of the change does not see what it does. ${fileSetAside.en}`,
    },
    example: {
      wrong: 'start: &dag 2026-01-01\nslutt: *dag',
      right: 'start: 2026-01-01\nslutt: 2026-01-01',
    },
  },
  'yaml/tag': {
    severity: 'error',
    nb: {
      title: 'YAML-merke',
      message: ({ tag }) => `merket ${quoted(tag)} brukes ikke her`,
      help: () =>
        'Slett merket; skjemaet sier hva slags verdi feltet har. Er det en tekst som begynner med !, sett hele teksten i anførselstegn.',
      explanation: `Merker som !!str og !noe endrer hva en verdi er. ${fileSetAside.nb}`,
    },
    en: {
      title: 'YAML tag',
      message: ({ tag }) => `the tag ${quoted(tag)} is not used here`,
      help: () =>
        'Delete the tag; the schema says what kind of value the field has. If it is a text that begins with !, put the whole text in quotation marks.',
      explanation: `Tags such as !!str and !thing change what a value is. ${fileSetAside.en}`,
    },
    example: { wrong: 'nr: !!str 9', right: "nr: '9'" },
  },
  'yaml/directive': {
    severity: 'error',
    nb: {
      title: 'YAML-direktiv',
      message: () => 'linjer som begynner med % brukes ikke her',
      help: () => 'Slett linja.',
      explanation: `%YAML og %TAG endrer hvordan resten av fila leses. ${fileSetAside.nb}`,
    },
    en: {
      title: 'YAML directive',
      message: () => 'lines that begin with % are not used here',
      help: () => 'Delete the line.',
      explanation: `%YAML and %TAG change how the rest of the file is read. ${fileSetAside.en}`,
    },
    example: { wrong: '%YAML 1.1\n---\nid: FP-2026-001', right: 'id: FP-2026-001' },
  },
};
