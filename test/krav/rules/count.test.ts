import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/time/day.ts';
import { counting, judgedOn, project, registerOf } from './judged.ts';

const TWO = [project('P-1', '2026-01-01..2027-12-31'), project('P-2', '2026-01-01..2027-12-31')];

function gaps(entry: ReturnType<typeof judgedOn>['entry']) {
  return entry.gaps.map(
    ({ side, from, to, verdict, openedByRule, closedByRule }) =>
      `${side} ${from}..${to} ${verdict} ${openedByRule} ${closedByRule}`,
  );
}

describe('a count whose rule changes', () => {
  it('judges each day by its own rule: a lowered promise leaves the old breach where it was', () => {
    const krav = counting(
      'minst: 3\ngjelder_fra: 2026-01-01\nendringer:\n  - {fra: 2026-07-01, vedtak: sak 1, minst: 2}\n',
    );
    const { entry } = judgedOn(registerOf(TWO, krav), '2026-12-31');
    expect(entry).toMatchObject({ verdict: 'met', min: 2, margin: 0, daysBroken: 181 });
    expect(gaps(entry)).toEqual(['below 2026-01-01..2026-06-30 broken null 2026-07-01']);
    expect(entry.gaps[0]).toMatchObject({ shortfall: 1, closedBy: [] });
  });

  it('a sharpened promise opens a gap by the rule, not by any post', () => {
    const krav = counting(
      'minst: 2\ngjelder_fra: 2026-01-01\nendringer:\n  - {fra: 2026-07-01, vedtak: sak 1, minst: 3}\n',
    );
    const { entry } = judgedOn(registerOf(TWO, krav), '2026-12-31');
    expect(gaps(entry)[0]).toBe('below 2026-07-01..2027-12-31 broken 2026-07-01 null');
    expect(entry.gaps[0]).toMatchObject({ openedBy: [] });
  });

  it('does not split a gap where the rule changes, and tells the greatest shortfall', () => {
    const krav = counting(
      'minst: 4\ngjelder_fra: 2026-01-01\nendringer:\n  - {fra: 2026-07-01, vedtak: sak 1, minst: 3}\n',
    );
    const { entry } = judgedOn(registerOf(TWO, krav), '2026-12-31');
    expect(gaps(entry)).toEqual(['below 2026-01-01..2027-12-31 broken null null']);
    expect(entry.gaps[0]?.shortfall).toBe(2);
  });

  it('does not know a change that was not decided by the day asked about', () => {
    const change = 'endringer:\n  - {fra: 2027-07-01, vedtatt: 2026-11-26, vedtak: s, minst: 3}\n';
    const krav = counting(`minst: 2\ngjelder_fra: 2026-01-01\n${change}`);
    const before = judgedOn(registerOf(TWO, krav), '2026-11-25').entry;
    const after = judgedOn(registerOf(TWO, krav), '2026-11-26').entry;
    expect(before.rules).toHaveLength(1);
    expect(before.next).toBeNull();
    expect(after.rules[1]).toEqual({
      from: '2027-07-01',
      min: 3,
      max: null,
      severity: 'error',
      severityAbove: 'error',
      decision: 's',
      decidedOn: '2026-11-26',
    });
    expect(after.min).toBe(2);
    expect(after.next).toMatchObject({
      from: '2027-07-01',
      min: 3,
      openedBy: [],
      openedByRule: '2027-07-01',
    });
  });

  it('a side that loses its limit ends its gap; when it comes back it is the same side', () => {
    const krav = counting(
      'minst: 3\nhoyst: 5\ngjelder_fra: 2026-01-01\nendringer:\n  - {fra: 2026-03-01, vedtak: s, minst: null}\n  - {fra: 2026-05-01, vedtak: s, minst: 3}\n',
    );
    const { entry } = judgedOn(registerOf(TWO, krav), '2026-04-01');
    expect(entry.sides).toEqual({ below: null, above: 'met' });
    expect(entry).toMatchObject({ verdict: 'met', min: null, margin: null, daysBroken: 59 });
    expect(gaps(entry)).toEqual(['below 2026-01-01..2026-02-28 broken null 2026-03-01']);
    const later = judgedOn(registerOf(TWO, krav), '2026-05-02').entry;
    expect(gaps(later)[1]).toBe('below 2026-05-01..2027-05-02 broken 2026-05-01 null');
  });

  it('a day without a limit ends a run of tolerated days, as an exempt day does', () => {
    const krav = counting(
      'minst: 3\nhoyst: 5\ntoleranse_dager: 5\ngjelder_fra: 2026-01-01\nendringer:\n  - {fra: 2026-01-04, vedtak: s, minst: null}\n  - {fra: 2026-01-05, vedtak: s, minst: 3}\n',
    );
    const { entry } = judgedOn(registerOf(TWO, krav), '2026-01-31');
    expect(entry.gaps.map(({ toleratedDays }) => toleratedDays)).toEqual([3, 5]);
    expect(entry.daysBroken).toBe(22);
  });

  it('tolerates by the number of the day itself, in a run that goes on through the change', () => {
    const krav = counting(
      'minst: 3\ntoleranse_dager: 10\ngjelder_fra: 2026-01-01\nendringer:\n  - {fra: 2026-01-06, vedtak: s, toleranse_dager: 2}\n',
    );
    const { entry } = judgedOn(registerOf(TWO, krav), '2026-01-31');
    expect(entry.gaps[0]).toMatchObject({
      from: '2026-01-01',
      toleratedDays: 5,
      openedByRule: null,
    });
    expect(entry.daysBroken).toBe(26);
    const longer = counting(
      'minst: 3\ntoleranse_dager: 2\ngjelder_fra: 2026-01-01\nendringer:\n  - {fra: 2026-01-06, vedtak: s, toleranse_dager: 10}\n',
    );
    expect(judgedOn(registerOf(TWO, longer), '2026-01-31').entry).toMatchObject({
      daysBroken: 3 + 21,
    });
  });

  it('judges who opened a gap by the rule of its first day, on both days', () => {
    const posts = [
      project('P-1', '2026-01-01..2026-06-30', 'a'),
      project('P-2', '2026-01-01..2027-12-31', 'b'),
    ];
    const krav = counting(
      'hvor: post.art == "a"\nminst: 1\ngjelder_fra: 2026-01-01\nendringer:\n  - {fra: 2026-05-01, vedtak: s, hvor: post.art == "c"}\n',
    );
    const { entry } = judgedOn(registerOf(posts, krav), '2026-12-31');
    expect(entry.gaps[0]).toMatchObject({
      from: '2026-05-01',
      openedBy: [],
      openedByRule: '2026-05-01',
    });
  });

  it('names both the post and the rule where each would have opened the gap', () => {
    const posts = [
      project('P-1', '2026-01-01..2026-06-30'),
      project('P-2', '2026-01-01..2027-12-31'),
    ];
    const krav = counting(
      'minst: 1\ngjelder_fra: 2026-01-01\nendringer:\n  - {fra: 2026-07-01, vedtak: s, minst: 2}\n',
    );
    const ended = project(
      'P-1',
      '2026-01-01..2026-06-30',
      'a',
      '  - {dato: 2026-06-30, status: fullført}\n',
    );
    const { entry } = judgedOn(registerOf([...posts, ended], krav), '2026-12-31');
    expect(entry.gaps[0]).toMatchObject({ openedBy: ['P-1'], openedByRule: '2026-07-01' });
  });

  it('counts what is on pause by the rule of each day', () => {
    const paused = project(
      'P-1',
      '2026-01-01..2027-12-31',
      'a',
      '  - {dato: 2026-02-01, status: pause}\n',
    );
    const krav = counting(
      'minst: 1\ngjelder_fra: 2026-01-01\nendringer:\n  - {fra: 2026-04-01, vedtak: s, pause_teller: false}\n',
    );
    const { entry } = judgedOn(registerOf([paused], krav), '2026-05-01');
    expect(entry).toMatchObject({ verdict: 'broken', daysBroken: 31 });
    expect(entry.gaps[0]).toMatchObject({ openedBy: [], openedByRule: '2026-04-01' });
  });

  it('says nothing of a rule where only an exemption splits', () => {
    const krav = counting(
      'minst: 4\ngjelder_fra: 2026-01-01\nunntak:\n  - {fra: 2026-03-01, til: 2026-03-31, begrunnelse: b}\nendringer:\n  - {fra: 2026-03-01, vedtak: s, minst: 3}\n',
    );
    const { entry } = judgedOn(registerOf(TWO, krav), '2026-12-31');
    expect(gaps(entry).every((gap) => gap.endsWith('broken null null'))).toBe(true);
    expect(entry.gaps).toHaveLength(3);
  });

  it('planned is by the rule of the first planned day', () => {
    const planned: [string, string] = [
      'data/prosjekter/P-3.yaml',
      'id: P-3\nart: b\nstart: 2026-09-01\nslutt: 2027-12-31\n',
    ];
    const krav = counting(
      'hvor: post.art == "a"\nminst: 1\ngjelder_fra: 2026-01-01\nendringer:\n  - {fra: 2026-08-01, vedtatt: 2026-01-02, vedtak: s, hvor: \'true\'}\n',
    );
    expect(judgedOn(registerOf([...TWO, planned], krav), '2026-02-01').entry.count).toMatchObject({
      low: 2,
      planned: 1,
    });
  });
});

describe('groups of a count whose rule changes', () => {
  const grouped = (rest: string) =>
    counting(`per: post.art\nminst: 1\ngjelder_fra: 2026-01-01\n${rest}`);

  it('a group that is only named is in force on the days whose rule names it', () => {
    const krav = grouped(
      'grupper: [a, x]\nendringer:\n  - {fra: 2026-03-01, vedtak: s, grupper: [a]}\n',
    );
    const { entry } = judgedOn(registerOf(TWO, krav), '2026-06-01');
    expect(entry.groups).toEqual([
      expect.objectContaining({ group: 'a', verdict: 'met' }),
      expect.objectContaining({ group: 'x', verdict: 'not-in-force', margin: null }),
    ]);
    expect(entry).toMatchObject({ verdict: 'met', daysBroken: 59 });
    expect(gaps(entry)).toEqual(['below 2026-01-01..2026-02-28 broken null 2026-03-01']);
  });

  it('nothing is known on days on which no group is in force', () => {
    const krav = grouped(
      'hvor: "false"\ngrupper: [x]\nendringer:\n  - {fra: 2026-03-01, vedtak: s, grupper: null}\n',
    );
    const { entry } = judgedOn(registerOf(TWO, krav), '2026-03-31');
    expect(entry).toMatchObject({ verdict: 'unknown', daysBroken: 59, daysUnknown: 31 });
  });
});

describe('how grave a breach is', () => {
  it('being introduced: the days before the first rule that says feil', () => {
    const krav = counting(
      'minst: 3\ngjelder_fra: 2026-01-01\nendringer:\n  - {fra: 2026-07-01, vedtak: s, alvor: feil}\n',
    ).replace('alvor: feil\ntolkning', 'alvor: advarsel\ntolkning');
    const before = judgedOn(registerOf(TWO, krav), '2026-06-30');
    expect(before.entry).toMatchObject({ severity: 'warning', bindsFrom: null });
    expect(before.findings.map(({ code, severity }) => [code, severity])).toContainEqual([
      'krav/below',
      'warning',
    ]);
    const after = judgedOn(registerOf(TWO, krav), '2026-07-01');
    expect(after.entry).toMatchObject({ severity: 'error', bindsFrom: '2026-07-01' });
    expect(after.findings).toContainEqual(
      expect.objectContaining({ code: 'krav/below', severity: 'error' }),
    );
    expect(after.entry.daysBroken).toBe(182);
  });
});

describe('the rules that an answer tells', () => {
  const krav = counting(
    'minst: 3\ngjelder_fra: 2025-01-01\nendringer:\n  - {fra: 2025-03-01, vedtak: s1, minst: 2}\n  - {fra: 2026-03-01, vedtak: s2, minst: 1}\n',
  );

  it('are its own, and the changes that hold on a day of the window or lie after it', () => {
    const whole = judgedOn(registerOf(TWO, krav), '2026-06-01').entry;
    expect(whole.rules.map(({ from, min }) => [from, min])).toEqual([
      ['2025-01-01', 3],
      ['2025-03-01', 2],
      ['2026-03-01', 1],
    ]);
    const span = { from: isoDay('2026-03-01'), to: null, horizonDays: 365 };
    const late = judgedOn(registerOf(TWO, krav), '2026-06-01', span).entry;
    expect(late.rules.map(({ from, min }) => [from, min])).toEqual([
      ['2025-01-01', 3],
      ['2026-03-01', 1],
    ]);
  });
});
