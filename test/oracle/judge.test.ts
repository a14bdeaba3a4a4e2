import { describe, expect, it } from 'vitest';
import type { OracleAntallResult, OracleHendelserResult } from './answers.ts';
import { judge } from './judge.ts';
import type {
  OracleKrav,
  OracleKravValue,
  OracleLivslop,
  OraclePost,
  OracleRegister,
} from './model.ts';

const DATES: OracleLivslop = {
  plan: { fra: 'start', til: 'slutt' },
  logg: null,
  planlagt: ['planlagt'],
  aktiv: ['pågår'],
  pause: ['pause'],
  avsluttet: ['fullført'],
};
const LOGGED: OracleLivslop = { ...DATES, logg: 'statuslogg' };

function post(id: string, start: string, slutt: string, more: Record<string, unknown> = {}) {
  return { id, value: { start, slutt, ...more } };
}

function register(posts: OraclePost[], more: Partial<OracleRegister> = {}): OracleRegister {
  return { posts, livslop: DATES, setAside: 0, fortFra: null, examplesCount: true, ...more };
}

function krav(value: Partial<OracleKravValue>, more: Partial<OracleKrav> = {}): OracleKrav {
  const common = {
    id: 'K-1',
    tittel: 'Krav',
    tolkning: '',
    alvor: 'feil',
    tell: 'prosjekt',
  } as const;
  return {
    value: { ...common, form: 'antall', ...value },
    matches: () => true,
    group: null,
    ...more,
  };
}

function antall(
  of: OracleRegister,
  by: OracleKrav,
  asOf: string,
  options: { horizonDays?: number; from?: string; to?: string } = {},
): OracleAntallResult {
  return judge(of, by, asOf, { horizonDays: 365, ...options }) as OracleAntallResult; // its form
}

const YEAR = '2026-01-01';
const A = '2026-03-10';
const ONE = post('P-1', YEAR, '2026-12-31');

describe('counting', () => {
  it('counts what surely and what possibly matches and lives', () => {
    const posts = [ONE, post('P-2', YEAR, '2026-12-31', { merke: 'u' }), post('P-3', YEAR, YEAR)];
    const by = krav({ minst: 2 }, { matches: ({ value }) => (value['merke'] ? 'unknown' : true) });
    expect(antall(register(posts), by, A)).toMatchObject({
      verdict: 'unknown',
      sides: { below: 'unknown', above: null },
      count: { low: 1, high: 2, planned: 0, paused: 0 },
      margin: -1,
      headroom: null,
      counted: ['P-1'],
      possible: ['P-2'],
      unknown: [{ post: 'P-2' }],
    });
  });

  it('counts a pause unless pause_teller is false, and says how many', () => {
    const paused = { statuslogg: [{ dato: '2026-02-01', status: 'pause' }] };
    const of = register([post('P-1', YEAR, '2026-12-31', paused)], { livslop: LOGGED });
    expect(antall(of, krav({ minst: 1 }), A)).toMatchObject({
      verdict: 'met',
      count: { paused: 1 },
    });
    const strict = krav({ minst: 1, pause_teller: false });
    expect(antall(of, strict, A)).toMatchObject({
      verdict: 'broken',
      count: { low: 0, high: 0, paused: 1 },
    });
  });

  it('takes a file set aside as one that may count, or as any number in a list', () => {
    const of = register([ONE], { setAside: 1 });
    expect(antall(of, krav({ minst: 2 }), A)).toMatchObject({
      verdict: 'unknown',
      count: { low: 1, high: 2 },
      unknown: [],
    });
    const inList = krav({ minst: 2, hoyst: 9, tell: 'prosjekt.aktiviteter' });
    expect(antall(of, inList, A)).toMatchObject({
      sides: { below: 'unknown', above: 'unknown' },
      count: { low: 0, high: null },
      headroom: null,
    });
  });

  it('cannot say how many there were before the register was kept', () => {
    const of = register([ONE], { fortFra: '2026-02-01' });
    const result = antall(of, krav({ minst: 2 }), A, { from: YEAR });
    expect(result.window).toEqual({ from: YEAR, to: '2027-03-10' });
    expect(result.gaps.map((gap) => [gap.from, gap.verdict, gap.high, gap.shortfall])).toEqual([
      [YEAR, 'unknown', null, 1],
      ['2026-02-01', 'broken', 1, 2],
    ]);
    expect(antall(of, krav({ minst: 2 }), A).window?.from).toBe('2026-02-01');
  });

  it('never calls an empty type met, and still calls it broken', () => {
    const examples = [post('P-1', YEAR, '2026-12-31', { eksempel: true })];
    for (const of of [register([]), register(examples, { examplesCount: false })]) {
      expect(antall(of, krav({ hoyst: 2 }), A).verdict).toBe('unknown');
      expect(antall(of, krav({ minst: 0 }), A).verdict).toBe('unknown');
      expect(antall(of, krav({ minst: 1 }), A).verdict).toBe('broken');
    }
    expect(antall(register(examples), krav({ hoyst: 2 }), A).verdict).toBe('met');
    const noneMatches = krav({ hoyst: 2 }, { matches: () => false });
    expect(antall(register([ONE]), noneMatches, A).verdict).toBe('met');
    expect(antall(register([], { setAside: 1 }), krav({ hoyst: 2 }), A).verdict).toBe('met');
  });

  it('gives an element of a list its post’s life, or only its own', () => {
    const value = { aktiviteter: [{ start: '2026-05-01' }, { slutt: '2026-04-01' }] };
    const posts = [post('P-1', YEAR, '2026-12-31', value)];
    const by = krav({ minst: 1, tell: 'prosjekt.aktiviteter' });
    const both = ['P-1/aktiviteter/0', 'P-1/aktiviteter/1'];
    expect(antall(register(posts), by, A).counted).toEqual(both);
    const own = register(posts, { elementLivslop: DATES });
    expect(antall(own, by, A).counted).toEqual(['P-1/aktiviteter/1']);
  });
});

describe('sides', () => {
  it('are broken, met or unknown each on its own, and the verdict is the worst', () => {
    const posts = [ONE, post('P-2', YEAR, '2026-12-31'), post('P-3', YEAR, '2026-12-31')];
    const by = krav({ minst: 2, hoyst: 2 });
    expect(antall(register(posts), by, A)).toMatchObject({
      verdict: 'broken',
      sides: { below: 'met', above: 'broken' },
      margin: 1,
      headroom: -1,
    });
    expect(antall(register(posts.slice(1), { setAside: 1 }), by, A).sides).toEqual({
      below: 'met',
      above: 'unknown',
    });
  });
});

describe('being in force', () => {
  it('is outside gjelder and on exempt days not in force', () => {
    const days = { gjelder_fra: '2026-02-01', gjelder_til: '2026-02-28' };
    const outside = antall(register([ONE]), krav({ minst: 1, ...days }), A);
    expect(outside).toMatchObject({ verdict: 'not-in-force', sides: { below: null, above: null } });
    expect(outside.window).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    const fra = { fra: '2026-03-01', til: '2026-03-31', begrunnelse: '', vedtak: '' };
    const exempt = antall(register([ONE]), krav({ minst: 2, unntak: [fra] }), A);
    expect(exempt).toMatchObject({ verdict: 'not-in-force', daysExempt: 10, daysBroken: 59 });
    expect(exempt.gaps.map((gap) => [gap.from, gap.to, gap.exempt])).toEqual([
      [YEAR, '2026-02-28', false],
      ['2026-03-01', '2026-03-31', true],
      ['2026-04-01', '2027-03-10', false],
    ]);
    expect(exempt.next).toMatchObject({ from: '2026-04-01', daysUntil: 22, openedBy: [] });
  });
});

describe('tolerance', () => {
  const posts = [post('P-1', YEAR, '2026-02-10'), post('P-2', '2026-02-15', '2026-12-31')];

  it('takes a gap of at most so many days as met', () => {
    const four = antall(register(posts), krav({ minst: 1, toleranse_dager: 4 }), '2026-02-14');
    expect(four).toMatchObject({ verdict: 'met', daysBroken: 0, sides: { below: 'met' } });
    expect(four.gaps[0]).toMatchObject({ days: 4, toleratedDays: 4, verdict: 'broken' });
    const three = antall(register(posts), krav({ minst: 1, toleranse_dager: 3 }), '2026-02-14');
    expect(three).toMatchObject({ verdict: 'broken', daysBroken: 1 });
    expect(three.gaps[0]).toMatchObject({ days: 4, toleratedDays: 3 });
  });

  it('tells the next breach from the first day that is not tolerated', () => {
    const { next } = antall(register(posts), krav({ minst: 1, toleranse_dager: 3 }), '2026-02-01');
    expect(next).toMatchObject({ from: '2026-02-14', openedBy: ['P-1'] });
    expect(next?.remedies).toEqual([
      { extend: 'P-1', to: '2026-02-14', actBy: null, openEnd: false },
      { startBy: '2026-02-11', actBy: null },
    ]);
  });

  it('does not know where unknown days lie before a short run of broken ones', () => {
    const logged = [
      post('P-1', YEAR, '2026-02-10', {
        statuslogg: [
          { dato: YEAR, status: 'planlagt' },
          { dato: '2026-02-11', status: 'fullført' },
        ],
      }),
    ];
    const of = register(logged, { livslop: LOGGED });
    const by = krav({ minst: 1, toleranse_dager: 3 });
    const verdicts = ['2026-02-11', '2026-02-13', '2026-02-14'].map(
      (day) => antall(of, by, day).verdict,
    );
    expect(verdicts).toEqual(['unknown', 'unknown', 'broken']);
  });

  it('counts from gjelder_fra, never from --from', () => {
    const late = [post('P-1', '2026-06-01', '2026-12-31')];
    const by = krav({ minst: 1, toleranse_dager: 10, gjelder_fra: YEAR });
    const at = (day: string, from?: string) =>
      antall(register(late), by, day, from === undefined ? {} : { from }).verdict;
    expect(at('2026-01-10')).toBe('met');
    expect(at('2026-01-11')).toBe('broken');
    expect(at('2026-01-11', '2026-01-05')).toBe('broken');
  });

  it('ends a run at an exempt day', () => {
    const unntak = [{ fra: '2026-01-20', til: '2026-01-25', begrunnelse: '', vedtak: '' }];
    const by = krav({ minst: 2, toleranse_dager: 5, gjelder_fra: YEAR, unntak });
    const verdicts = ['2026-01-19', '2026-01-25', '2026-01-30', '2026-01-31'].map(
      (day) => antall(register([ONE]), by, day).verdict,
    );
    expect(verdicts).toEqual(['broken', 'not-in-force', 'met', 'broken']);
  });
});

describe('groups', () => {
  const byGroup = (value: Partial<OracleKravValue>, missing: null | 'unknown' = 'unknown') =>
    krav(
      { per: 'post.gruppe', ...value },
      {
        group: (each) => (each.value['gruppe'] as string | undefined) ?? missing,
      },
    );
  const nord = post('P-1', YEAR, '2026-12-31', { gruppe: 'nord' });
  const sor = post('P-2', YEAR, '2026-04-30', { gruppe: 'sør' });

  it('are judged each, and the krav is the worst of them', () => {
    const result = antall(register([nord, sor]), byGroup({ minst: 1 }), '2026-05-10');
    expect(result).toMatchObject({ verdict: 'broken', margin: -1, counted: ['P-1'] });
    expect(result.groups.map((each) => [each.group, each.verdict])).toEqual([
      ['nord', 'met'],
      ['sør', 'broken'],
    ]);
    const before = antall(register([nord, sor]), byGroup({ minst: 1 }), A);
    expect(before.next).toMatchObject({ group: 'sør', from: '2026-05-01' });
  });

  it('show an empty group that grupper names', () => {
    const result = antall(register([nord]), byGroup({ minst: 1, grupper: ['vest'] }), A);
    expect(result.groups.map((each) => [each.group, each.verdict])).toEqual([
      ['vest', 'broken'],
      ['nord', 'met'],
    ]);
  });

  it('take an item whose group is not known as possible in each, and perhaps a group of its own', () => {
    const loose = post('P-3', YEAR, '2026-12-31');
    const open = antall(register([nord, loose]), byGroup({ minst: 1, hoyst: 2 }), A);
    expect(open).toMatchObject({ verdict: 'unknown', sides: { below: 'unknown', above: 'met' } });
    expect(open.groups).toMatchObject([{ verdict: 'met', count: { low: 1, high: 2 } }]);
    expect(open).toMatchObject({ counted: ['P-1', 'P-3'], daysUnknown: 69 });
    const named = antall(register([nord, loose]), byGroup({ minst: 1, grupper: ['nord'] }), A);
    expect(named.verdict).toBe('met');
    const aside = antall(register([nord], { setAside: 1 }), byGroup({ minst: 1 }), A);
    expect(aside).toMatchObject({ verdict: 'unknown', groups: [{ verdict: 'met' }] });
  });

  it('are none where the value is null, and then nothing is known', () => {
    const loose = post('P-3', YEAR, '2026-12-31');
    const result = antall(register([loose]), byGroup({ minst: 1 }, null), A);
    expect(result).toMatchObject({ verdict: 'unknown', groups: [], gaps: [], counted: ['P-3'] });
  });
});

describe('the window', () => {
  it('starts with the first life that has a beginning, never after A', () => {
    const open = { id: 'P-0', value: {} };
    expect(antall(register([open, ONE]), krav({ minst: 1 }), A).window?.from).toBe(YEAR);
    expect(antall(register([open]), krav({ minst: 1 }), A).window?.from).toBe(A);
    const ahead = krav({ minst: 1, gjelder_fra: '2027-01-01' });
    expect(antall(register([ONE]), ahead, A).window?.from).toBe(A);
  });

  it('ends at the horizon or gjelder_til, and is null where empty', () => {
    const by = krav({ minst: 1 });
    expect(antall(register([ONE]), by, A, { horizonDays: 30 }).window?.to).toBe('2026-04-09');
    const ended = krav({ minst: 1, gjelder_til: '2026-01-31' });
    expect(antall(register([ONE]), ended, A).window?.to).toBe('2026-01-31');
    expect(antall(register([ONE]), ended, A, { from: '2026-02-01' })).toMatchObject({
      window: null,
      gaps: [],
      next: null,
      daysBroken: 0,
    });
  });
});

describe('gaps and the next breach', () => {
  const posts = [
    post('P-1', '2025-01-01', '2026-01-31', {
      statuslogg: [
        { dato: '2025-01-01', status: 'pågår' },
        { dato: '2026-01-31', status: 'fullført' },
      ],
    }),
    post('P-2', '2026-02-20', '2026-07-31', {
      statuslogg: [{ dato: '2026-02-20', status: 'pågår' }],
    }),
    post('P-3', '2026-09-01', '2027-12-31', {
      statuslogg: [{ dato: '2026-02-01', status: 'planlagt' }],
    }),
  ];
  const of = register(posts, { livslop: LOGGED });

  it('tell who opened and who closed each gap, and what is missing', () => {
    const result = antall(of, krav({ minst: 1 }), A);
    expect(result.window).toEqual({ from: '2025-01-01', to: '2027-03-10' });
    expect(result.gaps).toEqual([
      {
        group: null,
        side: 'below',
        from: '2026-02-01',
        to: '2026-02-19',
        days: 19,
        verdict: 'broken',
        low: 0,
        high: 0,
        shortfall: 1,
        toleratedDays: 0,
        exempt: false,
        openedBy: ['P-1'],
        openedByRule: null,
        closedBy: ['P-2'],
        closedByRule: null,
      },
      {
        group: null,
        side: 'below',
        from: '2026-08-01',
        to: '2027-03-10',
        days: 222,
        verdict: 'broken',
        low: 0,
        high: 0,
        shortfall: 1,
        toleratedDays: 0,
        exempt: false,
        openedBy: ['P-2'],
        openedByRule: null,
        closedBy: [],
        closedByRule: null,
      },
    ]);
    expect(result).toMatchObject({ daysBroken: 19, daysUnknown: 0, count: { planned: 1 } });
  });

  it('tell the next breach, what the planned curve does to it, and the smallest extension', () => {
    expect(antall(of, krav({ minst: 1 }), A).next).toEqual({
      group: null,
      side: 'below',
      from: '2026-08-01',
      daysUntil: 144,
      low: 0,
      high: 0,
      withPlanned: 'broken',
      openedBy: ['P-2'],
      min: 1,
      max: null,
      openedByRule: null,
      remedies: [
        { extend: 'P-2', to: '2026-08-31', actBy: null, openEnd: false },
        { startBy: '2026-08-01', actBy: null },
      ],
      lastDayToAct: null,
      earliestClosed: null,
    });
  });

  it('tell the breach of an upper limit that the planned curve would bring', () => {
    const result = antall(of, krav({ hoyst: 0 }), '2026-08-10');
    expect(result.nextPlanned).toMatchObject({
      side: 'above',
      from: '2026-09-01',
      low: 1,
      openedBy: ['P-3'],
    });
    expect(antall(of, krav({ minst: 1 }), '2026-08-10').nextPlanned).toBeNull();
  });

  it('take no breach that runs at A for the next one', () => {
    expect(antall(of, krav({ minst: 5 }), A).next).toBeNull();
  });
});

describe('hendelser', () => {
  const value: Partial<OracleKravValue> = {
    form: 'hendelser',
    tell: 'prosjekt.aktiviteter',
    dato: 'element.dato',
    periode: 'kvartal',
    gjelder_fra: '2025-11-15',
  };
  const events = (...dates: (string | undefined)[]) =>
    register([
      {
        id: 'P-1',
        value: { aktiviteter: dates.map((dato) => (dato === undefined ? {} : { dato })) },
      },
    ]);
  const at = (of: OracleRegister, more: Partial<OracleKravValue>, asOf: string) =>
    judge(of, krav({ ...value, ...more }), asOf, { horizonDays: 365 }) as OracleHendelserResult; // its form

  it('judge whole periods inside gjelder, the running one apart', () => {
    const result = at(events('2026-01-05', '2026-04-02', '2026-05-30'), { minst: 2 }, '2026-05-20');
    expect(result).toMatchObject({
      verdict: 'broken',
      periods: [
        {
          period: '2026-K1',
          from: '2026-01-01',
          to: '2026-03-31',
          low: 1,
          high: 1,
          verdict: 'broken',
          missing: null,
        },
        {
          period: '2026-K2',
          from: '2026-04-01',
          to: '2026-06-30',
          low: 1,
          high: 1,
          verdict: 'pending',
          missing: 1,
        },
      ],
    });
    expect(at(events('2026-04-02', '2026-05-01'), { minst: 2 }, '2026-05-20').verdict).toBe('met');
    expect(at(events('2026-04-02'), { hoyst: 0 }, '2026-05-20').verdict).toBe('broken');
    expect(at(events('2026-04-02'), { minst: 1, hoyst: 2 }, '2026-02-20').verdict).toBe('pending');
  });

  it('let an event without a date count perhaps in every period', () => {
    const { periods } = at(events(undefined), { minst: 1 }, '2026-05-20');
    expect(periods.map(({ low, high, verdict }) => [low, high, verdict])).toEqual([
      [0, 1, 'unknown'],
      [0, 1, 'pending'],
    ]);
  });

  it('are not in force outside gjelder', () => {
    expect(at(events('2026-01-05'), { minst: 1 }, '2025-11-14').verdict).toBe('not-in-force');
    expect(at(events('2026-01-05'), { minst: 1 }, '2025-11-15').verdict).toBe('pending');
  });
});
