import { addDays, type Day, earliest, latest } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { combine, constant, runsWithin } from '../../time/step.ts';
import type { SideName } from '../days/verdict.ts';
import type { GroupName } from '../definition/krav.ts';
import { NOT_IN_FORCE, type PastAnswer, type PastAnswers, type PastPart } from './past-answers.ts';

/** Days up to the as-of day on which a part of a krav gets another answer; both ends included. */
export interface Difference extends Interval {
  readonly group: GroupName | null;
  readonly side: SideName | null;
  readonly before: PastAnswer;
  readonly after: PastAnswer;
}

/**
 * What answers differ from others on the days of the promise up to the as-of day, from the first that either
 * side tells of. The whole is told only on
 * days on which no side differs.
 */
export function differencesIn(before: PastAnswers, after: PastAnswers): Difference[] {
  const keys = new Set([...before.parts.keys(), ...after.parts.keys()]);
  const to = latest(before.to, after.to);
  const compared = [...keys].map((key) => {
    const [was, is] = [before.parts.get(key), after.parts.get(key)];
    const isSum = (was ?? is)?.isSum === true;
    const from = isSum ? latest(before.from, after.from) : earliest(before.from, after.from);
    return { isSum, differences: differencesOf(was, is, { from, to }) };
  });
  const of = (wanted: boolean) =>
    compared.flatMap(({ isSum, differences }) => (isSum === wanted ? differences : []));
  const ofSides = of(false);
  return [...ofSides, ...of(true).flatMap((sum) => without(sum, ofSides))];
}

/** The days of one that no other holds. */
function without(one: Difference, others: readonly Difference[]): Difference[] {
  return others.reduce<Difference[]>(
    (left, { from, to }) =>
      left.flatMap((each) =>
        [
          { ...each, to: earliest(each.to, addDays(from, -1)) },
          { ...each, from: latest(each.from, addDays(to, 1)) },
        ].filter((part) => part.from <= part.to),
      ),
    [one],
  );
}

/** The same without the days on which nothing that decides the answer by itself is another than in `was`. */
export function withoutMoved(
  differences: readonly Difference[],
  was: PastAnswers,
  is: PastAnswers,
): Difference[] {
  return differences.flatMap((difference) => {
    const key = [...is.parts].find(([, part]) => isOf(part, difference))?.[0];
    const [before, after] = key === undefined ? [] : [was.parts.get(key), is.parts.get(key)];
    if (before === undefined || after === undefined) return [difference];
    return splitAt(difference, [...before.turns(), ...after.turns()]).filter(
      ({ from }) => before.groundOn(from) !== after.groundOn(from),
    );
  });
}

function differencesOf(
  before: PastPart | undefined,
  after: PastPart | undefined,
  days: Interval,
): Difference[] {
  const part = after ?? before;
  if (part === undefined) return [];
  const none = constant(NOT_IN_FORCE);
  const differs = combine(before?.answers ?? none, after?.answers ?? none, (a, b) =>
    a === b ? '' : `${a}|${b}`,
  );
  return runsWithin(differs, days).flatMap(({ from, to, value }) => {
    const [was, is] = value.split('|');
    if (was === undefined || is === undefined) return [];
    const difference = { group: part.group, side: part.side, from, to, before: was, after: is };
    return splitAt(difference, [...(before?.begins ?? []), ...(after?.begins ?? [])]);
  });
}

function isOf(part: PastPart, { group, side }: Difference): boolean {
  return part.group === group && part.side === side;
}

function splitAt(difference: Difference, days: readonly Day[]): Difference[] {
  const { from, to } = difference;
  const inside = [...new Set(days)].filter((day) => from < day && day <= to).sort((a, b) => a - b);
  const starts = [from, ...inside];
  return starts.map((start, index) => {
    const next = starts[index + 1];
    return { ...difference, from: start, to: next === undefined ? to : addDays(next, -1) };
  });
}
