import { plural } from '../formatting/plural.ts';
import { capital, listed, numberInWords, writtenNumber } from '../formatting/written.ts';

/** What the report on the state of the register says, but for the parts that only Bærum has. */
export const status = {
  title: (day: string) => `Status per ${day}`,
  notSet: 'ikke fastsatt',
  none: 'ingen.',
  headings: {
    summary: 'Kort sagt',
    deviations: 'Avvik og varsler',
    promises: 'Løfter til enhver tid',
    gaps: 'Brudd og hull',
    readings: 'Tolkninger',
    others: 'Andre krav',
    lacks: 'Det som mangler i registeret',
  },
  register: (
    hash: string,
    { posts, krav, quarantined }: { posts: number; krav: number; quarantined: number },
  ) =>
    `register ${hash} · ${plural(posts, 'post', 'poster')}, ${writtenNumber(krav)} krav · ${quarantined === 0 ? 'alle filer lest' : `${plural(quarantined, 'fil', 'filer')} er satt til side`}`,
  examples: (count: number) =>
    `EKSEMPEL: ${plural(count, 'oppdiktet post', 'oppdiktede poster')} teller med. Tallene sier ikke noe om virkeligheten.`,
  quarantined: (paths: readonly string[]) =>
    `Satt til side, og regnet som uklart: ${listed(paths, 'nb')}.`,
  /** Said to those who read the report in another language than the data. */
  dataAreNorwegian: null as string | null,
  /** What to type next. */
  more: 'Mer: ',
  hidden: (count: number) => `og ${writtenNumber(count)} til: `,

  holds: (krav: string, count: string, limit: string) =>
    `${krav} holder i dag: ${count} går sikkert, lovet ${limit}`,
  broken: (krav: string, count: string, limit: string) =>
    `${krav} er brutt i dag: ${count} går, lovet ${limit}`,
  unjudged: (krav: string, count: string, limit: string) =>
    `${krav} kan ikke vurderes i dag: ${count} går, lovet ${limit}`,
  notMet: (krav: string, title: string) => `${krav} er ikke oppfylt: ${title}`,
  breaks: (krav: string, day: string, days: number) =>
    `${krav} brytes ${day}, om ${plural(days, 'dag', 'dager')}, hvis ingenting gjøres`,
  measuresLack: ({ lacking: many, total, isAll, owner, deadline }: Lacking) => {
    const what = [...(owner ? ['ansvarlig'] : []), ...(deadline ? ['frist'] : [])];
    const who = isAll
      ? `Alle ${numberInWords(total, 'nb')}`
      : `${numberInWords(many, 'nb')} av ${numberInWords(total, 'nb')}`;
    return `${who} tiltak mangler ${listed(what, 'nb')} i registeret`;
  },
  nothingToJudge: 'Registeret har ingen krav å vurdere.',

  deviationKinds: { data: 'FEIL', breach: 'BRUDD', unclear: 'UKLART', warning: 'VARSEL' },
  deviation: { what: 'Hva', post: 'Post', why: 'Hvorfor', toDo: 'Hva nå', code: 'Kode' },

  promises: 'Løfter som gjelder til enhver tid',
  promise: {
    krav: 'Krav',
    title: 'Tittel',
    limit: 'Skal være',
    today: 'I dag',
    verdict: 'Svar',
    coverage: 'Holdt siste 365 dager',
    next: 'Neste brudd',
  },
  coverage: ({ days, met, broken, unknown, exempt }: Coverage) =>
    [
      `${met} av ${days}`,
      ...(broken > 0 ? [`${broken} brutt`] : []),
      ...(unknown > 0 ? [`${unknown} uklare`] : []),
      ...(exempt > 0 ? [`${exempt} unntatt`] : []),
    ].join(', '),
  reading: (krav: string, words: string) => `Tolkning ${krav}: ${words}`,
  olderBreach: ({ krav, from, to, days, low, others }: OlderBreach) =>
    `Eldre brudd: ${krav} ${from}–${to}, ${days} dager med ${low}${others > 0 ? ` (og ${others} til)` : ''}, se krav ${krav}.`,
  gaps: (krav: readonly string[]) => `Brudd og uvisse dager: ${krav.join(', ')}`,
  noGaps: 'ingen i tiden det er regnet for.',
  gap: {
    krav: 'Krav',
    from: 'Fra',
    to: 'Til',
    days: 'Dager',
    group: 'Gruppe',
    count: 'Antall',
    verdict: 'Svar',
    openedBy: 'Åpnet av',
    closedBy: 'Lukket av',
  },
  countOverTime: (krav: string, limit: string) => `${krav}: antall over tid, ${limit}`,
  countDescription: ({ from, to, today, always, ahead }: CountDescription) =>
    [
      `Fra ${from} til ${to}.`,
      `I dag: ${today}`,
      ...(always === null ? [] : [`Til enhver tid: ${always}`]),
      ...(ahead === null ? [] : [`Framover: ${ahead}`]),
    ].join(' '),

  others: 'Krav som gjelder hendelser og vilkår',
  other: { krav: 'Krav', title: 'Tittel', verdict: 'Svar', details: 'Nærmere' },

  noPosts: 'ingen går eller er planlagt.',
  running: (count: number) => `${count} går`,
  paused: (count: number) => `${count} på pause`,
  unclear: (count: number) => plural(count, 'uklart', 'uklare'),
  planned: (count: number) => plural(count, 'planlagt', 'planlagte'),
  post: { id: 'Id', title: 'Tittel', runsTo: 'Går til', grant: 'FoI-tilsagn', status: 'Status' },
  startsOn: 'fra',
  unclearPost: 'uklart',

  lacksNothing: 'Ingenting av det rapporten spør etter, mangler.',
  lacks: {
    quarantined: (paths: readonly string[]) =>
      `Filer som er satt til side: ${listed(paths, 'nb')}.`,
    lives: (posts: readonly string[]) => `Ingen vet om disse går: ${listed(posts, 'nb')}.`,
    amounts: (posts: readonly string[]) => `Tilsagn uten beløp: ${listed(posts, 'nb')}.`,
    frame: (year: number) => `Rammen for FoI-fondet i ${year} er ikke fastsatt.`,
    judgement: (krav: readonly string[]) => `Krav som ikke kan vurderes: ${listed(krav, 'nb')}.`,
    owner: (posts: readonly string[]) => lacking(posts, 'ansvarlig'),
    deadline: (posts: readonly string[]) => lacking(posts, 'frist'),
    status: (posts: readonly string[]) => lacking(posts, 'status'),
  },
};

function lacking(posts: readonly string[], what: string): string {
  const many = capital(numberInWords(posts.length, 'nb'));
  return `${many} tiltak mangler ${what}: ${listed(posts, 'nb')}.`;
}

interface Lacking {
  readonly lacking: number;
  readonly total: number;
  readonly isAll: boolean;
  readonly owner: boolean;
  readonly deadline: boolean;
}

interface Coverage {
  readonly days: number;
  readonly met: number;
  readonly broken: number;
  readonly unknown: number;
  readonly exempt: number;
}

interface OlderBreach {
  readonly krav: string;
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly low: number;
  /** Older ones than this. */
  readonly others: number;
}

interface CountDescription {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly always: string | null;
  readonly ahead: string | null;
}
