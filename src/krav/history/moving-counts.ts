import { type Day, EVER_BEFORE } from '../../time/day.ts';
import { valueOn } from '../../time/step.ts';
import type { CountsBefore } from '../count/tolerated.ts';
import { highOf, lowOf } from '../days/count-curve.ts';
import type { Count } from '../days/verdict.ts';
import type { Spell } from './counts.ts';

/** Takes a version; gives the days before as they were known in it. */
export type MovingCounts = (version: number) => CountsBefore;

/**
 * Keeps how the count changes day by day, from version to version: what a post added is taken away and what
 * it adds now is added. So it costs what has changed; versions are to be asked for in rising order.
 */
export function movingCounts(spells: readonly Spell[]): MovingCounts {
  const beginning = [...spells].sort((a, b) => a.from - b.from);
  const ending = [...spells].sort((a, b) => a.to - b.to);
  const changes = new Map<Day, { low: number; high: number }>();
  const open = new Set<Spell>();
  let begun = 0;
  let ended = 0;

  function apply({ curves }: Spell, times: 1 | -1): void {
    for (const curve of curves) {
      let before = valueOn(curve, EVER_BEFORE);
      for (const { from, value } of curve) {
        if (value === before) continue;
        const change = changes.get(from) ?? { low: 0, high: 0 };
        change.low += times * (lowOf(value) - lowOf(before));
        change.high += times * (highOf(value) - highOf(before));
        changes.set(from, change);
        before = value;
      }
    }
  }
  return (version) => {
    for (; (ending[ended]?.to ?? Number.POSITIVE_INFINITY) <= version; ended += 1) {
      const spell = ending[ended];
      if (spell !== undefined && open.delete(spell)) apply(spell, -1);
    }
    for (; (beginning[begun]?.from ?? Number.POSITIVE_INFINITY) <= version; begun += 1) {
      const spell = beginning[begun];
      if (spell === undefined || spell.to <= version) continue;
      open.add(spell);
      apply(spell, 1);
    }
    return {
      changeOn: (day): Count | undefined => changes.get(day),
      firstLifeDay: () => firstOf(open),
    };
  };
}

function firstOf(spells: Iterable<Spell>): Day | null {
  let first: Day | null = null;
  for (const { firstLifeDay } of spells)
    if (firstLifeDay !== null && (first === null || firstLifeDay < first)) first = firstLifeDay;
  return first;
}
