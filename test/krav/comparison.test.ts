import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/krav/assess.ts';
import { compare } from '../../src/krav/comparison/comparison.ts';
import type { PartChange } from '../../src/krav/comparison/part-change.ts';
import { WHOLE_PROMISE } from '../../src/krav/days/window.ts';
import { type CountResult, dailyResult } from '../../src/krav/result.ts';
import type { Json } from '../../src/read/json.ts';
import { fieldChanges } from '../../src/register/changes.ts';
import { addDays, type Day, isoDay } from '../../src/time/day.ts';
import { memoryTree } from '../memory-tree.ts';
import { antallScenario, type Scenario, toRegisterFiles } from '../oracle/generate.ts';
import { registerIn } from '../register-in.ts';

const RUNS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 25);

function sideOf(scenario: Scenario) {
  const tree = memoryTree(toRegisterFiles(scenario));
  const register = registerIn(tree);
  return {
    tree,
    register,
    judgedOn: (day: Day) => assess(register, day, WHOLE_PROMISE),
  };
}

/** The same register with some of its posts on one side, and some on the other. */
const pairs = fc
  .record({ scenario: antallScenario, keep: fc.array(fc.nat(3), { minLength: 1, maxLength: 7 }) })
  .map(({ scenario, keep }) => {
    const some = (side: number): Scenario => ({
      ...scenario,
      register: {
        ...scenario.register,
        posts: scenario.register.posts.filter(
          (_, index) => ((keep[index % keep.length] ?? 0) & side) === 0,
        ),
      },
    });
    return { base: some(1), head: some(2) };
  });

function compared(base: Scenario, head: Scenario) {
  const asOf = isoDay(base.asOf);
  const before = sideOf(base);
  const after = sideOf(head);
  const comparison = compare({
    base: { ...before, day: addDays(asOf, -30) },
    head: after,
    judgedBy: 'head',
    asOf,
  });
  return { comparison, before: before.judgedOn(asOf), after: after.judgedOn(asOf), asOf };
}

/** How bad a part is on a day, by looking at that day alone: rank, then what is missing. */
type Bad = readonly [rank: number, missing: number];

const UNKNOWN: Bad = [1, 0];

/** What is not known puts nothing right. */
function isMended(was: Bad, is: Bad): boolean {
  return is[0] !== UNKNOWN[0] && isWorse(was, is);
}

function nowOf(result: CountResult, { part }: PartChange): Bad {
  const isWhole = part.group === null && result.groups.length === 0;
  const standing = isWhole ? result : result.groups.find(({ group }) => group === part.group);
  const verdict = part.side === null ? null : (standing?.sides[part.side] ?? null);
  if (standing === undefined || verdict === null || verdict === 'met') return [0, 0];
  const { low, high } = standing.count;
  const missing =
    part.side === 'below'
      ? Math.max(0, (result.krav.min ?? 0) - high)
      : Math.max(0, low - (result.krav.max ?? 0));
  return verdict === 'broken' ? [2, missing] : UNKNOWN;
}

function aheadOn(result: CountResult, { part }: PartChange, day: Day): Bad {
  const gap = result.gaps.find(
    (each) =>
      each.group === part.group &&
      each.side === part.side &&
      !each.exempt &&
      each.from + each.toleratedDays <= day &&
      day <= each.to,
  );
  if (gap === undefined) return [0, 0];
  return gap.verdict === 'broken' ? [2, gap.shortfall] : UNKNOWN;
}

function isWorse(one: Bad, other: Bad): boolean {
  return one[0] > other[0] || (one[0] === other[0] && one[1] > other[1]);
}

describe('comparing krav', () => {
  it('says of each part what a walk over its days says', () => {
    fc.assert(
      fc.property(pairs, ({ base, head }) => {
        fc.pre(head.register.folderUnread !== true); // what is not here to be read is never the change's doing
        const { comparison, before, after, asOf } = compared(base, head);
        const [was] = before.results.map(dailyResult);
        const [is] = after.results.map(dailyResult);
        const parts = comparison.krav[0]?.parts;
        if (was == null || is == null || parts === undefined) throw new Error('no krav');
        const groupsOf = (result: CountResult) => result.groups.map(({ group }) => String(group));
        for (const part of parts) {
          const [b, h] = [nowOf(was, part), nowOf(is, part)];
          const now = isWorse(h, b)
            ? 'new'
            : isMended(b, h)
              ? 'resolved'
              : h[0] === 0
                ? null
                : 'same';
          expect(part.now === 'calendar' || part.now === 'unchanged' ? 'same' : part.now).toBe(now);
          const inBoth =
            part.part.group === null ||
            [was, is].every((each) => groupsOf(each).includes(String(part.part.group)));
          if (!inBoth || (was.groups.length === 0) !== (is.groups.length === 0)) continue;
          const last = Math.min(
            ...[was, is].map(({ window }) => window?.to ?? Number.POSITIVE_INFINITY),
          );
          let worse = false;
          let better = false;
          for (
            let day = addDays(asOf, 1);
            day <= Math.min(last, asOf + 1200);
            day = addDays(day, 1)
          ) {
            const [onBase, onHead] = [aheadOn(was, part, day), aheadOn(is, part, day)];
            worse ||= isWorse(onHead, onBase);
            better ||= isMended(onBase, onHead);
          }
          expect(part.ahead === 'unchanged' ? null : part.ahead).toBe(
            worse ? 'new' : better ? 'resolved' : null,
          );
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('finds nothing new and nothing resolved between a register and itself', () => {
    fc.assert(
      fc.property(antallScenario, (scenario) => {
        const { comparison } = compared(scenario, scenario);
        expect(comparison.posts).toEqual([]);
        expect(comparison.rules).toEqual([]);
        const changes = [
          ...comparison.krav.flatMap(({ parts }) =>
            parts.flatMap(({ now, ahead }) => [now, ahead]),
          ),
          ...comparison.findings.map(({ change }) => change),
        ];
        expect(changes.filter((change) => change === 'new' || change === 'resolved')).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('comparing fields', () => {
  it('pairs items of lists by their names, wherever they stand', () => {
    const before = {
      log: [
        { dato: '2026-01-01', status: 'a' },
        { dato: '2026-02-01', status: 'b' },
      ],
    };
    const after = {
      log: [
        { dato: '2025-12-01', status: 'x' },
        { dato: '2026-01-01', status: 'a' },
        { dato: '2026-02-01', status: 'c' },
      ],
    };
    expect(fieldChanges(before, after)).toEqual([
      expect.objectContaining({ pointer: '/log/2/status', before: 'b', after: 'c' }),
      expect.objectContaining({ pointer: '/log/0', before: undefined }),
    ]);
  });

  it('finds none between a value and itself, and all of them are undone by the way back', () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(json, json, (a, b) => {
        const [x, y] = [a as Json, b as Json]; // what fast-check calls a JSON value
        expect(fieldChanges(x, x)).toEqual([]);
        const there = fieldChanges(x, y).map(({ before, after }) =>
          JSON.stringify([before, after]),
        );
        const back = fieldChanges(y, x).map(({ before, after }) => JSON.stringify([after, before]));
        expect(there.sort()).toEqual(back.sort());
        expect(there.length === 0).toBe(JSON.stringify(sorted(x)) === JSON.stringify(sorted(y)));
      }),
    );
  });
});

/** With the keys of objects in order: their order says nothing. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
