import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare, shapeOf } from '../../src/query/evaluate/prepare.ts';
import { compileExpression, evaluate, evaluateAround } from '../../src/query/expression.ts';
import type { JsonObject } from '../../src/read/json.ts';
import { addDays, type Day, formatIsoDay, isBounded, isoDay } from '../../src/time/day.ts';
import { compiledOf, POST, SCOPES } from './schemas.ts';

const TODAY = isoDay('2026-06-15');

/** «from–to», open ends left out. */
function around(source: string, post: JsonObject, status: string | null = null): string {
  const bindings = { post: prepare(post, shapeOf(POST)), status, dato: TODAY };
  const { within } = evaluateAround(compiledOf(source, SCOPES.vilkar), bindings);
  const told = (day: Day) => (isBounded(day) ? formatIsoDay(day) : '');
  return `${told(within.from)}–${told(within.to)}`;
}

describe('the days around a day on which an answer is the same', () => {
  it.each<[string, JsonObject, string]>([
    ['post.start < "2026-01-01"', { start: '2026-02-01' }, '–'],
    ['dato <= post.slutt', { slutt: '2026-08-01' }, '–2026-07-31'],
    ['dato <= post.slutt', { slutt: '2026-06-15' }, '2026-06-15–2026-06-15'],
    ['post.slutt >= dato', { slutt: '2026-02-01' }, '2026-02-02–'],
    ['dato <= post.slutt', {}, '–'],
    [
      'post.slutt >= dato || post.start <= dato',
      { slutt: '2026-08-01', start: '2026-02-01' },
      '–2026-07-31',
    ],
    ['dato > post.start', { start: '2026-05' }, '2026-05-01–'],
    ['dato > post.start', { start: '2026-06-31' }, '–2026-06-30'],
    ['dato > post.start', { start: 'aldri' }, '–'],
    ['dager(dato, post.slutt) >= 0', { slutt: '2026-06-20' }, '–2026-06-19'],
    ['dager(dato, post.slutt) >= 0', { slutt: '2026-06-10' }, '2026-06-11–'],
    ['30 < dager(post.start, dato)', { start: '2026-06-01' }, '–2026-06-30'],
    ['dager(post.start, dato) > 1.5', { start: '2026-06-14' }, '–2026-06-15'],
    [
      'dager(post.start, dato) == dager(dato, post.slutt)',
      { start: '2026-06-01', slutt: '2026-06-20' },
      '2026-06-15–2026-06-15',
    ],
    ['dager(post.start, dato) + 1 > 3', { start: '2026-01-01' }, '2026-06-15–2026-06-15'],
    ['dato.startsWith("2026")', {}, '2026-06-15–2026-06-15'],
    ['dato in [post.slutt]', { slutt: '2026-06-01' }, '2026-06-15–2026-06-15'],
    [
      'post.finansiering.exists(f, gjelder(f, dato))',
      { finansiering: [{ fra: '2026-01-01', til: '2026-03-01' }, { fra: '2026-07-01' }] },
      '2026-03-02–2026-06-30',
    ],
    [
      'siste(post.statuslogg).status == "pågår"',
      {
        statuslogg: [
          { dato: '2026-03-01', status: 'pågår' },
          { dato: '2026-09-01', status: 'fullført' },
        ],
      },
      '2026-03-02–2026-08-31',
    ],
  ])('%s', (source, post, expected) => {
    expect(around(source, post)).toBe(expected);
  });

  it('give no other answer, whatever is asked', () => {
    const first = isoDay('2026-01-01');
    const day = fc.integer({ min: 0, max: 40 }).map((days) => formatIsoDay(addDays(first, days)));
    const text = fc.oneof(day, fc.constantFrom('2026-01', '2026-02-30', '2026-01-20T12:00', 'x'));
    const dated = fc.constantFrom('post.start', 'post.slutt', '"2026-01-20"', 'dato');
    const test = fc.oneof(
      fc
        .tuple(dated, fc.constantFrom('<', '<=', '>', '>=', '==', '!='), dated)
        .map((it) => it.join(' ')),
      fc
        .tuple(
          dated,
          dated,
          fc.constantFrom('<', '>=', '==', '!='),
          fc.integer({ min: -9, max: 9 }),
        )
        .map(([a, b, operator, days]) => `dager(${a}, ${b}) ${operator} ${days}`),
      fc.constantFrom(
        'post.finansiering.exists(f, gjelder(f, dato))',
        'post.finansiering.all(f, f.fra < dato)',
        'siste(post.statuslogg).status == "pågår"',
        'dager(siste(post.statuslogg).dato, dato) <= 5',
        '[dato, post.slutt].exists(dag, dag < post.start)',
        'dato.endsWith("5")',
        'dager(post.start, dato) % 2 == 0',
      ),
    );
    const source = fc
      .tuple(test, fc.constantFrom('&&', '||'), test, fc.constantFrom('', '!'))
      .map(([a, operator, b, not]) => `${not}(${a}) ${operator} ${b}`);
    const period = fc.record(
      { kilde: fc.constant('foi-fondet'), fra: day, til: day },
      { requiredKeys: ['kilde'] },
    );
    const line = fc.record({ dato: day, status: fc.constantFrom('pågår', 'fullført') });
    fc.assert(
      fc.property(
        source,
        fc.record({ start: day, slutt: text }, { requiredKeys: [] }),
        fc.array(period, { maxLength: 3 }),
        fc.array(line, { maxLength: 3 }),
        fc.integer({ min: 0, max: 42 }),
        (written, dates, finansiering, statuslogg, days) => {
          const compiled = compileExpression(written, SCOPES.vilkar);
          fc.pre(compiled.kind === 'compiled');
          const { expression } = compiled;
          const post = prepare({ ...dates, finansiering, statuslogg }, shapeOf(POST));
          const today = addDays(first, days);
          const { outcome, within } = evaluateAround(expression, { post, dato: today });
          expect(within.from <= today && today <= within.to).toBe(true);
          for (let other = 0; other <= 42; other += 1) {
            const dato = addDays(first, other);
            if (dato < within.from || dato > within.to) continue;
            expect(evaluate(expression, { post, dato })).toEqual(outcome);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
