import { describe, expect, it } from 'vitest';
import { readSupposition, whatIfItems, whatIfTree } from '../../src/krav/evaluate/what-if.ts';
import type { JsonObject } from '../../src/read/json.ts';
import { addDays, EVER_AFTER, isoDay } from '../../src/time/day.ts';
import { valueOn } from '../../src/time/step.ts';
import { memoryTree } from '../memory-tree.ts';
import { registerIn } from '../register-in.ts';
import { counting, project, registerOf } from './rules/judged.ts';

const AS_OF = isoDay('2026-06-01');
const FILES = registerOf(
  [
    project(
      'P-1',
      '2026-01-01..2026-12-31',
      'a',
      'hendelser:\n  - {dato: 2026-02-01, art: a}\n  - {art: b}\n',
    ),
    ['data/prosjekter/P.2.yaml', 'id: P.2\nart: b\n'],
    ['data/prosjekter/P-4.yaml', 'id: P-4\nstart: snart\n'],
  ],
  counting('minst: 3\n'),
);
const PATH = 'data/prosjekter/P-1.yaml';
const register = registerIn(memoryTree(FILES));
const OWN = register.postOf('prosjekt', 'P-1')?.value ?? {};

function read(text: string, changed: ReadonlyMap<string, JsonObject> = new Map()) {
  return readSupposition(text, { register, asOf: AS_OF, changed });
}

describe('a field that is supposed', () => {
  it.each<[string, JsonObject]>([
    ['P-1.slutt=31.12.2027', { ...OWN, slutt: '2027-12-31' }],
    [' P-1.art = b ', { ...OWN, art: 'b' }],
    ['P-1.art=', Object.fromEntries(Object.entries(OWN).filter(([key]) => key !== 'art'))],
    [
      'P-1.hendelser.1.dato=2026-03-01',
      {
        ...OWN,
        hendelser: [
          { dato: '2026-02-01', art: 'a' },
          { art: 'b', dato: '2026-03-01' },
        ],
      },
    ],
    ['P-1.hendelser.0.art=', { ...OWN, hendelser: [{ dato: '2026-02-01' }, { art: 'b' }] }],
    [
      'P-1.hendelser.7.art=x',
      { ...OWN, hendelser: [{ dato: '2026-02-01', art: 'a' }, { art: 'b' }] },
    ],
    ['P-1.hendelser.1=x', { ...OWN, hendelser: [{ dato: '2026-02-01', art: 'a' }, 'x'] }],
    ['P-1.ny.felt=x', { ...OWN, ny: { felt: 'x' } }],
    ['P-1.art.felt=x', { ...OWN, art: { felt: 'x' } }],
    ['P-1.art=a=b', { ...OWN, art: 'a=b' }],
  ])('%j', (text, value) => {
    expect(read(text)).toEqual({ kind: 'field', path: PATH, value });
  });

  it('may be of a post whose id has a dot', () => {
    expect(read('P.2.art=c')).toMatchObject({
      path: 'data/prosjekter/P.2.yaml',
      value: { id: 'P.2', art: 'c' },
    });
  });

  it('comes on top of what is supposed already', () => {
    const changed = new Map([[PATH, { ...OWN, art: 'z' }]]);
    expect(read('P-1.slutt=', changed)).toMatchObject({ value: { art: 'z' } });
    expect(read('P-1=pause@2026-05-01', changed)).toMatchObject({ value: { art: 'z' } });
  });

  it('of a rule is another from the day on, and of the krav otherwise at once', () => {
    expect(read('K-1.minst=4')).toMatchObject({
      path: 'data/krav/K-1.yaml',
      value: { minst: 3, endringer: [{ fra: '2026-06-01', vedtak: 'hva om', minst: 4 }] },
    });
    const begun = read('K-1.gjelder_fra=2026-01-01');
    expect(begun).toMatchObject({ value: { gjelder_fra: '2026-01-01', minst: 3 } });
    expect(begun).not.toHaveProperty('value.endringer');
    expect(read('K-1.minst.x=4')).not.toHaveProperty('value.endringer');
  });

  it('of a rule may be taken away from the day on', () => {
    expect(read('K-1.minst=')).toMatchObject({
      value: { minst: 3, endringer: [{ fra: '2026-06-01', vedtak: 'hva om', minst: null }] },
    });
  });

  it('of a krav whose form or changes are supposed to be wrong stands as it is said', () => {
    const path = 'data/krav/K-1.yaml';
    const own = register.postOf('krav', 'K-1')?.value ?? {};
    const otherForm = { ...own, form: 'noe' };
    expect(read('K-1.minst=4', new Map([[path, otherForm]]))).toEqual({
      kind: 'field',
      path,
      value: { ...otherForm, minst: 4 },
    });
    const undated = { ...own, endringer: [{ vedtak: 'sak', minst: 5 }] };
    expect(read('K-1.minst=4', new Map([[path, undated]]))).toMatchObject({
      value: {
        minst: 3,
        endringer: [
          { vedtak: 'sak', minst: 5 },
          { fra: '2026-06-01', vedtak: 'hva om', minst: 4 },
        ],
      },
    });
  });

  it('must be of a post that is there', () => {
    expect(read('P-9.art=a')).toMatchObject({ kind: 'no-post', asked: 'P-9' });
    expect(read('P-11.art=a')).toEqual({ kind: 'no-post', asked: 'P-11', nearest: ['P-1'] });
    expect(read('P-1=a')).toMatchObject({ kind: 'no-post', asked: 'P-1' });
    expect(read('P-4.start=2026-01-01')).toEqual({ kind: 'no-post', asked: 'P-4', nearest: [] });
    expect(read('noe')).toEqual({ kind: 'form' });
  });
});

describe('a status that is supposed', () => {
  const log = OWN['statuslogg'] as readonly JsonObject[]; // as it is written above

  it('is a line in the log, announced today where it lies ahead', () => {
    const before = { dato: '2026-05-31', status: 'pause' };
    expect(read('P-1=pause@31.05.2026')).toEqual({
      kind: 'field',
      path: PATH,
      value: { ...OWN, statuslogg: [...log, before] },
    });
    expect(read(' P-1 = pause @ 2026-06-01 ')).toMatchObject({
      value: { statuslogg: [...log, { dato: '2026-06-01', status: 'pause' }] },
    });
    const ahead = { dato: '2026-06-02', status: 'fullført', meldt: '2026-06-01' };
    expect(read('P-1=fullført@2026-06-02')).toMatchObject({
      value: { statuslogg: [...log, ahead] },
    });
    expect(read('P.2=pause@2026-05-01')).toMatchObject({
      value: { statuslogg: [{ dato: '2026-05-01', status: 'pause' }] },
    });
  });

  it('must be one that the type has, on a day, of a post with a log', () => {
    expect(read('P-1=ferdig@2026-06-02')).toEqual({
      kind: 'status',
      asked: 'ferdig',
      known: ['planlagt', 'pågår', 'pause', 'fullført'],
    });
    expect(read('P-1=pause@snart')).toEqual({ kind: 'day', asked: 'snart' });
    expect(read('K-1=pause@2026-06-02')).toEqual({ kind: 'no-log', type: 'krav' });
    expect(read('P-9=pause@2026-06-02')).toMatchObject({ kind: 'no-post', asked: 'P-9' });
    expect(read('P-4=pause@2026-06-02')).toMatchObject({
      kind: 'no-post',
      asked: 'P-4',
      nearest: [],
    });
  });

  it('is a field where a dot says so', () => {
    expect(read('P-1.art=a@b')).toMatchObject({ kind: 'field', value: { art: 'a@b' } });
    expect(read('P.2=pause@2026-05-01')).toMatchObject({ kind: 'field' });
  });
});

describe('one more that is supposed', () => {
  const days = (from: string, to?: string) => ({
    from: isoDay(from),
    to: to === undefined ? EVER_AFTER : isoDay(to),
  });

  it('runs on its days, or without end', () => {
    expect(read('prosjekt:2027-05-01..2027-06-30')).toEqual({
      kind: 'one-more',
      type: 'prosjekt',
      days: days('2027-05-01', '2027-06-30'),
    });
    expect(read(' prosjekt : 01.05.2027 .. ')).toEqual({
      kind: 'one-more',
      type: 'prosjekt',
      days: days('2027-05-01'),
    });
    expect(read('prosjekt:2027-05-01..2027-05-01')).toMatchObject({ kind: 'one-more' });
  });

  it('must be of a type that is there, on days that are', () => {
    expect(read('ukjent:2027-05-01..')).toEqual({ kind: 'no-type', asked: 'ukjent' });
    for (const text of [
      'prosjekt:i dag..x',
      'prosjekt:2027-05-01..x',
      'prosjekt:x..2027-05-01',
      'prosjekt:2027-05-02..2027-05-01',
    ])
      expect(read(text)).toEqual({ kind: 'days' });
  });

  it('counts on exactly its days, among those of its type', () => {
    const all = [
      { kind: 'field', path: PATH, value: OWN } as const,
      { kind: 'one-more', type: 'prosjekt', days: days('2027-05-01', '2027-06-30') } as const,
      { kind: 'one-more', type: 'annet', days: days('2027-05-01') } as const,
      { kind: 'one-more', type: 'prosjekt', days: days('2027-05-01') } as const,
    ];
    const items = whatIfItems(all, 'prosjekt', false);
    expect(items.map(({ id }) => id)).toEqual(['hva-om-2', 'hva-om-4']);
    const stateOn = (index: number, day: string, step: number) =>
      items[index] && valueOn(items[index].life.sure, addDays(isoDay(day), step));
    expect([-1, 0].map((step) => stateOn(0, '2027-05-01', step))).toEqual([
      'not-running',
      'running',
    ]);
    expect([0, 1].map((step) => stateOn(0, '2027-06-30', step))).toEqual([
      'running',
      'not-running',
    ]);
    expect(stateOn(1, '2100-12-31', 0)).toBe('running');
    expect(items.map(({ membership }) => membership[0]?.value)).toEqual([
      { kind: 'none' },
      { kind: 'none' },
    ]);
    expect(
      items.map(({ match, matchUnder }) => [match[0]?.value, matchUnder(AS_OF)[0]?.value]),
    ).toEqual([
      ['true', 'true'],
      ['true', 'true'],
    ]);
    const [grouped] = whatIfItems(all, 'prosjekt', true);
    expect(grouped?.membership[0]?.value).toEqual({ kind: 'unknown' });
    expect(whatIfItems([], 'prosjekt', false)).toEqual([]);
  });
});

describe('the tree of what is supposed', () => {
  it('has other posts, and writes nothing', () => {
    const tree = memoryTree(FILES);
    const supposed = whatIfTree(tree, [
      { kind: 'field', path: PATH, value: { id: 'P-1' } },
      { kind: 'one-more', type: 'prosjekt', days: { from: AS_OF, to: EVER_AFTER } },
    ]);
    const changed = supposed.read(PATH);
    expect(changed.kind === 'bytes' && new TextDecoder().decode(changed.bytes)).toBe(
      '{"id":"P-1"}',
    );
    expect(supposed.read('data/krav/K-1.yaml')).toEqual(tree.read('data/krav/K-1.yaml'));
    expect(supposed.list('data')).toEqual(tree.list('data'));
  });
});
