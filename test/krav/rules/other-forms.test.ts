import { describe, expect, it } from 'vitest';
import { judgedOn, project, registerOf } from './judged.ts';

const EVENTS = `id: K-1
tittel: Prøve
form: hendelser
tell: prosjekt.hendelser
dato: element.dato
periode: år
minst: 2
gjelder_fra: 2024-01-01
alvor: feil
tolkning: Prøve.
`;

function held(...days: readonly string[]): [string, string] {
  const lines = days.map((day) => `  - {dato: ${day}, art: a}\n`).join('');
  const [path, text] = project('P-1', '2024-01-01..2027-12-31');
  return [path, `${text}hendelser:\n${lines}`];
}

function periods(krav: string, asOf: string, ...days: readonly string[]) {
  const { entry } = judgedOn(registerOf([held(...days)], krav), asOf);
  return entry.periods.map(({ period, verdict, missing, min }) => [period, verdict, missing, min]);
}

describe('events whose rule changes', () => {
  const lowered = `${EVENTS}endringer:\n  - {fra: 2025-06-01, vedtak: s, minst: 1}\n`;

  it('judges a period by the rule on its last day', () => {
    expect(periods(lowered, '2026-02-01', '2024-03-01', '2025-03-01')).toEqual([
      ['2024', 'broken', null, 2],
      ['2025', 'met', null, 1],
      ['2026', 'pending', 1, 1],
    ]);
  });

  it('judges the running period by the worse of the rule of the day and the known rule of its last', () => {
    expect(periods(lowered, '2025-05-31', '2024-03-01', '2024-04-01', '2025-03-01').at(-1)).toEqual(
      ['2025', 'pending', 1, 2],
    );
    const decided = lowered.replace('vedtak: s', 'vedtatt: 2025-02-01, vedtak: s');
    expect(periods(decided, '2025-05-31', '2025-03-01').at(-1)).toEqual(['2025', 'pending', 1, 2]);
    const raised = `${EVENTS}endringer:\n  - {fra: 2025-06-01, vedtatt: 2025-02-01, vedtak: s, minst: 4}\n`;
    expect(periods(raised, '2025-05-31', '2025-03-01', '2025-04-01').at(-1)).toEqual([
      '2025',
      'pending',
      2,
      2,
    ]);
  });

  it('tells a running period that is broken by the known rule of its last day by that rule', () => {
    const events = EVENTS.replace('minst: 2', 'hoyst: 5');
    const fewer = `${events}endringer:\n  - {fra: 2025-10-01, vedtatt: 2025-02-01, vedtak: s, hoyst: 3}\n`;
    const days = ['2025-03-01', '2025-03-02', '2025-03-03', '2025-03-04'];
    const { entry, findings } = judgedOn(registerOf([held(...days)], fewer), '2025-05-31');
    expect(entry).toMatchObject({ verdict: 'broken', max: 5 });
    expect(entry.periods.at(-1)).toMatchObject({ verdict: 'broken', low: 4, max: 3 });
    expect(findings).toMatchObject([
      {
        code: 'krav/period',
        severity: 'error',
        field: '/endringer/0/hoyst',
        args: { period: '2025', count: 4, missing: null },
      },
    ]);
    const own = judgedOn(
      registerOf([held(...days)], EVENTS.replace('minst: 2', 'hoyst: 3')),
      '2025-05-31',
    );
    expect(own.findings).toMatchObject([
      { code: 'krav/period', field: '/hoyst', args: { period: '2025', count: 4, missing: null } },
    ]);
  });

  it('does not know of a period of which nothing is registered, however little is asked for', () => {
    const none = EVENTS.replace('minst: 2', 'minst: 0').replace('2024-01-01', '2026-01-01');
    expect(judgedOn(registerOf([], none), '2026-05-31').entry).toMatchObject({
      verdict: 'pending',
      periods: [{ period: '2026', verdict: 'unknown', low: 0 }],
    });
    expect(judgedOn(registerOf([held()], none), '2026-05-31').entry).toMatchObject({
      verdict: 'met',
      periods: [{ period: '2026', verdict: 'met', low: 0 }],
    });
  });

  it('counts what has no day it could have happened on as what may belong to every period', () => {
    const undated = EVENTS.replace('element.dato', 'element.art');
    const { entry } = judgedOn(registerOf([held('2025-03-01')], undated), '2025-05-31');
    expect(entry.periods).toMatchObject([
      { period: '2024', verdict: 'broken', low: 0, high: 1 },
      { period: '2025', verdict: 'pending', low: 0, high: 1, missing: 2 },
    ]);
    expect(entry.unknown).toEqual([
      expect.objectContaining({ reason: 'krav/missing-field', field: '/hendelser/0/art' }),
    ]);
  });

  it('counts by the expression of the rule that judges the period', () => {
    const other = `${EVENTS}hvor: element.art == "a"\nendringer:\n  - {fra: 2025-06-01, vedtak: s, hvor: element.art == "b"}\n`;
    expect(periods(other, '2026-02-01', '2025-03-01', '2025-04-01')[1]).toEqual([
      '2025',
      'broken',
      null,
      2,
    ]);
  });

  it('gives a broken period the severity of its last day', () => {
    const milder = `${EVENTS}endringer:\n  - {fra: 2025-06-01, vedtak: s, alvor: merknad}\n`;
    const { findings } = judgedOn(registerOf([held('2024-03-01')], milder), '2026-02-01');
    expect(findings.map(({ code, severity }) => [code, severity])).toContainEqual([
      'krav/period',
      'note',
    ]);
  });
});

describe('a condition whose rule changes', () => {
  const krav = `id: K-1
tittel: Prøve
form: vilkar
gjelder: prosjekt
skal: post.art == "a"
alvor: feil
tolkning: Prøve.
endringer:
  - {fra: 2026-06-01, vedtak: s, skal: post.art == "b", alvor: merknad}
`;

  it('is judged by the rule of the day', () => {
    const files = registerOf([project('P-1', '2026-01-01..2027-12-31', 'a')], krav);
    expect(judgedOn(files, '2026-05-31').entry).toMatchObject({
      verdict: 'met',
      severity: 'error',
    });
    const after = judgedOn(files, '2026-06-01');
    expect(after.entry).toMatchObject({ verdict: 'broken', severity: 'note' });
    expect(after.findings).toContainEqual(
      expect.objectContaining({
        code: 'krav/condition',
        severity: 'note',
        field: '/endringer/0/skal',
      }),
    );
  });
});
