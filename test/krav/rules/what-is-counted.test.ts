import { describe, expect, it } from 'vitest';
import { DAY, LOG_LINE, listOf, projectSchema } from '../../project-schema.ts';
import { counting, judgedOn, project, registerOf } from './judged.ts';

const SCHEMA = 'schemas/prosjekt.schema.json';
const meeting = { type: 'object', additionalProperties: false, properties: { dato: DAY } };
const FIELDS = {
  art: { type: 'string', enum: ['a', 'b'] },
  nummer: { type: 'integer' },
  leder: { type: 'string', 'x-referanse': 'prosjekt' },
  statuslogg: listOf(LOG_LINE),
  drift: {
    type: 'object',
    additionalProperties: false,
    properties: { tiltak: { type: 'array', items: meeting } },
  },
};

function judged(krav: string, asOf = '2026-06-01', ...more: readonly string[]) {
  const posts = [
    project('P-1', '2026-01-01..2026-12-31', 'a', more.join('')),
    project('P-2', '2026-01-01..2026-12-31', 'b'),
  ];
  return judgedOn({ ...registerOf(posts, krav), [SCHEMA]: projectSchema(FIELDS) }, asOf);
}

const said = (findings: ReturnType<typeof judged>['findings'], wanted: string) =>
  findings.flatMap(({ code, field, args }) => (code === wanted ? [{ field, args }] : []));

describe('the list that a krav counts', () => {
  const LISTS = ['prosjekt.statuslogg', 'prosjekt.drift.tiltak'];

  it.each([
    ['prosjekt.moter', LISTS],
    ['prosjekt.art', LISTS],
    ['prosjekt.drift', ['prosjekt.drift.tiltak']],
  ])('must be one that the schema has, not %s; the nearest is told, else all', (what, known) => {
    const { entry, findings } = judged(
      counting('minst: 1\n').replace('tell: prosjekt', `tell: ${what}`),
    );
    expect(entry).toMatchObject({ verdict: 'unknown', sides: { below: null }, counted: [] });
    expect(said(findings, 'krav/counted')).toEqual([{ field: '/tell', args: { what, known } }]);
  });

  it('may lie inside something', () => {
    const { entry } = judged(
      counting('minst: 2\n').replace('tell: prosjekt', 'tell: prosjekt.drift.tiltak'),
      '2026-06-01',
      'drift: {tiltak: [{dato: 2026-02-01}]}\n',
    );
    expect(entry).toMatchObject({
      verdict: 'broken',
      count: { low: 1, high: 1 },
      counted: ['P-1/drift/tiltak/0'],
    });
  });
});

describe('an id that an expression compares with', () => {
  it('must be of a post that is there', () => {
    const asked = (id: string) =>
      judged(
        counting(`hvor: 'has(post.leder) && post.leder == "${id}"'\nminst: 1\n`),
        '2026-06-01',
        'leder: P-2\n',
      );
    expect(asked('P-2').entry).toMatchObject({ verdict: 'met', counted: ['P-1'] });
    const { entry, findings } = asked('P-9');
    expect(entry).toMatchObject({ verdict: 'unknown', counted: [], count: { low: 0, high: 2 } });
    expect(said(findings, 'krav/expression')).toMatchObject([
      { field: '/hvor', args: { problem: { kind: 'unknown-reference' } } },
    ]);
  });
});

describe('groups that turn with the day', () => {
  it('may be whole numbers: each group has its members on its own days', () => {
    const { entry } = judged(
      counting(
        'per: \'dato < "2026-05-01" ? 1 : 2\'\nminst: 2\ngjelder_fra: 2026-03-01\ngjelder_til: 2026-08-31\n',
      ),
    );
    expect(entry.groups.map(({ group, verdict }) => [group, verdict])).toEqual([
      [1, 'broken'],
      [2, 'met'],
    ]);
    expect(
      entry.gaps.map(({ group, from, to, low, high }) => [group, from, to, low, high]),
    ).toEqual([
      [2, '2026-03-01', '2026-04-30', 0, 0],
      [1, '2026-05-01', '2026-08-31', 0, 0],
    ]);
  });
});
