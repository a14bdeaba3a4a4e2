import { describe, expect, it } from 'vitest';
import { report } from '../../../src/diagnostic/catalogue.ts';
import { type Code, type Finding, valueAt } from '../../../src/diagnostic/finding.ts';
import type { KravChange } from '../../../src/krav/comparison/compare.ts';
import { compareFindings, isVerdict } from '../../../src/krav/comparison/findings.ts';
import type { PartChange } from '../../../src/krav/comparison/part-change.ts';
import type { KravResult } from '../../../src/krav/result.ts';
import type { Json } from '../../../src/read/json.ts';

/** A finding of a code about a field of a post. */
function found(
  code: Code,
  about: Partial<Pick<Finding, 'type' | 'post' | 'field'>> = {},
  path = 'data/a.yaml',
): Finding {
  // Nothing looks at the arguments.
  return { ...report('yaml/empty', {}, valueAt(path, '')), code, ...about } as Finding;
}

const NOTHING: readonly Finding[] = [];
const unread = () => undefined;

interface Sides {
  readonly head?: readonly Finding[];
  readonly base?: readonly Finding[];
  readonly onItsDay?: readonly Finding[];
  readonly krav?: readonly KravChange[];
  readonly isHidden?: (finding: Finding) => boolean;
  readonly valueIn?: (path: string) => Json | undefined;
  readonly nameNow?: (type: string, id: string) => string;
}

function compared({
  head = NOTHING,
  base = NOTHING,
  onItsDay = base,
  krav = [],
  isHidden = () => false,
  valueIn = unread,
  nameNow,
}: Sides): readonly string[] {
  const earlier = { valueIn, ...(nameNow === undefined ? {} : { nameNow }) };
  return compareFindings(
    { findings: head, valueIn, isHidden },
    { findings: base, ...earlier },
    { findings: onItsDay, ...earlier },
    krav,
  ).map(({ finding, change, byRules }) =>
    [finding.code, finding.post, change, byRules === true ? 'by rules' : undefined]
      .filter((each) => each !== undefined)
      .join(' '),
  );
}

const PART: PartChange = {
  part: { side: 'below', group: null, post: null },
  now: null,
  ahead: null,
  standing: 'holds',
  isUnclearAhead: false,
  byRules: false,
};

/** What a change did to the krav K-1. */
function changed(part: Partial<PartChange>, more: Partial<KravChange> = {}): KravChange {
  // Only the form and the verdict of a result are looked at.
  const result = { form: 'antall', verdict: 'met' } as KravResult;
  return {
    id: 'K-1',
    base: result,
    head: result,
    parts: [{ ...PART, ...part }],
    isBlind: false,
    change: null,
    byRules: false,
    since: null,
    ...more,
  };
}

const POST = found('schema/type', { type: 'ting', post: 'A', field: '/liste/0/x' });
const BELOW = found('krav/below', { type: 'krav', post: 'K-1' });
const ABOVE = found('krav/above', { type: 'krav', post: 'K-1' });
const FORECAST = found('krav/forecast', { type: 'krav', post: 'K-1' });
const UNKNOWN = found('krav/unknown', { type: 'krav', post: 'K-1' });
const PERIOD = found('krav/period', { type: 'krav', post: 'K-1' });

describe('a finding', () => {
  it('is new, unchanged, brought by the calendar, or resolved', () => {
    expect(compared({ head: [POST] })).toEqual(['schema/type A new']);
    expect(compared({ head: [POST], base: [POST] })).toEqual(['schema/type A unchanged']);
    expect(compared({ head: [POST], base: [POST], onItsDay: [] })).toEqual([
      'schema/type A calendar',
    ]);
    expect(compared({ base: [POST] })).toEqual(['schema/type A resolved']);
  });

  it('counts as often as it is found', () => {
    expect(compared({ head: [POST, POST, POST], base: [POST, POST], onItsDay: [POST] })).toEqual([
      'schema/type A unchanged',
      'schema/type A calendar',
      'schema/type A new',
    ]);
    expect(compared({ head: [POST], base: [POST, POST] })).toEqual([
      'schema/type A unchanged',
      'schema/type A resolved',
    ]);
  });

  it('is another by its code, its type, its post, its field and its file', () => {
    const others = [
      found('schema/enum', { type: 'ting', post: 'A', field: '/liste/0/x' }),
      { ...POST, type: 'annet' },
      { ...POST, post: 'B' },
      { ...POST, field: '/liste/1/x' },
    ];
    for (const other of others)
      expect(
        compared({ head: [other], base: [POST] }).map((each) => each.split(' ').at(-1)),
      ).toEqual(['new', 'resolved']);
    const [one, two] = ['data/a.yaml', 'data/b.yaml'].map((path) => found('yaml/empty', {}, path));
    if (one !== undefined && two !== undefined)
      expect(compared({ head: [one], base: [two] })).toEqual([
        'yaml/empty new',
        'yaml/empty resolved',
      ]);
  });

  it('of an item goes by the name of the item, wherever it stands', () => {
    const before = [{ id: 'x' }, { id: 'y' }];
    const after = [{ id: 'ny' }, ...before];
    let reads = 0;
    const head = found('schema/type', { type: 'ting', post: 'A', field: '/liste/1/x' }, 'ny.yaml');
    const valueIn = (path: string): Json => {
      reads += 1;
      return { liste: path === 'ny.yaml' ? after : before };
    };
    expect(compared({ head: [head], base: [POST], valueIn })).toEqual(['schema/type A unchanged']);
    expect(reads).toBeGreaterThan(0);
  });

  it('of a post that has another id now is the same', () => {
    const nameNow = (type: string, id: string) => (type === 'ting' && id === 'A' ? 'Ny' : id);
    expect(compared({ head: [{ ...POST, post: 'Ny' }], base: [POST], nameNow })).toEqual([
      'schema/type Ny unchanged',
    ]);
    expect(
      compared({ head: [{ ...POST, post: 'B' }], base: [{ ...POST, post: 'B' }], nameNow }),
    ).toEqual(['schema/type B unchanged']);
  });

  it('is not resolved where it could not be seen', () => {
    expect(
      compared({ base: [POST, BELOW], isHidden: ({ code }) => code === 'schema/type' }),
    ).toEqual(['krav/below K-1 resolved']);
  });
});

describe('a finding of the answer of a krav', () => {
  const both = (finding: Finding, krav: KravChange) =>
    compared({ head: [finding], base: [finding], krav: [krav] });

  it('is new where the change made its part worse, though it was there', () => {
    expect(both(BELOW, changed({ now: 'new' }))).toEqual(['krav/below K-1 new']);
    expect(both(ABOVE, changed({ now: 'new' }))).toEqual(['krav/above K-1 unchanged']);
    expect(both(PERIOD, changed({ now: 'new' }))).toEqual(['krav/period K-1 new']);
    expect(both(FORECAST, changed({ now: 'new' }))).toEqual(['krav/forecast K-1 unchanged']);
    expect(both(FORECAST, changed({ ahead: 'new' }))).toEqual(['krav/forecast K-1 new']);
    expect(both(BELOW, changed({ ahead: 'new' }))).toEqual(['krav/below K-1 unchanged']);
    expect(both(BELOW, changed({ now: 'resolved' }))).toEqual(['krav/below K-1 unchanged']);
  });

  it('is of that krav alone', () => {
    const krav = { ...changed({ now: 'new' }), id: 'K-2' };
    expect(both(BELOW, krav)).toEqual(['krav/below K-1 unchanged']);
    expect(both({ ...BELOW, type: 'ting' }, changed({ now: 'new' }))).toEqual([
      'krav/below K-1 unchanged',
    ]);
    expect(both({ ...POST, type: 'krav', post: 'K-1' }, changed({ now: 'new' }))).toEqual([
      'schema/type K-1 unchanged',
    ]);
  });

  it('is by the rules where they alone did it', () => {
    const krav = [changed({ now: 'new' }, { byRules: true })];
    expect(compared({ head: [BELOW], krav })).toEqual(['krav/below K-1 new by rules']);
    expect(compared({ base: [BELOW], krav })).toEqual(['krav/below K-1 resolved by rules']);
    expect(
      compared({
        head: [
          { ...BELOW, type: 'ting' },
          { ...POST, type: 'krav', post: 'K-1' },
        ],
        krav,
      }),
    ).toEqual(['krav/below K-1 new', 'schema/type K-1 new']);
    expect(compared({ head: [BELOW], krav: [changed({ now: 'new' })] })).toEqual([
      'krav/below K-1 new',
    ]);
  });

  it('is not resolved with the krav itself', () => {
    const krav = [changed({}, { head: null })];
    expect(compared({ base: [BELOW, { ...BELOW, type: 'ting' }], krav })).toEqual([
      'krav/below K-1 resolved',
    ]);
  });

  it('is not resolved where nobody knows whether it is', () => {
    const resolved = (finding: Finding, krav: KravChange) =>
      compared({ base: [finding], krav: [krav] }).length === 1;
    const withVerdict = (verdict: KravResult['verdict']) =>
      changed({}, { head: { form: 'hendelser', verdict } as KravResult }); // only these two are looked at
    expect(resolved(BELOW, changed({}))).toBe(true);
    expect(resolved(BELOW, changed({ standing: 'unknown' }))).toBe(false);
    expect(resolved(BELOW, changed({ standing: 'broken' }))).toBe(true);
    expect(resolved(ABOVE, changed({ standing: 'unknown' }))).toBe(true);
    expect(resolved(FORECAST, changed({ isUnclearAhead: true }))).toBe(false);
    expect(resolved(FORECAST, changed({ standing: 'unknown' }))).toBe(true);
    const one = (part: Partial<PartChange>) => changed({}, { parts: [PART, { ...PART, ...part }] });
    expect(resolved(BELOW, one({ standing: 'unknown' }))).toBe(false);
    expect(resolved(FORECAST, one({ isUnclearAhead: true }))).toBe(false);
    expect(resolved(PERIOD, withVerdict('unknown'))).toBe(false);
    expect(resolved(PERIOD, withVerdict('broken'))).toBe(false);
    expect(resolved(PERIOD, withVerdict('met'))).toBe(true);
    expect(resolved(UNKNOWN, withVerdict('broken'))).toBe(false);
    const aside = changed({}, { head: { form: 'quarantined' } as KravResult }); // only the form is looked at
    expect(resolved(BELOW, aside)).toBe(false);
    expect(resolved({ ...POST, type: 'krav', post: 'K-1' }, aside)).toBe(true);
    expect(resolved({ ...BELOW, type: 'ting' }, aside)).toBe(true);
    expect(resolved({ ...BELOW, post: 'K-2' }, aside)).toBe(true);
  });

  it('is told from a fault of the data', () => {
    expect([BELOW, ABOVE, FORECAST, UNKNOWN, PERIOD].every(isVerdict)).toBe(true);
    expect(isVerdict(POST)).toBe(false);
  });
});
