import { describe, expect, it } from 'vitest';
import { PLAN as PLANNED, projectSchema } from '../project-schema.ts';
import { counting, judgedOn, registerOf } from './rules/judged.ts';

/** A post with some lines of YAML, and why it does not count on a day. */
function why(lines: string, asOf: string, rest = 'minst: 1\n', schema?: string) {
  const post: [string, string] = ['data/prosjekter/P-1.yaml', `id: P-1\n${lines}`];
  const own = schema === undefined ? {} : { 'schemas/prosjekt.schema.json': schema };
  const { entry } = judgedOn({ ...registerOf([post], counting(rest)), ...own }, asOf);
  // A field that tests of krav do not look at otherwise.
  return (entry as unknown as { notCounted: Record<string, unknown>[] }).notCounted.map(
    ({ why: reason, field }) => [reason, field],
  );
}

const PLAN = 'start: 2026-03-01\nslutt: 2026-05-31\n';
const log = (...entries: readonly string[]) =>
  `statuslogg:\n${entries.map((entry) => `  - {dato: ${entry}}\n`).join('')}`;

describe('why a post does not count on a day', () => {
  it.each<[string, string, string, unknown[]]>([
    ['it has not begun', PLAN, '2026-02-28', [['planned', '/start']]],
    ['it begins without an end', 'start: 2026-03-01\n', '2026-02-28', [['planned', '/start']]],
    ['it runs on its last day', `${PLAN}${log('2026-03-01, status: pågår')}`, '2026-05-31', []],
    [
      'it is logged as ended',
      `${PLAN}${log('2026-03-01, status: pågår', '2026-04-10, status: fullført')}`,
      '2026-04-11',
      [['ended', '/statuslogg/1/status']],
    ],
    [
      'it was ended, and another line is about a later day',
      `${PLAN}${log('2026-03-01, status: pågår', '2026-04-10, status: fullført', '2026-06-01, status: pågår, meldt: 2026-04-10')}`,
      '2026-04-20',
      [['ended', '/statuslogg/1/status']],
    ],
    ['nothing is said of it', '', '2026-04-20', []],
  ])('%s', (_, lines, asOf, reasons) => {
    expect(why(lines, asOf)).toEqual(reasons);
  });

  it('it is paused, where pauses do not count', () => {
    const paused = `${PLAN}${log('2026-03-01, status: pågår', '2026-04-10, status: pause')}`;
    expect(why(paused, '2026-04-20', 'minst: 1\npause_teller: false\n')).toEqual([
      ['paused', '/statuslogg/1/status'],
    ]);
    expect(why(paused, '2026-04-20')).toEqual([]);
  });

  it('it is none of those that are counted', () => {
    expect(
      why(
        `${PLAN}${log('2026-03-01, status: pågår')}`,
        '2026-04-20',
        'hvor: post.id == "P-2"\nminst: 1\n',
      ),
    ).toEqual([['no-match', null]]);
  });
});

describe('why a post of a type without a log does not count', () => {
  const schema = projectSchema({}, { plan: PLANNED });

  it.each<[string, string, unknown[]]>([
    ['2026-02-28', PLAN, [['not-running', '/start']]],
    ['2026-05-31', PLAN, []],
    ['2026-06-01', PLAN, [['over', '/slutt']]],
    ['2027-06-01', PLAN, [['over', '/slutt']]],
    ['2026-06-01', 'start: 2026-03-01\n', []],
  ])('on %s', (asOf, lines, reasons) => {
    expect(why(lines, asOf, 'minst: 1\n', schema)).toEqual(reasons);
  });
});
