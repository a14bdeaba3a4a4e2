import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, it } from 'vitest';
import { replaceInFile } from '../../shipped-register.ts';
import { removeFolders } from '../../tree/git-repository.ts';
import { type DataRepository, repositoryIn } from '../data-repository.ts';
import { expectToldInEveryFormat, type Row } from './row.ts';
import {
  logged,
  logOf,
  PLAN,
  planned,
  runs,
  type SmallRegister,
  smallRegister,
} from './small-register.ts';

afterAll(removeFolders);

interface SmallRow extends Row {
  readonly register: SmallRegister;
}

const ENDS_BEFORE_IT_STARTS: SmallRegister = {
  krav: 'hoyst: 2\n',
  posts: { p1: runs(), p2: runs(), p3: runs('2027-06-01', '2027-01-31') },
};

const HIDDEN_GROUP: SmallRegister = {
  krav: 'per: post.gruppe\nminst: 1\n',
  posts: { p1: `${runs()}gruppe: a\n`, p2: `${runs()}gruppe: [\n` },
};

const LOST: SmallRegister = {
  krav: 'minst: 1\n',
  posts: {
    p1: `tittel: Sak #12 er sendt\n${runs()}  - {dato: 2027-10-05, status: stanset}\n`,
    p2: `tittel: Sak # en merknad\n${runs()}`,
  },
};

const TIME = { type: 'string', format: 'date-time' };

/** The repository of a register, with all of it checked in. */
function checkedIn(data: string): DataRepository {
  const repository = repositoryIn(join(data, '..'));
  repository.git('init', '--quiet', '--initial-branch=main', '--template=');
  repository.commit('2026-11-01', 'Alt');
  return repository;
}

const ROWS: readonly SmallRow[] = [
  {
    what: 'an end before the start is a fault',
    register: ENDS_BEFORE_IT_STARTS,
    ask: ['check'],
    says: ['post/interval', 'slutter 121 dager før det starter', 'Så lenge avgjør statusloggen'],
    csv: ['post/interval'],
  },
  {
    what: 'and the log decides: what was logged as running is in the way of an upper limit',
    register: ENDS_BEFORE_IT_STARTS,
    ask: ['krav', 'K-1'],
    says: ['IKKE OPPFYLT. Tre er i gang.', 'Brutt siden 01.01.2026, varer til og med 31.01.2027'],
    never: ['To er i gang'],
    json: { krav: [{ verdict: 'broken', count: { low: 3, high: 3 } }] },
  },
  {
    what: 'and in a report',
    register: ENDS_BEFORE_IT_STARTS,
    ask: ['report'],
    says: ['brutt siden 01.01.2026', '3 i gang'],
    never: ['løftet holder'],
  },
  {
    what: 'what is to be begun is to be begun by a day that can still be met, under tolerance',
    register: {
      krav: 'minst: 2\ntoleranse_dager: 30\n',
      posts: {
        p1: runs(),
        p2: `${planned('2026-01-01', '2026-11-09')}${logged(['2026-01-01', 'pågår'], ['2026-11-09', 'fullført'])}`,
      },
    },
    ask: ['krav', 'K-1'],
    says: ['BRUDD 10.12.2026', 'Start ett til som teller, senest 10.12.2026'],
    never: ['senest 10.11.2026', 'Forleng'],
    json: {
      krav: [{ next: { from: '2026-12-10', remedies: [{ startBy: '2026-12-10' }] } }],
    },
  },
  {
    what: 'what never began is not to be extended',
    register: {
      krav: 'minst: 2\n',
      posts: {
        p1: runs(),
        p2: runs('2026-01-01', '2027-02-28'),
        p3: `${planned('2026-12-15', '2027-02-28')}${logged(['2026-02-01', 'planlagt'])}`,
      },
    },
    ask: ['krav', 'K-1'],
    says: ['BRUDD 01.03.2027', 'Forleng p2', 'Start ett til som teller, senest 01.03.2027'],
    never: ['Forleng p3', 'p3.slutt'],
  },
  {
    what: 'items of a list that are plain texts are counted',
    register: {
      krav: 'hoyst: 2\n',
      tell: 'ting.emner',
      livslop: PLAN,
      fields: { emner: { type: 'array', items: { type: 'string' } } },
      posts: { p1: `${planned('2026-01-01', '2027-12-31')}emner: [a, b, c]\n` },
    },
    ask: ['krav', 'K-1'],
    says: ['IKKE OPPFYLT. Tre er i gang.', 'emner nr. 3'],
    never: ['Ingen er i gang'],
    json: { krav: [{ verdict: 'broken', count: { low: 3, high: 3 } }] },
  },
  {
    what: 'a point in time has its day, in the time zone of the register',
    register: {
      krav: 'minst: 1\n',
      livslop: PLAN,
      fields: { start: TIME, slutt: TIME },
      posts: { p1: planned('2026-01-01T00:00:00Z', '2026-05-30T22:30:00Z') },
    },
    ask: ['krav', 'K-1'],
    says: ['IKKE OPPFYLT. Ingen er i gang.', 'Brutt siden 01.06.2026', 'sluttet 31.05.2026'],
    never: ['En er i gang', 'Én er i gang'],
    json: { krav: [{ verdict: 'broken', current: { from: '2026-06-01' } }] },
  },
  {
    what: 'an end may be the first day after',
    register: {
      krav: 'minst: 1\n',
      livslop: { ...PLAN, til_er_med: false },
      posts: { p1: planned('2026-01-01', '2026-11-23') },
    },
    ask: ['krav', 'K-1'],
    says: ['Brutt siden 23.11.2026', 'sluttet 22.11.2026'],
    json: { krav: [{ verdict: 'broken', current: { from: '2026-11-23' } }] },
  },
  {
    what: 'a line of the log whose day is no day leaves the life unknown',
    register: {
      krav: 'minst: 1\n',
      fields: { statuslogg: logOf({ type: 'string' }) },
      posts: {
        p1: `${planned('2026-01-01', '2027-12-31')}${logged(['2026-01-01', 'pågår'], ['våren 2026', 'fullført'])}`,
      },
    },
    ask: ['krav', 'K-1'],
    says: ['KAN IKKE VURDERES. 0–1, minst 1: brutt hvis p1 ikke teller', 'en dato er ikke en dag'],
    never: ['Én er i gang', 'Ingen er i gang', 'OPPFYLT'],
    json: { krav: [{ verdict: 'unknown', count: { low: 0, high: 1 } }] },
  },
  {
    what: 'a group that nobody can see may have too few, on every day',
    register: HIDDEN_GROUP,
    ask: ['krav', 'K-1'],
    says: [
      'KAN IKKE VURDERES. Én er sikkert i gang, to hvis p2 teller. Det som er uklart, kan være en gruppe til.',
      'Dagene framover kan ikke vurderes, så lenge fila ikke er rettet.',
    ],
    never: ['Ingen brudd i sikte', 'Det gjelder den ene gruppen'],
    json: { krav: [{ verdict: 'unknown', daysBroken: 0, daysUnknown: 327 }] },
  },
  {
    what: 'and in the list of krav',
    register: HIDDEN_GROUP,
    ask: ['krav'],
    says: ['? kan ikke vurderes', 'ukjent', '? uvisst'],
    never: ['ingen til 23.11.2027', '✓'],
  },
  {
    what: 'what is cut by a # and what counts for nothing yet is said',
    register: LOST,
    ask: ['check'],
    says: [
      'bare «Sak» leses; «#',
      '12 er sendt» er en merknad i YAML og er ikke med',
      'linja er datert 05.10.2027, 316 dager fram, og er ikke meldt: den teller ikke',
      '0 feil, 2 advarsler',
    ],
    csv: ['yaml/hash-cuts-text', 'log/ahead'],
    never: ['ting/p2.yaml'],
  },
  {
    what: 'and where the post is shown',
    register: LOST,
    ask: ['show', 'p1'],
    says: [
      'Linja for 05.10.2027 (stanset) er datert fram og ikke meldt: den teller ikke før dagen kommer.',
    ],
  },
  {
    what: 'a number is a multiple by the digits that are written',
    register: {
      krav: 'minst: 1\n',
      fields: { belop: { type: 'number', multipleOf: 0.01 } },
      posts: { p1: `${runs()}belop: 19.99\n`, p2: `${runs()}belop: 19.995\n` },
    },
    ask: ['check'],
    says: ['«belop» er 19,995, men skal være delelig med 0,01', 'ting/p2.yaml'],
    csv: ['ting/p2.yaml'],
    never: ['ting/p1.yaml'],
  },
  {
    what: 'a file that cannot be read is searched for what is private',
    register: {
      krav: 'minst: 1\n',
      posts: { p1: `tittel: Ring 22 22 22 22\n${runs()}ukjent: [\n` },
    },
    ask: ['check'],
    says: ['privacy/phone', 'her står et telefonnummer', 'yaml/syntax', 'blir ikke lukket'],
    csv: ['privacy/phone', 'yaml/syntax'],
  },
  {
    what: 'a stop and a pause may be supposed by their days, of several posts at once',
    register: {
      krav: 'minst: 2\npause_teller: false\n',
      posts: { p1: runs(), p2: runs(), p3: runs() },
    },
    ask: ['krav', 'K-1', '--what-if', 'p1=stanset@2026-12-31', '--what-if', 'p2=pause@2027-03-01'],
    says: ['BRUDD 01.03.2027', 'ingenting er skrevet'],
    but: ['csv'], // there it would look like a fact
    json: { krav: [{ next: { from: '2027-03-01', low: 1 } }] },
  },
  {
    what: 'what git tracks and the disk lacks is unknown, and named',
    register: { krav: 'minst: 2\n', posts: { p1: runs(), p2: runs() } },
    change: (data) => {
      const repository = checkedIn(data);
      repository.git('sparse-checkout', 'set', 'schemas', 'data/krav');
    },
    ask: ['report'],
    says: ['data/ting/p1.yaml', 'data/ting/p2.yaml', 'kan ikke vurderes'],
    never: ['alle filer lest', 'brutt siden', 'ingen i gang'],
  },
  {
    what: 'what git is told to skip is unknown, and named',
    register: { krav: 'minst: 2\n', posts: { p1: runs(), p2: runs() } },
    change: (data) => {
      const repository = checkedIn(data);
      repository.git('update-index', '--skip-worktree', 'data/ting/p1.yaml');
      rmSync(join(data, 'ting/p1.yaml'));
    },
    ask: ['report'],
    says: ['data/ting/p1.yaml', 'kan ikke vurderes'],
    never: ['alle filer lest', 'brutt siden'],
  },
  {
    what: 'what lies in another repository that is not here is unknown, and its folder is named',
    register: { krav: 'minst: 2\n', posts: { p1: runs(), p2: runs() } },
    change: (data) => {
      const repository = checkedIn(data);
      rmSync(join(data, 'ting'), { recursive: true });
      const id = repository.commit('2026-11-02', 'Uten ting').trim();
      repository.git('update-index', '--add', '--cacheinfo', `160000,${id},data/ting`);
      mkdirSync(join(data, 'ting'));
    },
    ask: ['report'],
    says: ['data/ting', 'kan ikke vurderes'],
    never: ['alle filer lest', 'brutt siden', 'ingen i gang'],
  },
  {
    what: 'a pointer of Git LFS in place of a post is unknown, and named',
    register: { krav: 'minst: 2\n', posts: { p1: runs(), p2: runs() } },
    change: (data) =>
      writeFileSync(
        join(data, 'ting/p1.yaml'),
        'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n',
      ),
    ask: ['report'],
    says: ['data/ting/p1.yaml', 'kan ikke vurderes'],
    never: ['alle filer lest', 'brutt siden'],
  },
  {
    what: 'commits that are judged by different rules have rows of their own',
    register: { krav: 'minst: 1\n', posts: { p1: runs(), p2: runs() } },
    change: (data) => {
      const repository = checkedIn(data);
      replaceInFile(join(data, 'krav/K-1.yaml'), 'minst: 1', 'minst: 2');
      repository.commit('2026-11-02', 'To');
    },
    ask: ['krav', 'K-1', '--over-commits'],
    says: ['(minst 1)', '(minst 2)'],
    csv: ['01.11.2026', '02.11.2026'],
  },
  {
    what: 'a breach that is only a warning is called so where versions are compared',
    register: {
      krav: 'minst: 2\n',
      posts: { p1: runs(), p2: runs() },
    },
    change: (data) => {
      replaceInFile(join(data, 'krav/K-1.yaml'), 'alvor: feil', 'alvor: advarsel');
      checkedIn(data);
      rmSync(join(data, 'ting/p2.yaml'));
    },
    ask: ['diff'],
    says: ['ikke oppfylt (varsel)'],
    never: ['BRUDD', 'brytes', 'nytt brudd'],
    csv: ['ikke oppfylt (varsel)'],
  },
];

describe('what comforts nobody falsely, of small registers, in every format', () => {
  it.each(ROWS)('$what ($ask)', async ({ register, change, ...row }) => {
    const data = smallRegister(register);
    change?.(data);
    await expectToldInEveryFormat(data, row);
  });
});
