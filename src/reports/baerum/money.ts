import type { Assessment } from '../../krav/assessment.ts';
import { type Day, dayParts, parseIsoDay } from '../../time/day.ts';
import { greatest, least } from '../../time/extremes.ts';
import { valueOn } from '../../time/step.ts';
import { FOI_FUND, type FundedType, frameOf, fundProjects } from './fund.ts';

/** The fund's money of one calendar year, in whole kroner. A grant belongs to the year in which it begins. */
export interface MoneyYear {
  readonly year: number;
  /** To projects that run, have run or are planned. */
  readonly committed: number;
  /** The part beside it that goes to projects nobody knows whether still run. */
  readonly unclear: number;
  /** The year's frame; null where it is not set. */
  readonly frame: number | null;
}

/** The years from the first grant or frame to the last; empty where there is neither. Grants without an amount are left out. */
export function moneyByYear(
  { register, lifeOf, asOf }: Assessment,
  kinds?: readonly FundedType[],
): MoneyYear[] {
  const grants = fundProjects(register, kinds).flatMap(({ post, value }) => {
    const isUnclear = valueOn(lifeOf(post).sure, asOf) === 'unknown';
    return (value.finansiering ?? [])
      .filter(({ kilde }) => kilde === FOI_FUND)
      .flatMap(({ fra, tilsagn_kr }) => {
        const day = parseIsoDay(fra ?? value.start ?? '');
        if (day === undefined || tilsagn_kr === undefined) return [];
        return [{ year: yearOf(day), amount: tilsagn_kr, isUnclear }];
      });
  });
  if (grants.length === 0) return [];
  const years = [...grants.map(({ year }) => year), yearOf(asOf)];
  const first = least(years);
  const last = greatest(years);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const ofYear = grants.filter((grant) => grant.year === year);
    const sum = (unclear: boolean) =>
      ofYear
        .filter(({ isUnclear }) => isUnclear === unclear)
        .reduce((total, { amount }) => total + amount, 0);
    return { year, committed: sum(false), unclear: sum(true), frame: frameOf(register, year) };
  });
}

function yearOf(day: Day): number {
  return dayParts(day).year;
}
