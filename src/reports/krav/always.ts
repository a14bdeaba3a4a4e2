import type { CountRule } from '../../krav/definition/krav.ts';
import {
  type CountResult,
  dailyResult,
  type KravResult,
  type Lasting,
  type SideName,
  type WorstVerdict,
} from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { wholeYear, writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { addDays, type Day, isBounded, latest } from '../../time/day.ts';
import { lengthInDays } from '../../time/interval.ts';
import { runsWithin, valueOn } from '../../time/step.ts';
import { gradeOf } from './breach-kind.ts';
import { mildSide } from './held.ts';

/**
 * What «at every moment» gives until the as-of day, and that nothing is known of the days before the register
 * was kept; null where no day is judged. `counts`: days are counted, which files do not do.
 */
export function alwaysWords(
  result: CountResult,
  asOf: Day,
  language: Language,
  counts: boolean,
): string | null {
  const said = alwaysSentence(result, asOf, language, counts);
  const { window, firstDay, krav, curves } = result;
  const isCut = window?.from === firstDay && krav.inForce.from < firstDay && firstDay <= asOf;
  if (said === null || !isCut || !isBounded(firstDay)) return said;
  const { high } = valueOn(curves.sure, addDays(firstDay, -1));
  return Number.isFinite(high)
    ? said
    : `${said}${wordsIn(language).krav.notKeptBefore(writtenDay(firstDay))}`;
}

function alwaysSentence(
  result: CountResult,
  asOf: Day,
  language: Language,
  counts: boolean,
): string | null {
  const { window, daysBroken, daysUnknown, daysExempt, daysInError, krav, standing } = result;
  const words = wordsIn(language).krav;
  if (krav.inForce.from > asOf) return words.beginsOn(writtenDay(krav.inForce.from));
  const all = coverageOf(result, asOf)?.days ?? 0;
  if (window === null || window.from > asOf || all === 0) return null;
  const ofAll = counts ? all : null;
  const from = latest(window.from, krav.inForce.from);
  const first = writtenDay(from);
  const when = window.to < asOf ? duringWords(from, window.to, language) : words.since(first);
  const exempt =
    goesOn('exempt', daysExempt, (day, before) => words.exemptSince(day, before, first)) ??
    words.daysExempt(daysExempt);
  const mild = daysBroken - daysInError.asked;
  const outsideMild = outside(result, false, asOf, language);
  const grade = words.grades[krav.alvorAbove === 'feil' ? krav.alvor : krav.alvorAbove];
  const since = standing.since;
  const held =
    since === null || window.to < asOf || since <= from
      ? ''
      : words.heldSince(counts ? standing.days : null, writtenDay(since));
  const alsoMild =
    mild === 0
      ? ''
      : (goesOn('mild', mild, (day, before) =>
          words.isAlsoOutside(day, before, first, outsideMild, grade),
        ) ?? words.alsoOutside(mild, outsideMild, grade));
  if (daysInError.asked > 0) {
    const outsideLimit = outside(result, true, asOf, language);
    return [
      goesOn('error', daysInError.asked, (day, before) =>
        words.isBroken(day, before, first, outsideLimit),
      ) ?? words.wasBroken(daysInError.asked, ofAll, when, outsideLimit),
      alsoMild,
      goesOn('unknown', daysUnknown, (day, before) => words.unclearSince(day, before, first)) ??
        words.daysUnclear(daysUnknown),
      exempt,
      held,
    ].join('');
  }
  if (daysUnknown > 0)
    return [
      goesOn('unknown', daysUnknown, (day, before) => words.isUnclearSince(day, before, first)) ??
        words.isUnclear(daysUnknown, ofAll, when),
      alsoMild,
      exempt,
      held,
    ].join('');
  const isMet = mildSide(result) === 'over';
  if (mild > 0) {
    const said =
      goesOn('mild', mild, (day, before) =>
        words.isOutside(day, before, first, outsideMild, grade, isMet),
      ) ?? words.wasOutside(mild, ofAll, when, outsideMild, grade, isMet);
    return `${said}${exempt}${held}`;
  }
  return all === daysExempt
    ? words.allExempt(ofAll, when)
    : `${words.wasKept(counts ? all - daysExempt : null, daysExempt, when)}${exempt}`;

  /** Where days of a kind go on and are not to be counted: since when, and how many there were before; else null. */
  function goesOn(
    kind: Lasting['kind'],
    count: number,
    say: (since: string, before: number) => string,
  ): string | null {
    const lasting = counts ? null : result.lasting.asked;
    return lasting?.kind === kind
      ? say(writtenDay(lasting.from), count - (asOf - lasting.from + 1))
      : null;
  }
}

/** «i 2025», «fra 01.02.2025 til og med 31.12.2025» */
function duringWords(from: Day, to: Day, language: Language): string {
  const words = wordsIn(language).krav;
  const year = wholeYear(from, to);
  return year === null ? words.during(writtenDay(from), writtenDay(to)) : words.inYear(year);
}

/** How the days up to the as-of day went; null where the krav is not judged by days, or has none yet. */
export function coverageOf(result: KravResult, asOf: Day) {
  const past = (dailyResult(result)?.days ?? [])
    .filter(({ from }) => from <= asOf)
    .map((run) => ({ ...run, to: run.to < asOf ? run.to : asOf }));
  if (past.length === 0) return null;
  const count = (wanted: WorstVerdict | null) =>
    past
      .filter(({ value }) => wanted === null || value === wanted)
      .reduce((sum, run) => sum + lengthInDays(run), 0);
  return {
    days: count(null),
    met: count('met'),
    broken: count('broken'),
    unknown: count('unknown'),
    exempt: count('exempt'),
  };
}

/**
 * «færre enn tre», «flere enn tre», or both; of the sides of which a breach is an error, or of the others. Where
 * the limit has been another on days told of, «færre enn lovet».
 */
function outside({ krav, gaps }: CountResult, isError: boolean, asOf: Day, language: Language) {
  const words = wordsIn(language).krav;
  const isSaid = (side: SideName) => (gradeOf({ side }, krav) === 'feil') === isError;
  const isOneLimit = (side: SideName, limit: (rule: CountRule) => number | null) =>
    gaps
      .filter((gap) => gap.side === side && gap.from <= asOf)
      .flatMap((gap) => runsWithin(krav.rules, gap))
      .every(({ value }) => limit(value) === limit(krav));
  const { min, max } = krav;
  const isMin = isOneLimit('below', (rule) => rule.min);
  const isMax = isOneLimit('above', (rule) => rule.max);
  return words.or([
    ...(!isSaid('below') || (min === null && isMin)
      ? []
      : [isMin && min !== null ? words.fewerThan(min) : words.fewerThanPromised]),
    ...(!isSaid('above') || (max === null && isMax)
      ? []
      : [isMax && max !== null ? words.moreThan(max) : words.moreThanPromised]),
  ]);
}
