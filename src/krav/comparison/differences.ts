import { addDays, type Day, earliest, latest } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { combine, constant, runsWithin, type StepFunction } from '../../time/step.ts';
import type { SideName } from '../days/verdict.ts';
import type { GroupName } from '../definition/krav.ts';
import {
  EXEMPT,
  NOT_IN_FORCE,
  type PastAnswer,
  type PastAnswers,
  type PastPart,
} from './past-answer.ts';
import { sameGrounds } from './same-grounds.ts';

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
  const to = latest(before.to, after.to);
  const all = new Map([...before.parts, ...after.parts]);
  const compared = [...all].map(([key, part]) => {
    const { isSum } = part;
    const from = isSum ? latest(before.from, after.from) : earliest(before.from, after.from);
    const was = { part: before.parts.get(key), ...before };
    const is = { part: after.parts.get(key), ...after };
    return { isSum, differences: differencesOf(part, { was, is }, { from, to }) };
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
    const isSame = sameGrounds(before.grounds, after.grounds);
    return splitAt(difference, [...before.turns(), ...after.turns()]).filter(
      ({ from }) => !isSame(from),
    );
  });
}

/** A part of a krav on one side of a comparison. */
interface Compared extends Pick<PastAnswers, 'inForce'> {
  /** Undefined where this side has no such part. */
  readonly part: PastPart | undefined;
}

function differencesOf(
  { group, side }: Pick<PastPart, 'group' | 'side'>,
  { was, is }: { readonly was: Compared; readonly is: Compared },
  days: Interval,
): Difference[] {
  const differs = combine(inPart(was), inPart(is), (a, b) =>
    isSameAnswer(a, b) ? '' : `${a.answer}|${b.answer}`,
  );
  return runsWithin(differs, days).flatMap(({ from, to, value }) => {
    const [before, after] = value.split('|');
    if (before === undefined || after === undefined) return [];
    const difference = { group, side, from, to, before, after };
    return splitAt(difference, [...(was.part?.begins ?? []), ...(is.part?.begins ?? [])]);
  });
}

interface AnswerInForce {
  readonly answer: PastAnswer;
  readonly inForce: boolean;
}

function inPart({ part, inForce }: Compared): StepFunction<AnswerInForce> {
  const answers = part?.answers ?? constant(NOT_IN_FORCE);
  return combine(
    answers,
    inForce,
    (answer, isInForce) => ({ answer, inForce: isInForce }),
    (a, b) => a.answer === b.answer && a.inForce === b.inForce,
  );
}

/** Of an exempt day it does not matter which limits and groups there are, while the krav is in force on both sides. */
function isSameAnswer(a: AnswerInForce, b: AnswerInForce): boolean {
  if (a.answer === b.answer) return true;
  const asked = [a, b].map(({ answer }) => answer);
  return a.inForce && b.inForce && asked.every((each) => each === EXEMPT || each === NOT_IN_FORCE);
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
