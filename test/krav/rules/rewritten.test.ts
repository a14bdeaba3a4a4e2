import { describe, expect, it } from 'vitest';
import { judgeOnAnyDay, openRegister } from '../../../src/cli/session/session.ts';
import { compare } from '../../../src/krav/comparison/comparison.ts';
import { readingMemo } from '../../../src/read/register/reading-memo.ts';
import { formatIsoDay, isoDay } from '../../../src/time/day.ts';
import { memoryTree } from '../../memory-tree.ts';
import { counting, project, registerOf } from './judged.ts';

const AS_OF = isoDay('2026-11-26');
const POSTS = [project('P-1', '2026-01-01..2027-12-31'), project('P-2', '2026-01-01..2027-12-31')];
const KRAV = counting('minst: 3\ngjelder_fra: 2026-01-01\n');

function sideOf(files: Readonly<Record<string, string>>) {
  const tree = memoryTree(files);
  const register = openRegister(tree, { folder: 'data', language: 'nb', memo: readingMemo() });
  return { tree, register, judgedOn: judgeOnAnyDay(register) };
}

/** What a change of the krav (or of other files) does, as `check --base` finds it. */
function changed(head: string, base = KRAV, more: Readonly<Record<string, string>> = {}) {
  const before = sideOf(registerOf(POSTS, base));
  const after = sideOf({ ...registerOf(POSTS, head), ...more });
  const { findings, rewritten, krav } = compare({
    base: { ...before, day: AS_OF },
    head: after,
    judgedBy: 'head',
    asOf: AS_OF,
  });
  return {
    codes: findings
      .filter(({ finding, change }) => change === 'new' && /^rules\/(?!changed)/.test(finding.code))
      .map(({ finding }) => `${finding.code} ${finding.severity}`),
    days: rewritten.map(
      ({ from, to, before: was, after: is }) =>
        `${formatIsoDay(from)}..${formatIsoDay(to)} ${was} → ${is}`,
    ),
    byRules: krav.map(({ change, byRules }) => [change, byRules]),
  };
}

describe('a change of a krav in force', () => {
  it('that lowers it in the krav itself rewrites the days it was broken', () => {
    const found = changed(KRAV.replace('minst: 3', 'minst: 2'));
    expect(found.codes).toEqual(['rules/rewritten error']);
    expect(found.days).toEqual(['2026-01-01..2026-11-26 broken feil → met']);
    expect(found.byRules).toEqual([['resolved', true]]);
  });

  it('that is written as a change from today on rewrites nothing', () => {
    const found = changed(`${KRAV}endringer:\n  - {fra: 2026-11-26, vedtak: s, minst: 2}\n`);
    expect(found).toMatchObject({ codes: [], days: [], byRules: [['resolved', true]] });
  });

  it('that was decided in time and written down late is told', () => {
    const found = changed(`${KRAV}endringer:\n  - {fra: 2026-10-01, vedtak: s, minst: 2}\n`);
    expect(found).toMatchObject({ codes: ['rules/backdated warning'], days: [] });
  });

  it('that is said to be a correction of just that field is a warning', () => {
    const lowered = KRAV.replace('minst: 3', 'minst: 2');
    const right = 'rettet:\n  - {dato: 2026-11-26, felt: [minst], begrunnelse: b}\n';
    expect(changed(lowered + right).codes).toEqual(['rules/rewritten warning']);
    const other = 'rettet:\n  - {dato: 2026-11-26, felt: [hvor], begrunnelse: b}\n';
    expect(changed(lowered + other).codes).toEqual(['rules/rewritten error']);
    const ahead = 'rettet:\n  - {dato: 2026-11-27, felt: [minst], begrunnelse: b}\n';
    expect(changed(lowered + ahead).codes).toEqual(['rules/rewritten error']);
    expect(changed(lowered + right, KRAV + right).codes).toEqual(['rules/rewritten error']);
  });

  it('rewrites where only the severity of a broken day is another', () => {
    expect(changed(KRAV.replace('alvor: feil', 'alvor: merknad')).days).toEqual([
      '2026-01-01..2026-11-26 broken feil → broken merknad',
    ]);
  });

  it('without another answer on any day is told where nobody decided it', () => {
    expect(changed(KRAV.replace('minst: 3', 'minst: 4')).codes).toEqual([
      'rules/unrecorded warning',
    ]);
    const ahead = KRAV.replace('2026-01-01', '2027-01-01');
    expect(changed(ahead.replace('minst: 3', 'minst: 2'), ahead).codes).toEqual([]);
  });

  it('ending it on a day gone by rewrites the days after it, ending it today nothing', () => {
    expect(changed(`${KRAV}gjelder_til: 2026-10-31\n`).days).toEqual([
      '2026-11-01..2026-11-26 broken feil → not-in-force',
    ]);
    expect(changed(`${KRAV}gjelder_til: 2026-11-26\n`)).toMatchObject({ codes: [], days: [] });
  });

  it('an exemption of days gone by is told, and rewrites where it was decided after its first day', () => {
    const exempt = (decided: string) =>
      `${KRAV}unntak:\n  - {fra: 2026-03-01, til: 2026-03-31, vedtatt: ${decided}, begrunnelse: b}\n`;
    expect(changed(exempt('2026-02-01')).codes).toEqual(['rules/backdated warning']);
    expect(changed(exempt('2026-03-02')).codes).toEqual(['rules/rewritten error']);
  });

  it('on exempt days is told where the krav is no longer in force, and nowhere else', () => {
    const exempt = `${KRAV}unntak:\n  - {fra: 2026-03-01, til: 2026-03-31, vedtatt: 2026-02-01, begrunnelse: b}\n`;
    expect(changed(`${exempt}gjelder_til: 2026-02-28\n`, exempt).days).toEqual([
      '2026-03-01..2026-03-31 exempt → not-in-force',
      '2026-04-01..2026-11-26 broken feil → not-in-force',
    ]);
    const days = changed(`${exempt}hoyst: 5\n`, exempt).days;
    expect(days.filter((day) => day.includes('exempt'))).toEqual([]);
  });

  it('that another takes the place of rewrites the days it was in force, exempt or not', () => {
    const exempt = `${KRAV}unntak:\n  - {fra: 2026-03-01, til: 2026-03-31, vedtatt: 2026-02-01, begrunnelse: b}\n`;
    expect(changed(exempt.replace('id: K-1', 'id: K-2'), exempt).days).toEqual([
      '2026-01-01..2026-02-28 broken feil → not-in-force',
      '2026-03-01..2026-03-31 exempt → not-in-force',
      '2026-04-01..2026-11-26 broken feil → not-in-force',
    ]);
  });

  it('with CRLF and its fields in another order is none', () => {
    const lines = KRAV.trimEnd().split('\n').reverse().join('\r\n');
    expect(changed(`${lines}\r\n`)).toMatchObject({ codes: [], days: [] });
  });
});

describe('a change of what krav rest on', () => {
  it('of from when a type is kept rewrites the days before, and may be said to be a correction', () => {
    const config = (more: string) => ({
      'data/register.yaml': `tittel: Prøve\neksempelposter: teller\nskjemaer: ../schemas\n${more}typer:\n  prosjekt: {filer: [prosjekter/*.yaml], fort_fra: 2026-02-01}\n  krav: krav/*.yaml\n`,
    });
    expect(changed(KRAV, KRAV, config('')).days).toEqual([
      '2026-01-01..2026-01-31 broken feil → unknown feil',
    ]);
    const right = 'rettet:\n  - {dato: 2026-11-26, felt: [fort_fra], begrunnelse: b}\n';
    expect(changed(KRAV, KRAV, config(right)).codes).toEqual(['rules/rewritten warning']);
  });

  it('of what a status means is judged by both meanings, whichever was asked of a post first', () => {
    const krav = KRAV.replace('minst: 3', 'minst: 2');
    const path = 'schemas/prosjekt.schema.json';
    const schema = registerOf(POSTS, krav)[path] ?? '';
    const swapped = schema
      .replace('"aktiv":["pågår"]', '"aktiv":["fullført"]')
      .replace('"avsluttet":["fullført"]', '"avsluttet":["pågår"]');
    expect(swapped).not.toBe(schema);
    expect(changed(krav, krav, { [path]: swapped }).days).toEqual([
      '2026-01-01..2026-01-01 met → unknown feil',
      '2026-01-02..2026-11-26 met → broken feil',
    ]);
  });

  it('a post with another log is no change of rules', () => {
    const [path, text] = project(
      'P-2',
      '2026-01-01..2027-12-31',
      'a',
      '  - {dato: 2026-05-01, status: fullført}\n',
    );
    expect(changed(KRAV, KRAV, { [path]: text })).toMatchObject({ codes: [], days: [] });
  });
});
