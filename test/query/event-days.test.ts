import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare, shapeOf } from '../../src/query/evaluate/prepare.ts';
import { eventDays } from '../../src/query/event-days.ts';
import { evaluate } from '../../src/query/expression.ts';
import type { JsonObject } from '../../src/read/json.ts';
import { addDays, formatIsoDay, isoDay } from '../../src/time/day.ts';
import { ACTIVITY, compiledOf, POST, SCOPES } from './schemas.ts';

function daysOf(source: string, post: JsonObject): string[] {
  return eventDays(compiledOf(source, SCOPES.hvor), { post: prepare(post, shapeOf(POST)) }).map(
    formatIsoDay,
  );
}

describe('the days on which an answer may change', () => {
  it('are none for an expression without the day', () => {
    expect(daysOf('post.start < "2026-01-01"', { start: '2026-02-01' })).toEqual([]);
  });

  const post = {
    start: '2026-02-01',
    tittel: 'fra 2026-04-01',
    finansiering: [{ kilde: 'x', fra: '2026-03-01' }],
    statuslogg: [{ dato: '2026-12-01' }],
  };

  it('are the days in the expression and in the fields that it names, each with the day after', () => {
    expect(daysOf('dato < post.start || dato == "2026-01-31"', post)).toEqual([
      '2026-01-31',
      '2026-02-01',
      '2026-02-02',
    ]);
    expect(daysOf('post.finansiering.exists(f, gjelder(f, dato))', post)).toEqual([
      '2026-03-01',
      '2026-03-02',
    ]);
  });

  it('are all days of a post that is not only asked for fields by name', () => {
    const days = daysOf('dato == "2026-01-31" && post["start"] == "2026-02-05"', post);
    expect(days).toEqual(expect.arrayContaining(['2026-02-01', '2026-03-02']));
  });

  it('take in the element that is counted', () => {
    const bindings = {
      post: prepare({}, shapeOf(POST)),
      element: prepare({ dato: '2026-05-01' }, shapeOf(ACTIVITY)),
    };
    const days = eventDays(compiledOf('element.dato <= dato', SCOPES.hvorElement), bindings);
    expect(days.map(formatIsoDay)).toEqual(['2026-05-01', '2026-05-02']);
  });

  it('are all there are: between them the answer never changes', () => {
    const first = isoDay('2026-01-01');
    const day = fc.integer({ min: 0, max: 40 }).map((days) => formatIsoDay(addDays(first, days)));
    const sources = [
      'post.finansiering.exists(f, f.kilde == "foi-fondet" && f.tilsagn_kr > 0 && gjelder(f, dato))',
      'post.start < dato && !(dato >= post.slutt)',
      'dato == post.start || dato != post.slutt || "2026-01-20" <= dato',
      'has(post.start) && dato > "2026-01-10" && gjelder(post.fritt, dato)',
    ].map((source) => compiledOf(source, SCOPES.hvor));
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.record({ start: day, slutt: day }, { requiredKeys: [] }),
        fc.array(
          fc.record(
            {
              kilde: fc.constant('foi-fondet'),
              tilsagn_kr: fc.integer({ min: 0, max: 2 }),
              fra: day,
              til: day,
            },
            { requiredKeys: ['kilde'] },
          ),
          { maxLength: 3 },
        ),
        (expression, dates, finansiering) => {
          const fritt = finansiering[0] ?? {};
          const post = prepare({ ...dates, finansiering, fritt }, shapeOf(POST));
          const events = new Set<number>(eventDays(expression, { post }));
          for (let days = 1; days <= 42; days += 1) {
            const today = addDays(first, days);
            if (events.has(today)) continue;
            const before = evaluate(expression, { post, dato: addDays(today, -1) });
            expect(evaluate(expression, { post, dato: today })).toEqual(before);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
