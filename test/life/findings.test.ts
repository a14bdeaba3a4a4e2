import { describe, expect, it } from 'vitest';
import { logAheadFindings } from '../../src/life/ahead.ts';
import { lifeFindings } from '../../src/life/findings.ts';
import { lifeOf } from '../../src/life/life.ts';
import type { JsonObject } from '../../src/read/json.ts';
import type { Livslop } from '../../src/read/post.ts';
import { isoDay } from '../../src/time/day.ts';
import { registerOf } from '../register/register-of.ts';
import { LIVSLOP } from './livslop.ts';

const TODAY = isoDay('2026-06-01');

describe('what a life gives reason to point out', () => {
  const found = (value: JsonObject, livslop = LIVSLOP) => {
    const life = lifeOf(value, livslop, TODAY);
    const [post] = registerOf({
      schemas: { ting: {} },
      posts: { ting: [{ id: 'A', ...value }] },
    }).posts;
    if (post === undefined) throw new Error('no post');
    return lifeFindings({ post, pointer: '', livslop, life });
  };
  const codes = (value: JsonObject) => found(value).map(({ code, field }) => `${code} ${field}`);
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

  it('says which days and statuses it goes by', () => {
    const next = { goingOn: ['pågår'], ended: ['fullført'] };
    const running = log(['2026-01-01', 'pågår']);
    const args = (value: JsonObject) => found(value).map((finding) => finding.args);
    expect(args({ slutt: '2026-05-01', ...running })).toEqual([
      { plannedEnd: isoDay('2026-05-01'), ...next },
    ]);
    expect(args({ start: '2026-05-01' })).toEqual([
      { plannedStart: isoDay('2026-05-01'), ...next },
    ]);
    expect(args({ slutt: '2026-12-31' })).toEqual([{ plannedStart: null, ...next }]);
    expect(
      args({
        slutt: '2026-12-31',
        ...log(['2025-12-01', 'pågår'], ['2026-01-01', 'fullført'], ['2026-02-01', 'pågår']),
      }),
    ).toEqual([{ from: 'fullført', to: 'pågår', on: isoDay('2026-02-01') }]);
  });

  it('gives nothing for a log without a plan', () => {
    expect(found(log(['2026-01-01', 'pågår']), { ...LIVSLOP, plan: null })).toEqual([]);
  });
});

describe('lines of a log that are ahead', () => {
  const lines = [
    { dato: '2026-06-01', status: 'planlagt' },
    { dato: '2026-06-02', status: 'pågår' },
    { dato: '2026-07-01', status: 'fullført', meldt: '2026-05-01' },
    { dato: '2026-08-01', status: 'fullført', meldt: '2026-07-01' },
  ];
  const register = registerOf({
    schemas: { ting: {}, rad: {} },
    posts: { ting: [{ id: 'A', statuslogg: lines }], rad: [{ id: 'B', statuslogg: lines }] },
  });
  const withLife = (livslop: Livslop) => ({
    ...register,
    types: new Map(
      [...register.types].map(([name, type]) => [
        name,
        { ...type, livslop: name === 'ting' ? livslop : null },
      ]),
    ),
  });

  it('are pointed out where nobody announced them', () => {
    expect(logAheadFindings(withLife(LIVSLOP), TODAY)).toMatchObject([
      {
        code: 'log/ahead',
        post: 'A',
        field: '/statuslogg/1/dato',
        args: { on: isoDay('2026-06-02'), daysAhead: 1 },
      },
    ]);
  });

  it('are not looked for in what has no log', () => {
    expect(logAheadFindings(withLife({ ...LIVSLOP, log: null }), TODAY)).toEqual([]);
  });
});
