import {
  type CountResult,
  countOf,
  dailyResult,
  type Gap,
  type KravResult,
  limitedResult,
  type PeriodResult,
  type PostResult,
  resultByPeriod,
  resultByPost,
  type WorstVerdict,
} from '../krav/result.ts';
import { addDays, type Day, EVER_AFTER } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import type { Run } from '../time/step.ts';
import { boolean, date, integer, key, text } from './column.ts';
import { groupCell } from './group-name.ts';
import {
  countCell,
  type Destination,
  dayCell,
  type ExportTable,
  table,
  untilCell,
} from './table.ts';

/** The answer about a krav, by the krav's name in every table. */
export interface NamedResult {
  readonly name: string;
  readonly result: KravResult;
}

const resultsTable = table<NamedResult>()('results', {
  krav_id: key(text(({ name }) => name)),
  form: text(({ result }) => result.form),
  verdict: text(({ result }) => result.verdict),
  below: text(({ result }) => limitedResult(result)?.sides.below ?? null),
  above: text(({ result }) => limitedResult(result)?.sides.above ?? null),
  low: integer(({ result }) => countOf(result).low),
  high: integer(({ result }) => countCell(countOf(result).high)),
  margin: integer(({ result }) => limitedResult(result)?.margin ?? null),
  headroom: integer(({ result }) => limitedResult(result)?.headroom ?? null),
  window_from: date(({ result }) => dayCell(dailyResult(result)?.window?.from ?? null)),
  window_until: date(({ result }) => untilCell(dailyResult(result)?.window?.to ?? null)),
  days_broken: integer(({ result }) => dailyResult(result)?.daysBroken ?? null),
  days_unknown: integer(({ result }) => dailyResult(result)?.daysUnknown ?? null),
  days_exempt: integer(({ result }) => dailyResult(result)?.daysExempt ?? null),
  next_group: text(({ result }) => nextOf(result, ({ group }) => groupCell(group))),
  next_side: text(({ result }) => nextOf(result, ({ side }) => side)),
  next_from: date(({ result }) => nextOf(result, ({ from }) => from)),
  next_low: integer(({ result }) => nextOf(result, ({ low }) => low)),
  next_high: integer(({ result }) => nextOf(result, ({ high }) => countCell(high))),
  next_with_planned: text(({ result }) => nextOf(result, ({ withPlanned }) => withPlanned)),
  is_evaluated: boolean(({ result }) => limitedResult(result) === null),
});

function nextOf<T>(
  result: KravResult,
  read: (next: NonNullable<CountResult['next']>) => T,
): T | null {
  const next = dailyResult(result)?.next ?? null;
  return next === null ? null : read(next);
}

interface CountRun extends Interval {
  readonly krav: string;
  readonly curve: 'sure' | 'planned';
  readonly index: number;
  readonly low: number;
  readonly high: number;
}

const countsTable = table<CountRun>()('result_counts', {
  krav_id: key(text(({ krav }) => krav)),
  curve: key(text(({ curve }) => curve)),
  run_no: key(integer(({ index }) => index)),
  from_day: date(({ from }) => dayCell(from)),
  until_day: date(({ to }) => untilCell(to)),
  low: integer(({ low }) => low),
  high: integer(({ high }) => countCell(high)),
});

interface DayRun extends Run<WorstVerdict> {
  readonly krav: string;
  readonly index: number;
}

const daysTable = table<DayRun>()('result_days', {
  krav_id: key(text(({ krav }) => krav)),
  run_no: key(integer(({ index }) => index)),
  from_day: date(({ from }) => dayCell(from)),
  until_day: date(({ to }) => untilCell(to)),
  verdict: text(({ value }) => value),
});

interface NamedGap {
  readonly krav: string;
  readonly index: number;
  readonly gap: Gap;
}

const gapsTable = table<NamedGap>()('result_gaps', {
  krav_id: key(text(({ krav }) => krav)),
  gap_no: key(integer(({ index }) => index)),
  group_name: text(({ gap }) => groupCell(gap.group)),
  side: text(({ gap }) => gap.side),
  from_day: date(({ gap }) => dayCell(gap.from)),
  until_day: date(({ gap }) => untilCell(gap.to)),
  verdict: text(({ gap }) => gap.verdict),
  low: integer(({ gap }) => gap.low),
  high: integer(({ gap }) => countCell(gap.high)),
  shortfall: integer(({ gap }) => countCell(gap.shortfall)),
  tolerated_days: integer(({ gap }) => gap.toleratedDays),
  exempt: boolean(({ gap }) => gap.exempt),
  opened_by: text(({ gap }) => gap.openedBy.join(', ')),
  closed_by: text(({ gap }) => gap.closedBy.join(', ')),
});

interface NamedPeriod {
  readonly krav: string;
  readonly period: PeriodResult;
}

const periodsTable = table<NamedPeriod>()('result_periods', {
  krav_id: key(text(({ krav }) => krav)),
  period: key(text(({ period }) => period.name)),
  from_day: date(({ period }) => dayCell(period.from)),
  until_day: date(({ period }) => untilCell(period.to)),
  low: integer(({ period }) => period.low),
  high: integer(({ period }) => countCell(period.high)),
  verdict: text(({ period }) => period.verdict),
  missing: integer(({ period }) => period.missing),
  min_count: integer(({ period }) => period.rule.min),
  max_count: integer(({ period }) => period.rule.max),
});

interface NamedPost {
  readonly krav: string;
  readonly post: PostResult;
}

const postsTable = table<NamedPost>()('result_posts', {
  krav_id: key(text(({ krav }) => krav)),
  path: key(text(({ post }) => post.path)),
  post_id: text(({ post }) => post.post),
  verdict: text(({ post }) => post.verdict),
});

/** The tool's own answers: what another judge of the same tables can be held against. */
export function resultTables(all: readonly NamedResult[], to: Destination): ExportTable[] {
  const daily = all.flatMap(({ name, result }) => {
    const counted = dailyResult(result);
    return counted === null ? [] : [{ name, result: counted }];
  });
  return [
    resultsTable(all, to),
    countsTable(
      daily.flatMap(({ name, result: { curves } }) => [
        ...countRuns(name, 'sure', curves.sure),
        ...countRuns(name, 'planned', curves.planned),
      ]),
      to,
    ),
    daysTable(
      daily.flatMap(({ name, result }) =>
        merged(result.days).map((run, index) => ({ ...run, krav: name, index })),
      ),
      to,
    ),
    gapsTable(
      daily.flatMap(({ name, result }) =>
        result.gaps.map((gap, index) => ({ krav: name, index, gap })),
      ),
      to,
    ),
    periodsTable(
      all.flatMap(({ name, result }) =>
        (resultByPeriod(result)?.periods ?? []).map((period) => ({ krav: name, period })),
      ),
      to,
    ),
    postsTable(
      all.flatMap(({ name, result }) =>
        (resultByPost(result)?.posts ?? []).map((post) => ({ krav: name, post })),
      ),
      to,
    ),
  ];
}

function countRuns(
  krav: string,
  curve: CountRun['curve'],
  steps: CountResult['curves']['sure'],
): CountRun[] {
  return steps.map(({ from, value }, index) => {
    const next: Day = steps[index + 1]?.from ?? EVER_AFTER;
    return { krav, curve, index, from, to: addDays(next, -1), ...value };
  });
}

/** Neighbouring runs of one verdict as one. */
function merged(runs: readonly Run<WorstVerdict>[]): Run<WorstVerdict>[] {
  const result: Run<WorstVerdict>[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last?.value === run.value) result[result.length - 1] = { ...last, to: run.to };
    else result.push(run);
  }
  return result;
}
