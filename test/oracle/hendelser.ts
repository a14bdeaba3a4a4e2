import { type Day, dayParts } from '../../src/time/day.ts';
import { isExempt, isInForce } from './calendar.ts';
import { type Range, sideOf, worst } from './count.ts';
import { dayOf, isoOf, optionalDay } from './days.ts';
import { bounded } from './gaps.ts';
import { countedPosts, type Item, itemsOf, listInTell } from './items.ts';
import type {
  OracleHendelserResult,
  OracleKrav,
  OracleKravValue,
  OraclePeriod,
  OraclePeriode,
  OracleRegister,
  Verdict,
} from './model.ts';

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

function eventDay(item: Item, path: string): number | undefined {
  const [owner, field] = path.split('.');
  const value = owner === 'element' ? item.element : item.post.value;
  return optionalDay(value?.[field ?? '']);
}

function rangeOf(item: Item, krav: OracleKravValue, period: Period, asOf: number): Range {
  const day = eventDay(item, krav.dato ?? '');
  if (day === undefined) {
    for (let each = period.from; each <= Math.min(period.to, asOf); each += 1) {
      if (item.matchOn(each) !== false) return { low: 0, high: 1 };
    }
    return { low: 0, high: 0 };
  }
  const match = item.matchOn(day);
  if (day > asOf || day < period.from || day > period.to || match === false) {
    return { low: 0, high: 0 };
  }
  return { low: match === true ? 1 : 0, high: 1 };
}

function judgePeriod(
  items: Item[],
  register: OracleRegister,
  krav: OracleKravValue,
  period: Period,
  asOf: number,
): OraclePeriod {
  const parts = items.map((item) => rangeOf(item, krav, period, asOf));
  const low = parts.reduce((sum, part) => sum + part.low, 0);
  let high = parts.reduce((sum, part) => sum + part.high, 0);
  if (register.setAside > 0) {
    high += listInTell(krav.tell) === undefined ? register.setAside : Number.POSITIVE_INFINITY;
  }
  if (register.fortFra !== null && period.from < dayOf(register.fortFra)) {
    high = Number.POSITIVE_INFINITY;
  }
  const nothingAtAll = countedPosts(register).length === 0 && register.setAside === 0;
  const verdict = verdictOf({ low, high }, krav, period, asOf, nothingAtAll);
  return {
    period: period.name,
    from: isoOf(period.from),
    to: isoOf(period.to),
    low,
    high: bounded(high),
    verdict,
    missing: verdict === 'pending' ? Math.max(0, (krav.minst ?? 0) - low) : null,
  };
}

function verdictOf(
  count: Range,
  krav: OracleKravValue,
  period: Period,
  asOf: number,
  nothingAtAll: boolean,
): Verdict {
  const below = sideOf(count, krav, 'below', nothingAtAll);
  const above = sideOf(count, krav, 'above', nothingAtAll);
  if (period.to < asOf) return worst([below, above]) ?? 'unknown';
  if (above === 'broken') return 'broken';
  const reached = krav.minst !== undefined && count.low >= krav.minst;
  if (reached && krav.hoyst === undefined) return nothingAtAll ? 'unknown' : 'met';
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
  const periods = periodsOf(krav.value, asOf).map((period) =>
    judgePeriod(items, register, krav.value, period, asOf),
  );
  return { verdict: kravVerdict(krav.value, periods, asOf), periods };
}

function kravVerdict(krav: OracleKravValue, periods: OraclePeriod[], asOf: number): Verdict {
  if (!isInForce(krav, asOf) || isExempt(krav, asOf)) return 'not-in-force';
  const running = periods.find((period) => dayOf(period.to) >= asOf);
  if (running?.verdict === 'met' || running?.verdict === 'broken') return running.verdict;
  return periods.filter((period) => dayOf(period.to) < asOf).at(-1)?.verdict ?? 'pending';
}
