import { describe, expect, it } from 'vitest';
import { lastingOn } from '../../src/krav/forecast/lasting.ts';
import { isoDay } from '../../src/time/day.ts';
import { counting, judgedOn, project, registerOf } from './rules/judged.ts';
import { answer } from './whole-answer.ts';

const ONE = project('P-1', '2026-01-01..2028-12-31');
const announced = (id: string, start: string, decided: string): [string, string] => [
  `data/prosjekter/${id}.yaml`,
  `id: ${id}\nart: a\nstart: ${start}\nslutt: 2028-12-31\nstatuslogg:\n  - {dato: ${start}, status: pågår, meldt: ${decided}}\n`,
];

describe('a breach ahead of an upper limit', () => {
  const files = registerOf(
    [ONE, announced('P-2', '2026-12-15', '2026-11-01')],
    counting('hoyst: 1\nvarsel_dager: 30\ngjelder_fra: 2026-01-01\n'),
  );

  it('is warned of where the limit stands, so many days before as the krav asks', () => {
    const said = (day: string) =>
      judgedOn(files, day).findings.map(({ code, severity, field, args }) => ({
        code,
        severity,
        field,
        args,
      }));
    expect(said('2026-11-14')).toEqual([]);
    expect(said('2026-11-15')).toEqual([
      {
        code: 'krav/forecast',
        severity: 'warning',
        field: '/hoyst',
        args: { krav: 'K-1', on: isoDay('2026-12-15'), openedBy: ['P-2'], lastDayToAct: null },
      },
    ]);
    expect(judgedOn(files, '2026-11-15').entry.next).toMatchObject({
      side: 'above',
      from: '2026-12-15',
      low: 2,
      high: 2,
      openedBy: ['P-2'],
    });
  });
});

describe('groups of which each keeps some in reserve', () => {
  it('have none from the earliest day, whichever group comes first', () => {
    const until = (id: string, art: string, end: string) => project(id, `2026-01-01..${end}`, art);
    const krav = counting('per: post.art\nminst: 1\ngjelder_fra: 2026-01-01\n');
    const line = (first: string, second: string) =>
      answer(
        [
          until('P-1', 'a', '2028-12-31'),
          until('P-2', 'a', first),
          until('P-3', 'b', '2028-12-31'),
          until('P-4', 'b', second),
        ],
        krav,
      )
        .split('\n')
        .find((each) => each.startsWith('reserve'));
    expect(line('2027-03-31', '2027-01-31')).toContain('below:{today:1,noneFrom:2027-02-01');
    expect(line('2027-01-31', '2027-03-31')).toContain('below:{today:1,noneFrom:2027-02-01');
  });
});

describe('how long a breach has lasted', () => {
  const run = <T>(from: string, to: string, value: T) => ({
    from: isoDay(from),
    to: isoDay(to),
    value,
  });
  const TODAY = isoDay('2026-06-30');

  it('is counted from when it was no error any more, where it was one before', () => {
    const worst = [
      run('2026-01-01', '2026-02-28', 'met' as const),
      run('2026-03-01', '2026-12-31', 'broken' as const),
    ];
    const errors = [
      run('2026-01-01', '2026-04-30', 'broken' as const),
      run('2026-05-01', '2026-12-31', 'met' as const),
    ];
    expect(lastingOn(worst, errors, TODAY)).toEqual({ kind: 'mild', from: isoDay('2026-05-01') });
    expect(lastingOn(worst, [run('2026-01-01', '2026-12-31', 'met')], TODAY)).toEqual({
      kind: 'mild',
      from: isoDay('2026-03-01'),
    });
    expect(lastingOn(worst, [run('2026-04-01', '2026-12-31', 'broken')], TODAY)).toEqual({
      kind: 'error',
      from: isoDay('2026-04-01'),
    });
  });
});

describe('how much earlier one of several posts with one id can end', () => {
  it('is not asked where one of them ends today: nobody knows which of them counts', () => {
    const ended = project(
      'P-1',
      '2026-01-01..2028-12-31',
      'a',
      '  - {dato: 2026-11-26, status: fullført}\n',
    );
    const copy: [string, string] = ['data/prosjekter/P-1b.yaml', ONE[1]];
    const krav = counting('minst: 1\ngjelder_fra: 2026-01-01\n');
    const slack = (posts: [string, string][]) =>
      answer(posts, krav)
        .split('\n')
        .filter((each) => each.startsWith('slack'));
    expect(slack([ended, copy])).toEqual([]);
    expect(slack([ONE, ['data/prosjekter/P-1b.yaml', ended[1]]])).toEqual([]);
    expect(slack([ONE, copy])).toEqual([
      'slack: {post:P-1,end:2028-12-31,neededTo:2027-11-26,days:0,openEnd:true}',
    ]);
  });
});

describe('a krav that ended before anything was registered', () => {
  it('has no day, and says nothing of any', () => {
    const ended = (rest: string) => counting(`minst: 2\ngjelder_til: 2025-12-31\n${rest}`);
    for (const rest of ['', 'per: post.art\n'])
      expect(judgedOn(registerOf([ONE], ended(rest)), '2026-11-26').entry).toMatchObject({
        verdict: 'not-in-force',
        sides: { below: null, above: null },
        gaps: [],
        next: null,
        daysBroken: 0,
        daysUnknown: 0,
      });
  });
});
