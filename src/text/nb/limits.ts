import { writtenNumber } from '../formatting/written.ts';

/** What `explain limits` says of each limit: what is limited, and what becomes of what is beyond it. */
export const limits = {
  title: 'Grenser',
  columns: {
    what: 'Hva',
    limit: 'Grense',
    raised: 'Heves i register.yaml',
    beyond: 'Over grensen',
    code: 'Funn',
  },
  raised: (by: string, to: number) => `${by}, til ${writtenNumber(to)}`,
  units: { kilobytes: 'kB', characters: 'tegn', seconds: 'sekunder' },
  rows: {
    file: { what: 'Størrelsen på én fil', beyond: 'større filer leses ikke og er satt til side' },
    depth: { what: 'Nivåer inni hverandre i én fil', beyond: 'dypere filer er satt til side' },
    keys: { what: 'Felt på ett sted i én fil', beyond: 'filer med flere er satt til side' },
    files: {
      what: 'Filer i registerets mappe',
      beyond: 'resten leses ikke, og alle typer telles som ukjente',
    },
    findings: { what: 'Funn av samme kode i én fil', beyond: 'resten telles, men vises ikke' },
    schemaParts: {
      what: 'Deler av ett skjema',
      beyond: 'skjemaet kan ikke brukes, og postene av typen er satt til side',
    },
    schemaDepth: {
      what: 'Nivåer inni hverandre i ett skjema',
      beyond: 'skjemaet kan ikke brukes, og postene av typen er satt til side',
    },
    expression: { what: 'Lengden på ett uttrykk', beyond: 'kravet kan ikke vurderes' },
    steps: { what: 'Elementer et uttrykk går innom i én post', beyond: 'posten regnes som uklar' },
    git: { what: 'Tiden git har på ett svar', beyond: 'kommandoen ender med kode 3' },
  },
};
