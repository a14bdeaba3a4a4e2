import { describe, expect, it } from 'vitest';
import { type Breach, type BreachEvent, eventId } from '../../src/krav/breaches/breach.ts';
import { breachEvents } from '../../src/krav/breaches/known.ts';
import { withLawfulKrav } from '../../src/krav/definition/lawful-register.ts';
import { buildRegister, type Register } from '../../src/register/register.ts';
import { addDays, type Day, isoDay } from '../../src/time/day.ts';
import { memoryTree } from '../memory-tree.ts';
import { DAY, listOf, projectSchema } from '../project-schema.ts';
import { randomFrom } from '../random.ts';
import { registerIn } from '../register-in.ts';

const SCHEMA = projectSchema({ evaluert: DAY, moter: listOf({ dato: DAY }, ['dato']) });
const REGISTER =
  'tittel: Prøve\ntidssone: Europe/Oslo\neksempelposter: teller\nskjemaer: ../schemas\nrapportert_til: null\ntyper:\n  prosjekt: prosjekter/*.yaml\n  krav: krav/*.yaml\n';
const KRAV =
  'id: K-1\ntittel: Prøve\nform: antall\ntell: prosjekt\nminst: 2\ngjelder_fra: 2025-01-01\nalvor: feil\ntolkning: Prøve.\n';

const MEETINGS =
  'id: K-2\ntittel: Møter\nform: hendelser\ntell: prosjekt.moter\ndato: element.dato\nperiode: kvartal\nminst: 1\ngjelder_fra: 2025-01-01\nalvor: advarsel\ntolkning: Prøve.\n';
const EVALUATED =
  'id: K-3\ntittel: Evaluert\nform: vilkar\ngjelder: prosjekt\nnaar: status == "fullført"\nskal: has(post.evaluert) && post.evaluert <= dato\nalvor: feil\ntolkning: Prøve.\n';

/** A log line, and the days between which it stands in the file. */
interface Line {
  readonly day: string;
  readonly status: string;
  readonly written: string;
  readonly until?: string;
}

interface Project {
  readonly plan: readonly [start: string, end: string];
  readonly lines: readonly Line[];
  /** Days of meetings, and when each is written down. */
  readonly meetings?: readonly (readonly [day: string, written: string])[];
  /** When it was evaluated, and when that is written down. */
  readonly evaluated?: readonly [day: string, written: string];
  /** Days on which the file cannot be read. */
  readonly unread?: readonly [from: string, to: string];
}

const started = (day: string, written = day): Line => ({ day, status: 'pågår', written });
const ended = (day: string, written = day): Line => ({ day, status: 'fullført', written });

/**
 * Two years of a promise of two projects: broken three times, once by a stop that is written down late, and once
 * closed by a start that is; one start is put right long after, and one file cannot be read for three weeks. One
 * quarter's meeting is written down in the next, and one quarter had none. One evaluation came late, one never.
 */
const PROJECTS: Readonly<Record<string, Project>> = {
  A: {
    plan: ['2025-01-01', '2025-06-30'],
    lines: [started('2025-01-01'), ended('2025-06-30')],
    evaluated: ['2025-09-01', '2025-09-05'],
  },
  B: {
    plan: ['2025-01-01', '2028-12-31'],
    lines: [started('2025-01-01')],
    meetings: [
      ['2025-03-10', '2025-03-10'],
      ['2025-06-20', '2025-08-15'],
      ['2025-09-30', '2025-09-30'],
      ['2026-02-10', '2026-02-12'],
      ['2026-05-05', '2026-05-05'],
      ['2026-09-01', '2026-09-01'],
      ['2026-11-15', '2026-11-15'],
    ],
    unread: ['2026-08-01', '2026-08-20'],
  },
  C: {
    plan: ['2025-08-01', '2027-12-31'],
    lines: [started('2025-08-01', '2025-08-10'), ended('2026-02-01', '2026-02-20')],
  },
  D: {
    plan: ['2026-03-15', '2027-12-31'],
    lines: [
      { ...started('2026-04-01'), until: '2026-06-15' },
      started('2026-03-15', '2026-06-15'),
      ended('2026-10-01'),
    ],
    evaluated: ['2026-10-01', '2026-10-01'],
  },
  E: { plan: ['2026-11-01', '2027-12-31'], lines: [started('2026-11-01')] },
};

const FIRST = isoDay('2025-01-01');
const DAYS = 730;

const read = new Map<string, Register>();

/** The register as it stood at the end of a day; `isWhole`: as if every file could be read on all days. */
function registerOn(day: Day, isWhole = false): Register {
  const projects = Object.entries(PROJECTS).map(([id, project]) => {
    const { plan, lines, meetings = [], evaluated, unread } = project;
    const [start, slutt] = plan;
    const known = lines.filter(
      ({ written, until }) =>
        isoDay(written) <= day && (until === undefined || day < isoDay(until)),
    );
    const log = known.map((line) => `  - dato: ${line.day}\n    status: ${line.status}\n`);
    const isUnread =
      !isWhole && unread !== undefined && isoDay(unread[0]) <= day && day <= isoDay(unread[1]);
    const text = `id: ${id}\nstart: ${start}\nslutt: ${slutt}\nstatuslogg:${log.length === 0 ? ' []\n' : `\n${log.join('')}`}`;
    const held = meetings.filter(([, written]) => isoDay(written) <= day);
    const more = [
      `moter:${held.length === 0 ? ' []' : ''}`,
      ...held.map(([date]) => `  - dato: ${date}`),
      ...(evaluated === undefined || isoDay(evaluated[1]) > day
        ? []
        : [`evaluert: ${evaluated[0]}`]),
    ];
    return [
      `data/prosjekter/${id}.yaml`,
      isUnread ? `${text}<<<<<<< HEAD\n` : `${text}${more.join('\n')}\n`,
    ] as const;
  });
  const key = JSON.stringify(projects);
  const known = read.get(key) ?? registerOf(Object.fromEntries(projects));
  read.set(key, known);
  return known;
}

function registerOf(projects: Readonly<Record<string, string>>): Register {
  return withLawfulKrav(
    registerIn(
      memoryTree({
        'data/register.yaml': REGISTER,
        'schemas/prosjekt.schema.json': SCHEMA,
        'data/krav/K-1.yaml': KRAV,
        'data/krav/K-2.yaml': MEETINGS,
        'data/krav/K-3.yaml': EVALUATED,
        ...projects,
      }),
    ),
  );
}

/** The days of two years' runs, of which some are lost and some are done twice. */
function runs(seed: number, lost: number, doubled: number): readonly Day[] {
  const random = randomFrom(seed);
  return Array.from({ length: DAYS }, (_, index) => index).flatMap((index) => {
    const isLast = index === DAYS - 1;
    const times = !isLast && random.percent(lost) ? 0 : random.percent(doubled) ? 2 : 1;
    return Array.from({ length: times }, () => addDays(FIRST, index));
  });
}

/** What is told when each run goes on from what the one before it left. */
function toldFromState(days: readonly Day[]): readonly BreachEvent[] {
  let known: readonly Breach[] = [];
  return days.flatMap((day) => {
    const { events, breaches } = breachEvents(known, registerOn(day), day);
    known = breaches;
    return events;
  });
}

/** What is told when each run compares with the files of the day of the one before it. */
function toldFromFiles(days: readonly Day[]): readonly BreachEvent[] {
  return days.flatMap((day, index) => {
    const last = days[index - 1];
    const known = last === undefined ? [] : breachEvents([], registerOn(last, true), last).breaches;
    return breachEvents(known, registerOn(day, true), day).events;
  });
}

const ids = (events: readonly BreachEvent[]) => events.map(eventId);

const EXPECTED = [
  'K-1/below/2025-07-01/closed/2025-08-01',
  'K-1/below/2025-07-01/opened',
  'K-1/below/2026-02-02/closed/2026-04-01',
  'K-1/below/2026-02-02/corrected/2026-02-02..2026-03-14',
  'K-1/below/2026-02-02/opened',
  'K-1/below/2026-10-02/closed/2026-11-01',
  'K-1/below/2026-10-02/opened',
  'K-2/below/2025-07-01/corrected/none',
  'K-2/below/2025-07-01/opened',
  'K-2/below/2026-01-01/closed/2026-02-10',
  'K-2/below/2026-01-01/opened',
  'K-3/A/2025-06-30/closed/2025-09-01',
  'K-3/A/2025-06-30/opened',
  'K-3/C/2026-02-01/opened',
];

describe('730 days of breaches', () => {
  it.each([
    ['every day', 1, 0, 0],
    ['with runs lost and runs done twice', 4, 40, 40],
  ])('one opening and one close for each, one correction, and nothing twice: %s', (_, seed, lost, doubled) => {
    expect(ids(toldFromState(runs(seed, lost, doubled))).sort()).toEqual(EXPECTED);
  });

  it('the same where each run compares with the files of an earlier day', () => {
    expect(ids(toldFromFiles(runs(6, 50, 40))).sort()).toEqual(EXPECTED);
  });

  it('asked but once, it tells what stands: no correction of what nobody was told', () => {
    const told = ids(toldFromState(runs(1, 0, 0).slice(-1))).sort();
    expect(told).toEqual([
      'K-1/below/2025-07-01/closed/2025-08-01',
      'K-1/below/2025-07-01/opened',
      'K-1/below/2026-02-02/closed/2026-03-15',
      'K-1/below/2026-02-02/opened',
      'K-1/below/2026-10-02/closed/2026-11-01',
      'K-1/below/2026-10-02/opened',
      'K-2/below/2026-01-01/closed/2026-02-10',
      'K-2/below/2026-01-01/opened',
      'K-3/A/2025-06-30/closed/2025-09-01',
      'K-3/A/2025-06-30/opened',
      'K-3/C/2026-02-01/opened',
    ]);
  });
});

describe('what is known of a breach', () => {
  const day = isoDay('2025-07-15');
  const open = breachEvents([], registerOn(day), day).breaches;

  it('stands while a file cannot be read, and when the krav cannot', () => {
    const later = isoDay('2025-07-20');
    const unread = withoutKrav(registerOn(later));
    expect(breachEvents(open, unread, later)).toEqual({ events: [], breaches: open });
  });

  it('is taken back when it turns out that it never was', () => {
    const later = isoDay('2025-07-20');
    const known = open
      .filter(({ krav }) => krav === 'K-1')
      .map((breach) => ({ ...breach, from: isoDay('2025-03-01'), to: day }));
    const { events } = breachEvents(
      known.map((breach) => ({ ...breach, to: isoDay('2025-03-31') })),
      registerOn(later),
      later,
    );
    expect(ids(events).filter((id) => id.startsWith('K-1'))).toEqual([
      'K-1/below/2025-03-01/corrected/none',
      'K-1/below/2025-07-01/opened',
    ]);
  });

  function withoutKrav(register: Register): Register {
    const [krav] = register.postsOf('krav');
    if (krav === undefined) throw new Error('no krav');
    const { type, id, path } = krav;
    return buildRegister({
      ...register,
      posts: register.posts.filter((post) => post !== krav),
      quarantined: [{ type, id, path, extent: 'post', unread: false }],
    });
  }
});
