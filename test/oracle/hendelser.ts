import { type Day, dayParts } from '../../src/time/day.ts';
import type { OracleHendelserResult, OraclePeriod, Verdict } from './answers.ts';
import { isExempt, isInForce } from './calendar.ts';
import { type Range, sideOf, worst } from './count.ts';
import { dayOf, isoOf, optionalDay } from './days.ts';
import { type Copy, countedPosts, type Item, itemsOf, listInTell } from './items.ts';
import type { OracleKrav, OracleKravValue, OraclePeriode, OracleRegister } from './model.ts';
import { bindsFrom, type Rule, ruleOn, rulesOf, severitiesOf } from './rules.ts';
import { bounded } from './sheet.ts';

const MONTHS: Record<OraclePeriode, number> = { år: 12, tertial: 4, kvartal: 3, måned: 1 };

interface Period {
  name: string;
  from: number;
  to: number;
}

/** The calendar period a day lies in, from its first day to its last. */
function periodName(day: number, periode: OraclePeriode): string {
  const { year, month } = dayParts(day as Day); // the oracle counts in plain numbers
  const number = Math.floor((month - 1) / MONTHS[periode]) + 1;
  if (periode === 'år') return `${year}`;
  if (periode === 'tertial') return `${year}-T${number}`;
  if (periode === 'kvartal') return `${year}-K${number}`;
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The periods that lie wholly inside gjelder and begin on or before A, found day by day. */
function periodsOf(krav: OracleKravValue, asOf: number): Period[] {
  if (krav.gjelder_fra === undefined || krav.periode === undefined) {
    throw new Error('hendelser needs gjelder_fra and periode');
  }
  const found: Period[] = [];
  for (let day = dayOf(krav.gjelder_fra); day <= asOf; day += 1) {
    const name = periodName(day, krav.periode);
    if (periodName(day - 1, krav.periode) === name) continue;
    let to = day;
    while (periodName(to + 1, krav.periode) === name) to += 1;
    if (isInForce(krav, to)) found.push({ name, from: day, to });
  }
  return found;
}

function eventDay(copy: Copy, path: string): number | undefined {
  const [owner, field] = path.split('.');
  const value = owner === 'element' ? copy.element : copy.post.value;
  return optionalDay(value?.[field ?? '']);
}

function rangeOfCopy(copy: Copy, rule: Rule, period: Period, asOf: number): Range {
  const day = eventDay(copy, rule.dato ?? '');
  if (day === undefined) {
    for (let each = period.from; each <= Math.min(period.to, asOf); each += 1) {
      if (copy.matchOn(each, rule) !== false) return { low: 0, high: 1 };
    }
    return { low: 0, high: 0 };
  }
  const match = copy.matchOn(day, rule);
  if (day > asOf || day < period.from || day > period.to || match === false) {
    return { low: 0, high: 0 };
  }
  return { low: match === true ? 1 : 0, high: 1 };
}

/** Copies of one event are one item between them. */
function rangeOf(item: Item, rule: Rule, period: Period, asOf: number): Range {
  const parts = item.copies.map((copy) => rangeOfCopy(copy, rule, period, asOf));
  return {
    low: item.isInAll ? Math.min(...parts.map((part) => part.low)) : 0,
    high: parts.reduce((sum, part) => sum + part.high, 0),
  };
}

function countIn(
  items: Item[],
  register: OracleRegister,
  rule: Rule,
  period: Period,
  asOf: number,
): Range {
  const parts = items.map((item) => rangeOf(item, rule, period, asOf));
  const low = parts.reduce((sum, part) => sum + part.low, 0);
  let high = parts.reduce((sum, part) => sum + part.high, 0);
  if (register.setAside > 0) {
    high += listInTell(rule.tell) === undefined ? register.setAside : Number.POSITIVE_INFINITY;
  }
  if (register.folderUnread === true) high = Number.POSITIVE_INFINITY;
  if (register.fortFra !== null && period.from < dayOf(register.fortFra)) {
    high = Number.POSITIVE_INFINITY;
  }
  return { low, high };
}

interface JudgedPeriod {
  count: Range;
  verdict: Verdict;
  missing: number | null;
}

function judgeBy(
  rule: Rule,
  items: Item[],
  register: OracleRegister,
  period: Period,
  asOf: number,
): JudgedPeriod {
  const count = countIn(items, register, rule, period, asOf);
  const nothingAtAll =
    countedPosts(register).length === 0 &&
    register.setAside === 0 &&
    register.folderUnread !== true;
  const verdict = verdictOf(count, rule, period, asOf, nothingAtAll);
  const missing = verdict === 'pending' ? Math.max(0, (rule.minst ?? 0) - count.low) : null;
  return { count, verdict, missing };
}

const HARDEST: readonly Verdict[] = ['broken', 'unknown', 'pending', 'met'];

/** A period that is over is judged by the rule on its last day, the running one by the worse of that and the rule on A. */
function judgePeriod(
  items: Item[],
  register: OracleRegister,
  krav: OracleKravValue,
  period: Period,
  asOf: number,
): OraclePeriod {
  const lastRule = ruleOn(krav, asOf, period.to);
  const rule = period.to < asOf ? lastRule : ruleOn(krav, asOf, asOf);
  const told = judgeBy(rule, items, register, period, asOf);
  const atEnd = judgeBy(lastRule, items, register, period, asOf);
  const verdict =
    HARDEST.find((each) => each === told.verdict || each === atEnd.verdict) ?? 'unknown';
  return {
    period: period.name,
    from: isoOf(period.from),
    to: isoOf(period.to),
    low: told.count.low,
    high: bounded(told.count.high),
    min: rule.minst ?? null,
    max: rule.hoyst ?? null,
    verdict,
    missing: verdict === 'pending' ? Math.max(told.missing ?? 0, atEnd.missing ?? 0) : null,
  };
}

function verdictOf(
  count: Range,
  rule: Rule,
  period: Period,
  asOf: number,
  nothingAtAll: boolean,
): Verdict {
  const below = sideOf(count, rule, 'below', nothingAtAll);
  const above = sideOf(count, rule, 'above', nothingAtAll);
  if (period.to < asOf) return worst([below, above]) ?? 'unknown';
  if (above === 'broken') return 'broken';
  const reached = rule.minst !== undefined && count.low >= rule.minst;
  if (reached && rule.hoyst === undefined) return nothingAtAll ? 'unknown' : 'met';
  return 'pending';
}

/** §5, «hendelser»: the periods up to the one that runs, and the krav's verdict on A. */
export function judgeHendelser(
  register: OracleRegister,
  krav: OracleKrav,
  asOfText: string,
): OracleHendelserResult {
  const asOf = dayOf(asOfText);
  const items = itemsOf(register, krav, asOfText);
  const rule = ruleOn(krav.value, asOf, asOf);
  const periods = periodsOf(krav.value, asOf).map((period) =>
    judgePeriod(items, register, krav.value, period, asOf),
  );
  return {
    verdict: kravVerdict(krav.value, periods, asOf),
    periods,
    min: rule.minst ?? null,
    max: rule.hoyst ?? null,
    ...severitiesOf(rule),
    rules: rulesOf(krav.value, asOf, null),
    bindsFrom: bindsFrom(krav.value, asOf),
  };
}

function kravVerdict(krav: OracleKravValue, periods: OraclePeriod[], asOf: number): Verdict {
  if (!isInForce(krav, asOf) || isExempt(krav, asOf)) return 'not-in-force';
  const running = periods.find((period) => dayOf(period.to) >= asOf);
  if (running?.verdict === 'met' || running?.verdict === 'broken') return running.verdict;
  return periods.filter((period) => dayOf(period.to) < asOf).at(-1)?.verdict ?? 'pending';
}
