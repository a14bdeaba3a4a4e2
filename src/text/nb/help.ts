import { editingCommands } from './help-editing.ts';
import { readingCommands } from './help-reading.ts';

/** What help says: around the commands, and of each command with its arguments and options by name. */
export const help = {
  description:
    'Holder innovasjonsstrategiens løfter: hva som er lovet, hva som er i gang, og hvilken dag et løfte brytes.',
  help: 'vis denne hjelpen',
  version: 'vis versjonen',
  helpCommand: { argument: 'kommando', summary: 'hjelp for en kommando' },
  titles: { usage: 'Bruk:', options: 'Valg:', commands: 'Kommandoer:', arguments: 'Ord:' },
  usageOfAll: '[valg] [kommando]',
  someOptions: '[valg]',
  formats: 'Formater:',
  exitCodes: 'Sluttkoder: 0 ferdig · 1 funn · 2 feil bruk · 3 kunne ikke · 70 feil i verktøyet',
  /** Before the documents of `--for`. */
  forWhom: 'gi et annet dokument:',
  /** What the values of options are called. */
  values: {
    assessment: 'vurdering',
    change: 'endring',
    columnAndField: 'kolonne=felt',
    document: 'dokument',
    day: 'dag',
    dayRevisionOrFile: 'dag|rev|fil',
    expression: 'cel',
    field: 'felt',
    fields: 'felt,felt',
    file: 'fil',
    fileOrVersion: 'fil|versjon',
    folder: 'mappe',
    format: 'format',
    id: 'id',
    language: 'språk',
    name: 'navn',
    revision: 'rev',
    revisionOrDay: 'rev|dag',
    status: 'status',
    text: 'tekst',
    time: 'tid',
    type: 'type',
    what: 'hva',
    when: 'når',
  },
  /** The options that every command takes. */
  shared: {
    register: 'mappa med register.yaml (ellers letes det oppover)',
    asOf: 'dagen det spørres om, 31.08.2026 eller 2026-08-31 (ellers i dag)',
    knownAt: 'registeret slik det var ved en git-revisjon eller en dag',
    format: 'formatet på svaret (se hver kommando)',
    output: 'skriv svaret til en fil; endingen velger formatet, og valget kan gjentas',
    table: 'tabellen som csv og csv-plain gir, for eksempel lofter eller hull',
    lang: 'nb eller en',
    color: 'auto, always eller never; auto følger NO_COLOR og FORCE_COLOR',
    quiet: 'bare svaret, kortest mulig',
    noCache: 'les alt på nytt; ikke bruk eller ta vare på det som er lest eller svart før',
  },
  commands: { ...readingCommands, ...editingCommands },
};
