import { plural } from '../formatting/plural.ts';

const OUTCOMES: Readonly<Record<number, string>> = { 0: 'I orden', 1: 'Ikke i orden' };
const STOPS_NOTHING = 'Feil som ikke stopper noe';

/** What is said of findings, and of a check as a whole. */
export const check = {
  severities: { error: 'FEIL', warning: 'ADVARSEL', note: 'MERKNAD' },
  changes: { new: 'ny', calendar: 'kalenderen', unchanged: 'som før', resolved: 'løst' },
  changedRules: { lowered: 'løftet er senket', sharpened: 'løftet er skjerpet' },
  seeAlsoHere: 'se også her',
  seeAlso: (place: string) => `Se også ${place}`,
  andMore: (count: number) => `og ${count} til`,
  more: 'Mer:',
  counts: {
    error: (count: number) => plural(count, 'feil', 'feil'),
    warning: (count: number) => plural(count, 'advarsel', 'advarsler'),
    note: (count: number) => plural(count, 'merknad', 'merknader'),
  },
  summary: (
    counts: string,
    checked: { posts: number; krav: number },
    { exitCode, hasErrors }: { exitCode: number; hasErrors: boolean },
  ) => {
    const outcome = OUTCOMES[exitCode] ?? 'Kunne ikke sjekkes';
    return `${counts} i ${plural(checked.posts, 'post', 'poster')} og ${checked.krav} krav. ${hasErrors && exitCode === 0 ? STOPS_NOTHING : outcome} (kode ${exitCode}).`;
  },
  quarantined: (count: number) => plural(count, 'fil er satt til side', 'filer er satt til side'),
  notShown: (count: number) =>
    `${count} funn er som før endringen og ikke vist. Se dem: baerum-innov check`,
  moreNotShown: (count: number, counts: string) =>
    `${count} funn til er ikke vist her (${counts}). Se alle: baerum-innov check`,
  judgedAlone: (place: string, base: string, cause: string | null) =>
    `Ingenting å sammenligne med: ${place} i ${base} kan ikke brukes${cause === null ? '' : ` (${cause})`}. Registeret er vurdert alene.`,
  resolved: 'Løst av endringen',
  lowered: 'Løftet er senket',
  asOf: (day: string) => `Vurdert per ${day}`,
  madeFrom: (register: string, version: string) => `register ${register} · baerum-innov ${version}`,
  wrong: 'Feil:',
  right: 'Riktig:',
  filesWithoutFindings: 'filer uten funn',
  rootOfRepository: 'Roten av repoet',
  table: {
    caption: 'Funn',
    finding: 'Funn',
    severity: 'Alvor',
    code: 'Kode',
    place: 'Sted',
    what: 'Hva',
    todo: 'Hva nå',
    change: 'Endring',
    none: 'ingen funn',
  },
};
