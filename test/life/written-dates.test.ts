import { describe, expect, it } from 'vitest';
import { agreed } from '../../src/life/agreed.ts';
import { datesOf } from '../../src/life/dates.ts';
import { DATES } from '../../src/life/kept-dates.ts';
import { sameKnownWithin } from '../../src/life/known.ts';
import { keptWhileKnown, knownLives, livesKnownOn } from '../../src/life/known-lives.ts';
import { lifeOf } from '../../src/life/life.ts';
import type { JsonObject } from '../../src/read/json.ts';
import type { Livslop } from '../../src/read/post.ts';
import { addDays, EVER_AFTER, EVER_BEFORE, isoDay } from '../../src/time/day.ts';
import { valueOn } from '../../src/time/step.ts';
import { registerOf } from '../register/register-of.ts';
import { LIVSLOP } from './livslop.ts';

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
    '[true,null,null,null,null]',
    '[true,null,null,[1]]',
    '[true,null,null,[[1,"a",null,null,0,0]]]',
    '[true,null,null,[[1,"a",["aktiv"],null,0]]]',
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
    const none = Array.from({ length: 3 }, () => ({ dato: 'x', status: 'planlagt', meldt: 'y' }));
    const never = lifeOf({ statuslogg: none }, { ...LIVSLOP, plan: null }, TODAY);
    expect(never.sure.map(({ value }) => value)).toEqual(['unknown']);
    expect(never.unreadable).toEqual([0, 1, 2].map((index) => `/statuslogg/${index}/dato`));
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
    expect(sameKnownWithin({ start: '2026-01-01', slutt: '2026-12-31' }, LIVSLOP, TODAY)).toEqual({
      from: isoDay('2026-01-02'),
      to: isoDay('2026-12-30'),
    });
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
    const begun = lifeOf({ start: '2026-01-01', slutt: '2026-12-31' }, LIVSLOP, TODAY);
    expect(agreed([life, begun]).planned).toBeNull();
    const same = agreed([life, life]);
    expect(same.planned).toEqual(life.planned);
    expect(agreed([]).sure.map((step) => step.value)).toEqual(['unknown']);
  });

  it('leaves a plan ahead open where it may begin on several days', () => {
    const life = lifeOf({ start: '2026-09-01', slutt: 'x' }, LIVSLOP, TODAY);
    expect(valueOn(life.sure, isoDay('2026-08-31'))).toBe('not-running');
    expect(valueOn(life.sure, isoDay('2026-10-01'))).toBe('unknown');
    expect(life.plan).toEqual({ from: isoDay('2026-09-01'), to: EVER_AFTER });
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

  it('are those that the register says of each post and its elements', () => {
    const dated = { ...value, start: '2026-01-01', slutt: '2026-06-30' };
    const register = registerOf({ schemas: { ting: {} }, posts: { ting: [dated] } });
    const [own] = register.posts;
    const type = register.types.get('ting');
    if (own === undefined || type === undefined) throw new Error('no post');
    const known = knownLives();
    const list = { list: ['deler'], livslop: { ...LIVSLOP, plan: null } };
    for (const step of [0, 30, 60, 0]) {
      const asOf = addDays(TODAY, step);
      const types = new Map([['ting', { ...type, livslop: LIVSLOP }]]);
      const lives = livesKnownOn(known, { ...register, types }, asOf);
      expect(lives.of(own)).toEqual(lifeOf(dated, LIVSLOP, asOf));
      expect(lives.inside(own, list)).toEqual(known.inside(own, list, asOf).value);
      expect(known.of(own, LIVSLOP, asOf).within).toEqual(sameKnownWithin(dated, LIVSLOP, asOf));
    }
    const undated = livesKnownOn(knownLives(), register, TODAY);
    expect(undated.of(own)).toEqual(lifeOf(dated, null, TODAY));
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
    expect([ask(2), found]).toEqual([2, 10]);
    expect([ask(0), found]).toEqual([0, 11]);
  });
});
