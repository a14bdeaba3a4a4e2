import { describe, expect, it } from 'vitest';
import { agreed } from '../../src/life/agreed.ts';
import { datesOf } from '../../src/life/dates.ts';
import { lifeFindings } from '../../src/life/findings.ts';
import { DATES } from '../../src/life/kept-dates.ts';
import { sameKnownWithin } from '../../src/life/known.ts';
import { keptWhileKnown, knownLives } from '../../src/life/known-lives.ts';
import { lifeOf } from '../../src/life/life.ts';
import { updatedOn, withKnownLog } from '../../src/life/log.ts';
import type { JsonObject } from '../../src/read/json.ts';
import type { Livslop } from '../../src/read/post.ts';
import { addDays, EVER_AFTER, EVER_BEFORE, isoDay } from '../../src/time/day.ts';
import { valueOn } from '../../src/time/step.ts';
import { registerOf } from '../register/register-of.ts';

const LIVSLOP: Livslop = {
  plan: { from: 'start', to: 'slutt' },
  endIncluded: true,
  timeZone: 'Europe/Oslo',
  log: 'statuslogg',
  classes: new Map([
    ['planlagt', 'planlagt'],
    ['pågår', 'aktiv'],
    ['fullført', 'avsluttet'],
  ]),
};
const TODAY = isoDay('2026-06-01');
const stateOn = (value: JsonObject, day: string, of: Livslop | null = LIVSLOP) =>
  valueOn(lifeOf(value, of, TODAY).sure, isoDay(day));

describe('dates that are kept', () => {
  const written = datesOf(
    {
      start: '2026-01-01',
      statuslogg: [
        { dato: '2026-02-01', status: 'pågår' },
        { dato: '2026-12-01', status: 'ukjent', meldt: '2026-05-01' },
      ],
    },
    LIVSLOP,
  );

  it('are the same when they are taken out again', () => {
    const all = [
      written,
      datesOf({}, LIVSLOP),
      datesOf({ slutt: '2026-12-31' }, { ...LIVSLOP, log: null }),
    ];
    for (const each of all) expect(DATES.recall(DATES.keep(each) ?? '')).toEqual(each);
  });

  it('are not kept where one of them is no day', () => {
    expect(DATES.keep(datesOf({ start: 'snart' }, LIVSLOP))).toBeNull();
  });

  it.each([
    '',
    '{}',
    '[]',
    '[true,null,null]',
    '[1,null,null,null]',
    '[true,"2026-01-01",null,null]',
    '[true,null,1.5,null]',
    '[true,null,null,{}]',
    '[true,null,null,[1]]',
    '[true,null,null,[[1,"a",null,null]]]',
    '[true,null,null,[["1","a",null,null,0]]]',
    '[true,null,null,[[1,2,null,null,0]]]',
    '[true,null,null,[[1,"a","toString",null,0]]]',
    '[true,null,null,[[1,"a",3,null,0]]]',
    '[true,null,null,[[1,"a",null,"x",0]]]',
    '[true,null,null,[[1,"a","aktiv",null,0.5]]]',
  ])('are worked out anew where %j is kept', (kept) => {
    expect(DATES.recall(kept)).toBeUndefined();
  });
});

describe('a date that is no day', () => {
  it('makes no difference where every day there gives the same', () => {
    const value = {
      start: 'snart',
      slutt: '2026-03-01',
      statuslogg: [
        { dato: '2026-01-05', status: 'pågår' },
        { dato: '2026-02-01', status: 'fullført' },
      ],
    };
    expect(stateOn(value, '2026-05-01')).toBe('not-running');
    expect(stateOn(value, '2026-01-20')).toBe('running');
  });

  it('of an announcement is one that has been or one ahead, and nobody knows which', () => {
    const log = [
      { dato: '2026-01-01', status: 'pågår' },
      { dato: '2026-09-01', status: 'fullført', meldt: 'i fjor' },
    ];
    const value = { start: '2026-01-01', slutt: '2026-12-31', statuslogg: log };
    expect(lifeOf(value, LIVSLOP, TODAY).unreadable).toEqual(['/statuslogg/1/meldt']);
    expect(stateOn(value, '2026-08-31')).toBe('running');
    expect(stateOn(value, '2026-10-01')).toBe('unknown');
    expect(stateOn(value, '2027-02-01')).toBe('not-running');
  });

  it('makes all unknown where there are more than two', () => {
    const log = [{ dato: 'x', status: 'pågår' }];
    const life = lifeOf({ start: 'x', slutt: 'x', statuslogg: log }, LIVSLOP, TODAY);
    expect(life.unreadable).toEqual(['/start', '/slutt', '/statuslogg/0/dato']);
    expect(life.sure.map(({ value }) => value)).toEqual(['unknown']);
    expect(life.planned).toBeNull();
  });

  it('is told in a plan without a log, and in one that has no end', () => {
    const planOnly = { ...LIVSLOP, log: null };
    const life = lifeOf({ start: 'snart', slutt: '2026-03-01' }, planOnly, TODAY);
    expect(life.unreadable).toEqual(['/start']);
    expect(valueOn(life.sure, isoDay('2026-02-01'))).toBe('unknown');
    expect(valueOn(life.sure, isoDay('2026-03-02'))).toBe('not-running');
    const open = { ...LIVSLOP, plan: { from: 'start', to: null } };
    expect(lifeOf({ start: 'snart' }, open, TODAY).unreadable).toEqual(['/start']);
  });

  it('is another thing on each day that it is asked about', () => {
    const at = { from: TODAY, to: TODAY };
    expect(sameKnownWithin({ start: 'snart' }, LIVSLOP, TODAY)).toEqual(at);
    expect(sameKnownWithin({ start: '2026-06-01' }, LIVSLOP, TODAY)).toEqual(at);
    expect(sameKnownWithin({ start: 'snart' }, null, TODAY)).toEqual({
      from: EVER_BEFORE,
      to: EVER_AFTER,
    });
  });

  it('in two plans that have no day in common leaves nothing planned', () => {
    const value = { start: '2026-09-01', slutt: '2026-12-31' };
    const life = lifeOf(value, LIVSLOP, TODAY);
    const later = lifeOf({ start: '2027-09-01', slutt: '2027-12-31' }, LIVSLOP, TODAY);
    const both = agreed([life, later]);
    expect(both.planned).toBeNull();
    expect(valueOn(both.sure, isoDay('2026-10-01'))).toBe('unknown');
    expect(valueOn(both.sure, isoDay('2027-05-01'))).toBe('not-running');
    const same = agreed([life, life]);
    expect(same.planned).toEqual(life.planned);
    expect(agreed([]).sure.map((step) => step.value)).toEqual(['unknown']);
  });

  it('leaves a plan ahead open where it may begin on several days', () => {
    const life = lifeOf({ start: '2026-09-01', slutt: 'x' }, LIVSLOP, TODAY);
    expect(valueOn(life.sure, isoDay('2026-08-31'))).toBe('not-running');
    expect(valueOn(life.sure, isoDay('2026-10-01'))).toBe('unknown');
  });
});

describe('what a life gives reason to point out', () => {
  const post = { type: 'ting', id: 'A', path: 'data/ting/A.yaml' };
  const codes = (value: JsonObject, livslop = LIVSLOP) => {
    const life = lifeOf(value, livslop, TODAY);
    const [full] = registerOf({
      schemas: { ting: {} },
      posts: { ting: [{ id: 'A', ...value }] },
    }).posts;
    if (full === undefined) throw new Error('no post');
    return lifeFindings({ post: { ...full, ...post }, pointer: '', livslop, life }).map(
      ({ code, field }) => `${code} ${field}`,
    );
  };
  const log = (...lines: readonly [string, string][]) => ({
    statuslogg: lines.map(([dato, status]) => ({ dato, status })),
  });

  it.each<[string, JsonObject, readonly string[]]>([
    [
      'an end that is passed',
      { slutt: '2026-05-01', ...log(['2026-01-01', 'pågår']) },
      ['life/overrun /slutt'],
    ],
    [
      'a start that is passed',
      { start: '2026-05-01', slutt: '2026-12-31' },
      ['life/late-start /start'],
    ],
    [
      'a start by the log alone',
      { slutt: '2026-12-31', ...log(['2026-01-01', 'planlagt']) },
      ['life/late-start /start'],
    ],
    [
      'a step back',
      log(['2026-01-01', 'pågår'], ['2026-02-01', 'fullført'], ['2026-03-01', 'pågår']),
      ['log/transition /statuslogg/2/status'],
    ],
    [
      'a step that nobody can judge',
      log(
        ['2026-01-01', 'pågår'],
        ['2026-02-01', 'fullført'],
        ['2026-03-01', 'ukjent'],
        ['2026-04-01', 'pågår'],
      ),
      [],
    ],
    [
      'a day that is none',
      { start: 'snart', ...log(['2026-01-01', 'pågår'], ['2026-02-01', 'fullført']) },
      ['life/unreadable-day /start'],
    ],
    [
      'nothing',
      log(['2026-01-01', 'planlagt'], ['2026-02-01', 'pågår'], ['2026-03-01', 'fullført']),
      [],
    ],
  ])('%s', (_, value, expected) => {
    expect(codes(value)).toEqual(expected);
  });
});

describe('a log', () => {
  it('has an unknown status where it is no text or the schema gives it no class', () => {
    for (const status of [3, null, 'ukjent', 'toString'])
      expect(stateOn({ statuslogg: [{ dato: '2026-01-01', status }] }, '2026-01-02')).toBe(
        'unknown',
      );
  });

  it('is no log where it is no list', () => {
    expect(withKnownLog({ statuslogg: 'x' }, LIVSLOP, [])).toEqual({ statuslogg: 'x' });
    expect(lifeOf({ statuslogg: 'x' }, LIVSLOP, TODAY).entries).toEqual([]);
  });

  it('was last heard of on the day of an entry, or when one ahead was announced', () => {
    const { entries } = lifeOf(
      {
        statuslogg: [
          { dato: '2026-01-01', status: 'pågår' },
          { dato: '2026-09-01', status: 'fullført', meldt: '2026-05-02' },
        ],
      },
      LIVSLOP,
      TODAY,
    );
    expect(updatedOn(entries, TODAY)).toBe(isoDay('2026-05-02'));
    expect(updatedOn(entries, isoDay('2026-09-02'))).toBe(isoDay('2026-09-01'));
    expect(updatedOn([], TODAY)).toBeNull();
  });
});

describe('lives as known on many days', () => {
  const value = {
    id: 'A',
    deler: [{ navn: 'x', statuslogg: [{ dato: '2026-01-01', status: 'pågår' }] }, 'ingen del'],
  };
  const [post] = registerOf({ schemas: { ting: {} }, posts: { ting: [value] } }).posts;
  if (post === undefined) throw new Error('no post');

  it('are the same as on each day alone, also of what has no dates', () => {
    const lives = knownLives();
    const list = { list: ['deler'], livslop: { ...LIVSLOP, plan: null } };
    expect(lives.of(post, null, TODAY)).toEqual({
      within: { from: EVER_BEFORE, to: EVER_AFTER },
      value: lifeOf(post.value, null, TODAY),
    });
    for (const step of [0, -400, 1, 0]) {
      const asOf = addDays(TODAY, step);
      const { value } = lives.inside(post, list, asOf);
      expect(value.map(({ life }) => life)).toEqual([
        lifeOf({ statuslogg: [{ dato: '2026-01-01', status: 'pågår' }] }, list.livslop, asOf),
      ]);
    }
  });

  it('are found anew where they turn every day, and the newest are kept', () => {
    const kept = keptWhileKnown<object, number>();
    const key = {};
    let found = 0;
    const ask = (day: number) =>
      kept(key, addDays(TODAY, day), () => {
        found += 1;
        return { within: { from: addDays(TODAY, day), to: addDays(TODAY, day) }, value: day };
      }).value;
    for (let day = 0; day < 10; day += 1) expect(ask(day)).toBe(day);
    expect(found).toBe(10);
    expect([ask(9), found]).toEqual([9, 10]);
    expect([ask(0), found]).toEqual([0, 11]);
  });
});
