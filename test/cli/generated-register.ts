import { randomFrom } from '../random.ts';
/** What the tool must find in a generated register on its day, known from how each post was made. */
export interface Expected {
  readonly asOf: string;
  /** Files of posts and of krav. */
  readonly files: number;
  readonly krav: number;
  /** Posts without a title: their schema refuses them. */
  readonly setAside: number;
  /** Posts whose planned end has passed without a word: not known. */
  readonly overrun: number;
  /** The ids of posts that run on the day, or are on pause, in order. */
  readonly active: readonly string[];
  /** Of those with money from the fund, low and high: what is overrun or set aside may count. */
  readonly funded: { readonly low: number; readonly high: number; readonly paused: number };
}

export interface GeneratedRegister {
  /** Texts by path from the root; the schemas are the shipped ones, in `schemas/` beside `data/`. */
  readonly files: ReadonlyMap<string, string>;
  readonly expected: Expected;
}

type Kind = 'running' | 'paused' | 'finished' | 'planned' | 'overrun' | 'untitled';

interface Made {
  readonly id: string;
  readonly kind: Kind;
  readonly isFunded: boolean;
  readonly text: string;
}

const AS_OF = '2026-11-23';
const IN_A_FOLDER = 100;

const REGISTER = `tittel: Laget register
tidssone: Europe/Oslo
eksempelposter: teller
skjemaer: ../schemas
typer:
  innsatsomrade: innsatsomrader/*.yaml
  tiltak: tiltak/*.yaml
  forskningsprosjekt: forskningsprosjekter/*/*.yaml
  krav: krav/*.yaml
`;

const FUNDED = `id: K-1
tittel: Minst ett prosjekt med penger fra fondet
grunnlag: [FP-1000-001]
form: antall
tell: forskningsprosjekt
hvor: |-
  post.finansiering.exists(f, f.kilde == "foi-fondet" && f.tilsagn_kr > 0)
minst: 1
gjelder_fra: ${AS_OF}
alvor: feil
tolkning: Et prosjekt på pause går fortsatt.
`;

const ALL = `id: K-2
tittel: Minst ett prosjekt
grunnlag: [FP-1000-001]
form: antall
tell: forskningsprosjekt
minst: 1
gjelder_fra: ${AS_OF}
alvor: advarsel
tolkning: Alle teller.
`;

/** Makes a register of so many posts; the same number and seed give the same bytes. */
export function generatedRegister(posts: number, seed = 1): GeneratedRegister {
  const { fraction: random } = randomFrom(seed);
  const made = Array.from({ length: posts }, (_, number) => makePost(number, random));
  const files = new Map([
    ['data/register.yaml', REGISTER],
    ['data/krav/K-1.yaml', FUNDED],
    ['data/krav/K-2.yaml', ALL],
    ...made.map(({ id, text }, number): [string, string] => [pathOf(id, number), text]),
  ]);
  return { files, expected: expectedOf(made) };
}

function expectedOf(made: readonly Made[]): Expected {
  const count = (wanted: (post: Made) => boolean) => made.filter(wanted).length;
  const runs = ({ kind }: Made) => kind === 'running' || kind === 'paused';
  const setAside = count(({ kind }) => kind === 'untitled');
  const low = count((post) => post.isFunded && runs(post));
  const mayCount = count(({ kind, isFunded }) => kind === 'overrun' && isFunded);
  return {
    asOf: AS_OF,
    files: made.length + 2,
    krav: 2,
    setAside,
    overrun: count(({ kind }) => kind === 'overrun'),
    active: made.filter(runs).map(({ id }) => id),
    funded: {
      low,
      high: low + mayCount + setAside,
      paused: count(({ kind, isFunded }) => kind === 'paused' && isFunded),
    },
  };
}

function pathOf(id: string, number: number): string {
  const folder = String(Math.floor(number / IN_A_FOLDER)).padStart(4, '0');
  return `data/forskningsprosjekter/${folder}/${id}.yaml`;
}

function makePost(number: number, random: () => number): Made {
  const id = `FP-${1000 + Math.floor(number / 999)}-${String((number % 999) + 1).padStart(3, '0')}`;
  const kind = kindFrom(random());
  const isFunded = random() < 0.5;
  const { start, end, log } = lifeOf(kind, random);
  const entries = log
    .map(({ day, status }) => `  - dato: ${day}\n    status: ${status}\n`)
    .join('');
  const type = random() < 0.2 ? 'offentlig sektor-ph.d.' : 'forskningsprosjekt';
  const title = kind === 'untitled' ? '' : `tittel: Prosjekt nummer ${number}\n`;
  const text = `id: ${id}
${title}sammendrag: Laget for å måle, med en tekst av vanlig lengde om hva prosjektet skal finne ut.
prosjekttype: ${type}
kommunens_rolle: partner
ansvarlig:
  enhet: Plan og miljø
  rolle: prosjektleder
start: ${start}
slutt: ${end}
statuslogg:
${entries}partnere:
  - navn: Senter ${Math.floor(random() * 50)}
    rolle: forskningspartner
finansiering:
  - kilde: ${isFunded ? 'foi-fondet' : 'forskningsrådet'}
    tilsagn_kr: ${100_000 + Math.floor(random() * 900) * 1000}
`;
  return { id, kind, isFunded, text };
}

function kindFrom(share: number): Kind {
  if (share < 0.4) return 'running';
  if (share < 0.5) return 'paused';
  if (share < 0.8) return 'finished';
  if (share < 0.95) return 'planned';
  return share < 0.99 ? 'overrun' : 'untitled';
}

interface MadeLife {
  readonly start: string;
  readonly end: string;
  readonly log: readonly { readonly day: string; readonly status: string }[];
}

/** Dates that make the kind true on the day, whatever the numbers are. */
function lifeOf(kind: Kind, random: () => number): MadeLife {
  const start = someDay(2024, random);
  const later = someDay(2028, random);
  const begun = { day: start, status: 'pågår' };
  switch (kind) {
    case 'running':
    case 'untitled':
      return { start, end: later, log: [begun, { day: someDay(2025, random), status: 'pågår' }] };
    case 'paused':
      return { start, end: later, log: [begun, { day: someDay(2025, random), status: 'pause' }] };
    case 'finished': {
      const end = someDay(2025, random);
      return { start, end, log: [begun, { day: end, status: 'fullført' }] };
    }
    case 'planned':
      return {
        start: someDay(2027, random),
        end: later,
        log: [{ day: start, status: 'planlagt' }],
      };
    case 'overrun':
      return { start, end: someDay(2025, random), log: [begun] };
  }
}

function someDay(year: number, random: () => number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
}
