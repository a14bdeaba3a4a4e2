import { type Day, EVER_AFTER, earliest } from '../../time/day.ts';
import { constant } from '../../time/step.ts';
import type { Alvor, Krav, Limits, QuarantinedKrav, RuleTerms } from '../definition/krav.ts';
import { ruleOn } from '../definition/rule.ts';
import { dailyResult, type KravResult } from '../result.ts';
import { firstWorseDay, isWorse, partKey, partStates, type Trouble } from './trouble.ts';

/** What a change of rules does to a promise: it asks for less, or for more. */
export type Direction = 'looser' | 'stricter';

/**
 * Whether a krav asks for less or more than it did, by what it says and by what it answers for the same posts.
 * Where it does both it is looser: that is what someone must approve. Null where neither can be seen.
 */
export function ruleDirection(before: KravResult, after: KravResult, asOf: Day): Direction | null {
  const found = new Set([
    ...directionsOfTerms(before.krav, after.krav),
    ...directionsOfAnswers(before, after, asOf),
  ]);
  return found.has('looser') ? 'looser' : found.has('stricter') ? 'stricter' : null;
}

type AnyKrav = Krav | QuarantinedKrav;

function directionsOfTerms(before: AnyKrav, after: AnyKrav): Direction[] {
  if (before.form !== after.form) return ['looser'];
  return [
    ...less(after.inForce.from, before.inForce.from, 'stricter'),
    ...less(after.inForce.to, before.inForce.to, 'looser'),
    ...less(before.exemptions.length, after.exemptions.length, 'looser'),
    ...daysOfRules(before, after).flatMap((day) => {
      const [was, is] = [termsOn(before, day), termsOn(after, day)];
      return [
        ...less(is.min, was.min, 'looser'),
        ...less(was.max, is.max, 'looser'),
        ...less(is.alvor, was.alvor, 'looser'),
        ...less(is.alvorAbove, was.alvorAbove, 'looser'),
        ...less(was.tolerance, is.tolerance, 'looser'),
      ];
    }),
  ];
}

/** Takes what it is when the first number is the smaller; the other way about it is the opposite. */
function less(one: number, other: number, direction: Direction): Direction[] {
  if (one === other) return [];
  if (one < other) return [direction];
  return [direction === 'looser' ? 'stricter' : 'looser'];
}

function daysOfRules(before: AnyKrav, after: AnyKrav): Day[] {
  return [...new Set([...before.rules, ...after.rules].map(({ from }) => from))];
}

const GRAVITY: Readonly<Record<Alvor, number>> = { merknad: 0, advarsel: 1, feil: 2 };

/** What a krav asks on a day, as numbers. */
function termsOn(krav: AnyKrav, day: Day) {
  switch (krav.form) {
    case 'antall': {
      const rule = ruleOn(krav.rules, day);
      return { ...limitTerms(rule), tolerance: rule.toleranceDays };
    }
    case 'hendelser':
      return limitTerms(ruleOn(krav.rules, day));
    case 'vilkar': {
      const alvor = GRAVITY[ruleOn(krav.rules, day).alvor];
      return { ...NOTHING_ASKED, alvor, alvorAbove: alvor };
    }
    case 'quarantined':
      return NOTHING_ASKED;
  }
}

function limitTerms({ min, max, alvor, alvorAbove }: RuleTerms & Limits) {
  return {
    min: min ?? NOTHING_ASKED.min,
    max: max ?? NOTHING_ASKED.max,
    alvor: GRAVITY[alvor],
    alvorAbove: GRAVITY[alvorAbove],
    tolerance: 0,
  };
}

const NOTHING_ASKED = {
  min: Number.NEGATIVE_INFINITY,
  max: Number.POSITIVE_INFINITY,
  alvor: 0,
  alvorAbove: 0,
  tolerance: 0,
};

const HOLDS: Trouble = { rank: 0, shortfall: 0 };
/** A part that is not there. */
const NO_TROUBLE = { now: HOLDS, ahead: constant(HOLDS) };

function directionsOfAnswers(before: KravResult, after: KravResult, asOf: Day): Direction[] {
  const was = new Map(partStates(before, asOf).map((state) => [partKey(state.part), state]));
  const is = new Map(partStates(after, asOf).map((state) => [partKey(state.part), state]));
  const last = [before, after]
    .flatMap((result) => dailyResult(result)?.window?.to ?? [])
    .reduce(earliest, EVER_AFTER);
  const ofParts = [...new Set([...was.keys(), ...is.keys()])].flatMap((key): Direction[] => {
    const { now: oldNow, ahead: oldAhead } = was.get(key) ?? NO_TROUBLE;
    const { now: newNow, ahead: newAhead } = is.get(key) ?? NO_TROUBLE;
    return [
      ...(isWorse(newNow, oldNow) ? ['stricter' as const] : []),
      ...(isWorse(oldNow, newNow) ? ['looser' as const] : []),
      ...(firstWorseDay(newAhead, oldAhead, { asOf, last }) === null ? [] : ['stricter' as const]),
      ...(firstWorseDay(oldAhead, newAhead, { asOf, last }) === null ? [] : ['looser' as const]),
    ];
  });
  const daysBroken = (result: KravResult) => dailyResult(result)?.daysBroken ?? 0;
  return [...ofParts, ...less(daysBroken(after), daysBroken(before), 'looser')];
}
