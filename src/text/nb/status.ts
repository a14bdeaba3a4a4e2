import { neuter } from '../formatting/neuter.ts';
import { plural } from '../formatting/plural.ts';
import { capital, listed, numberInWords, writtenNumber } from '../formatting/written.ts';

/** What the report on the state of the register says, but for the parts that only Bærum has. */
export const status = {
  title: (day: string) => `Status per ${day}`,
  notSet: 'ikke ført',
  none: 'ingen.',
  headings: {
    deviations: 'Avvik og varsler',
    gaps: 'Brudd og dager utenfor grensen',
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
    `EKSEMPEL: ${plural(count, 'oppdiktet post', 'oppdiktede poster')} teller med. Tallene er oppdiktede.`,
  quarantined: (paths: readonly string[]) =>
    `Satt til side, og regnet som uklart: ${listed(paths, 'nb')}.`,
  clockBehind: (now: string, later: string) =>
    `Klokka på maskinen går etter: den sier ${now}, men noe av det som er lest, er fra ${later}. Svaret gjelder ${now}, ikke i dag.`,
  /** Said to those who read the report in another language than the data. */
  dataAreNorwegian: null as string | null,
  /** What to type next. */
  more: 'Mer: ',
  hidden: (count: number) => `og ${writtenNumber(count)} til: `,

  holds: (krav: string, day: string, count: string, limit: string) =>
    `${krav} holder per ${day}: ${count} er sikkert i gang, lovet ${limit}`,
  outside: {
    broken: (krav: string, day: string, count: string, limit: string) =>
      `${krav} er brutt per ${day}: ${count} er i gang, lovet ${limit}`,
    over: (krav: string, day: string, count: string, limit: string) =>
      `${krav} er over grensen per ${day}: ${count} er i gang, lovet ${limit}`,
    short: (krav: string, day: string, count: string, limit: string) =>
      `${krav} er ikke oppfylt per ${day}: ${count} er i gang, lovet ${limit}`,
  },
  unjudged: (krav: string, day: string, count: string, limit: string) =>
    `${krav} kan ikke vurderes per ${day}: ${count} er i gang, lovet ${limit}`,
  noneRunning: 'ingen',
  atLeast: (count: string) => `minst ${count}`,
  notMet: (krav: string, title: string) => `${krav} er ikke oppfylt: ${title}`,
  breaks: (krav: string, day: string) => `${krav} brytes ${day} hvis ingenting gjøres`,
  measuresLack: ({ lacking: many, total, isAll, owner, deadline }: Lacking) => {
    const what = [...(owner ? ['ansvarlig'] : []), ...(deadline ? ['frist'] : [])];
    const whom = isAll
      ? total === 1
        ? 'det ene tiltaket'
        : `noe av de ${numberInWords(total, 'nb')} tiltakene`
      : `${neuter(many)} av ${numberInWords(total, 'nb')} tiltak`;
    return `${capital(listed(what, 'nb'))} er ikke ført for ${whom}`;
  },
  nothingToJudge: 'Registeret har ingen krav å vurdere.',

  deviationKinds: { data: 'FEIL', breach: 'BRUDD', unclear: 'UKLART', warning: 'VARSEL' },
  deviation: { what: 'Hva', post: 'Post', why: 'Hvorfor', toDo: 'Hva nå', code: 'Kode' },

  promise: {
    krav: 'Krav',
    title: 'Tittel',
    limit: 'Skal være',
    count: (day: string) => `Per ${day}`,
    verdict: 'Svar',
    coverage: 'Holdt siste 365 dager',
    next: 'Neste brudd',
  },
  coverage: ({ days, met, broken, offLimit, unknown, exempt }: Coverage) =>
    [
      `${met} av ${days}`,
      ...(broken > 0 ? [`${broken} brutt`] : []),
      ...(offLimit > 0 ? [`${offLimit} utenfor grensen`] : []),
      ...(unknown > 0 ? [plural(unknown, 'uklar', 'uklare')] : []),
      ...(exempt > 0 ? [`${exempt} unntatt`] : []),
    ].join(', '),
  gaps: (krav: readonly string[]) => `Brudd og dager utenfor grensen: ${krav.join(', ')}`,
  noGaps: 'ingen brudd og ingen dager utenfor grensen.',
  countDescription: ({ from, to, asOf, today, always, ahead }: CountDescription) =>
    [
      `Fra ${from} til ${to}.`,
      `Per ${asOf}: ${today}`,
      ...(always === null ? [] : [`Til enhver tid: ${always}`]),
      ...(ahead === null ? [] : [`Framover: ${ahead}`]),
    ].join(' '),

  others: 'Krav som gjelder hendelser og vilkår',
  periodWas: (period: string, count: number, min: number) =>
    `I ${period} var det ${numberInWords(count, 'nb')}, av minst ${numberInWords(min, 'nb')}.`,
  other: { krav: 'Krav', title: 'Tittel', verdict: 'Svar', details: 'Nærmere' },

  noPosts: 'ingen er i gang eller planlagt.',
  noneRegistered: 'ingen er ført.',
  running: (count: number) => `${count} i gang`,
  paused: (count: number) => `${count} på pause`,
  unclear: (count: number, unread: number) =>
    `${plural(count, 'uklart', 'uklare')}${unread === 0 ? '' : ` (${unread === count ? '' : `${unread} `}kan ikke leses)`}`,
  planned: (count: number) => plural(count, 'planlagt', 'planlagte'),
  /** How long what is in progress runs, and when what is planned begins. */
  runsTo: 'til',
  startsOn: 'fra',

  lacksNothing: 'Ingenting av det rapporten spør etter, mangler.',
  lacks: {
    quarantined: (paths: readonly string[]) =>
      `Filer som er satt til side: ${listed(paths, 'nb')}.`,
    lives: (posts: readonly string[]) =>
      `Uklart om ${posts.length === 1 ? 'dette' : 'disse'} er i gang: ${listed(posts, 'nb')}.`,
    amounts: (posts: readonly string[]) =>
      `Beløp er ikke ført for tilsagn: ${listed(posts, 'nb')}.`,
    frame: (year: number) => `Rammen for FoI-fondet i ${year} er ikke ført.`,
    judgement: (krav: readonly string[]) => `Krav som ikke kan vurderes: ${listed(krav, 'nb')}.`,
    owner: (posts: readonly string[]) => lacking(posts, 'Ansvarlig'),
    deadline: (posts: readonly string[]) => lacking(posts, 'Frist'),
    status: (posts: readonly string[]) => lacking(posts, 'Status'),
  },
};

function lacking(posts: readonly string[], what: string): string {
  return `${what} er ikke ført for ${neuter(posts.length)} tiltak: ${listed(posts, 'nb')}.`;
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
  readonly offLimit: number;
  readonly unknown: number;
  readonly exempt: number;
}

interface CountDescription {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly today: string;
  readonly always: string | null;
  readonly ahead: string | null;
}
