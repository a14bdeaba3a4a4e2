import { readDate } from './dates.ts';
import { dayOf, isoOf, optionalDay } from './days.ts';
import type { OracleLivslop } from './model.ts';

export type Sure = 'running' | 'paused' | 'not-running' | 'unknown';

/** A life on one day: in the sure curve, and whether the planned curve adds it. */
export interface LifeOnDay {
  sure: Sure;
  planned: boolean;
}

type EntryClass = 'planlagt' | 'aktiv' | 'pause' | 'avsluttet';

interface Entry {
  day: number;
  class: EntryClass;
}

interface Plan {
  from: number;
  to: number;
}

type Value = Record<string, unknown>;

function classOfStatus(livslop: OracleLivslop, status: unknown): EntryClass {
  const text = String(status);
  if (livslop.planlagt.includes(text)) return 'planlagt';
  if (livslop.aktiv.includes(text)) return 'aktiv';
  if (livslop.pause.includes(text)) return 'pause';
  if (livslop.avsluttet.includes(text)) return 'avsluttet';
  throw new RangeError(`a status of no class: ${text}`);
}

/** §1: the entries known at A in order of days, the last of each day only. */
function knownEntries(value: Value, livslop: OracleLivslop, asOf: number): Entry[] {
  const list = livslop.logg === null ? [] : value[livslop.logg];
  if (!Array.isArray(list)) return [];
  const lastOfDay = new Map<number, Entry>();
  for (const raw of list as Value[]) {
    const day = dayIn(raw['dato']);
    if (day === undefined) continue;
    const announced = optionalDay(raw['meldt']);
    if (day <= asOf || (announced !== undefined && announced <= asOf)) {
      lastOfDay.set(day, { day, class: classOfStatus(livslop, raw['status']) });
    }
  }
  return [...lastOfDay.values()].sort((one, other) => one.day - other.day);
}

/** The day a text has; undefined where there is none, or it is no day (see `possibleValues`). */
function dayIn(value: unknown): number | undefined {
  const read = readDate(value);
  return read === 'no-day' ? undefined : read;
}

function planOf(value: Value, livslop: OracleLivslop): Plan | null {
  if (livslop.plan === null) return null;
  const { fra, til } = livslop.plan;
  const last = livslop.tilErMed === false ? -1 : 0;
  return {
    from: (fra === null ? undefined : dayIn(value[fra])) ?? Number.NEGATIVE_INFINITY,
    to: ((til === null ? undefined : dayIn(value[til])) ?? Number.POSITIVE_INFINITY) + last,
  };
}

function within(plan: Plan, day: number): boolean {
  return plan.from <= day && day <= plan.to;
}

function lastOnOrBefore(entries: Entry[], day: number): Entry | undefined {
  return entries.filter((entry) => entry.day <= day).at(-1);
}

function notBegun(entry: Entry | undefined): boolean {
  return entry === undefined || entry.class === 'planlagt';
}

function firstRealAfter(entries: Entry[], day: number): Entry | undefined {
  return entries.find((entry) => entry.day > day && entry.class !== 'planlagt');
}

/** §2 rule 1. */
function byLastEntry(entries: Entry[], day: number): Exclude<Sure, 'unknown'> {
  let deciding = lastOnOrBefore(entries, day);
  if (deciding?.class === 'avsluttet' && deciding.day === day) {
    const before = lastOnOrBefore(entries, day - 1);
    if (before?.class === 'aktiv' || before?.class === 'pause') deciding = before;
  }
  if (deciding?.class === 'aktiv') return 'running';
  if (deciding?.class === 'pause') return 'paused';
  return 'not-running';
}

/** §2 rule 2, given that rule 1 says running or paused. */
function isOverrun(entries: Entry[], plan: Plan | null, day: number): boolean {
  const lastEntry = entries.at(-1)?.day ?? Number.NEGATIVE_INFINITY;
  return plan !== null && day > plan.to && day > lastEntry;
}

/** §2 rule 3: whether the day is one on which a start was planned and nobody has settled it. */
function isLateStart(entries: Entry[], plan: Plan | null, day: number): boolean {
  if (plan === null || !within(plan, day)) return false;
  const last = lastOnOrBefore(entries, day);
  if (notBegun(last)) {
    const next = firstRealAfter(entries, day);
    return next === undefined || next.class === 'avsluttet';
  }
  return (
    last?.class === 'avsluttet' && last.day === day && notBegun(lastOnOrBefore(entries, day - 1))
  );
}

const sure = (state: Sure): LifeOnDay => ({ sure: state, planned: false });

/** §3, where the life has not begun on the day and no announced start or stop lies before it. */
function forecastOfNotBegun(
  entries: Entry[],
  plan: Plan | null,
  asOf: number,
  day: number,
): LifeOnDay {
  if (plan === null) return sure('not-running');
  if (isLateStart(entries, plan, asOf)) return sure(day <= plan.to ? 'unknown' : 'not-running');
  const next = firstRealAfter(entries, asOf);
  const replaced = next !== undefined && (next.class !== 'avsluttet' || next.day === day);
  const planned = plan.from > asOf && within(plan, day) && !replaced;
  return { sure: 'not-running', planned };
}

/** §3: a day after A. */
function forecast(entries: Entry[], plan: Plan | null, asOf: number, day: number): LifeOnDay {
  if (notBegun(lastOnOrBefore(entries, asOf))) {
    const next = firstRealAfter(entries, asOf);
    const onStopDay = next?.class === 'avsluttet' && next.day === day;
    if (next === undefined || day < next.day || onStopDay) {
      return forecastOfNotBegun(entries, plan, asOf, day);
    }
  }
  const state = byLastEntry(entries, day);
  if (state === 'not-running') return sure(state);
  const plannedEnd = plan?.to ?? Number.POSITIVE_INFINITY;
  const lastEntry = entries.at(-1)?.day ?? Number.NEGATIVE_INFINITY;
  if (day <= Math.max(plannedEnd, lastEntry)) return sure(state);
  return sure(plannedEnd > lastEntry && plannedEnd >= asOf ? 'not-running' : 'unknown');
}

/** The fields of dates that are there and are no day: the plan's, and those of the log's entries. */
function unreadDates(value: Value, livslop: OracleLivslop): string[][] {
  const { fra = null, til = null } = livslop.plan ?? {};
  const ofPlan = [fra, til].flatMap((field) =>
    field !== null && readDate(value[field]) === 'no-day' ? [[field]] : [],
  );
  const log = livslop.logg === null ? [] : value[livslop.logg];
  const ofLog = (Array.isArray(log) ? (log as Value[]) : []).flatMap((entry, index) =>
    readDate(entry['dato']) === 'no-day' ? [[livslop.logg ?? '', String(index), 'dato']] : [],
  );
  return [...ofPlan, ...ofLog];
}

function withDay(value: Value, [field = '', index, key]: string[], day: string): Value {
  if (index === undefined || key === undefined) return { ...value, [field]: day };
  const log = value[field] as Value[]; // only a list has an index
  return {
    ...value,
    [field]: log.map((entry, at) => (String(at) === index ? { ...entry, [key]: day } : entry)),
  };
}

/** Whether a date of a post may be the day, and still is a day where the end is exclusive. */
function isWritable(day: number): boolean {
  return dayOf('1900-01-02') <= day && day <= dayOf('2100-12-30');
}

/** Every post that the written one may be: each date that is no day may be any day. */
function possibleValues(value: Value, livslop: OracleLivslop, around: number[]): Value[] {
  const near = around.flatMap((day) => [day - 1, day, day + 1]);
  const days = [
    ...new Set([...near.filter(isWritable), dayOf('1900-01-02'), dayOf('2100-12-30')]),
  ].map(isoOf);
  let found = [value];
  for (const path of unreadDates(value, livslop)) {
    found = found.flatMap((each) => days.map((day) => withDay(each, path, day)));
  }
  return found;
}

/** The life as known at A: a function that answers for one day at a time. */
export function readLife(
  value: Value,
  livslop: OracleLivslop | null,
  asOf: number,
): (day: number) => LifeOnDay {
  if (livslop === null || unreadDates(value, livslop).length === 0) {
    return readDatedLife(value, livslop, asOf);
  }
  const mentioned = daysMentioned(value, livslop);
  return (day) => {
    const lives = possibleValues(value, livslop, [...mentioned, asOf, day]).map((each) =>
      readDatedLife(each, livslop, asOf)(day),
    );
    const [first] = lives;
    const agree = lives.every(
      (life) => life.sure === first?.sure && life.planned === first.planned,
    );
    return first !== undefined && agree ? first : sure('unknown');
  };
}

/** The same where every date is a day. */
function readDatedLife(
  value: Value,
  livslop: OracleLivslop | null,
  asOf: number,
): (day: number) => LifeOnDay {
  if (livslop === null) return () => sure('running');
  const plan = planOf(value, livslop);
  if (livslop.logg === null) {
    return (day) => sure(plan === null || within(plan, day) ? 'running' : 'not-running');
  }
  const entries = knownEntries(value, livslop, asOf);
  return (day) => {
    if (day > asOf) return forecast(entries, plan, asOf, day);
    if (isLateStart(entries, plan, day)) return sure('unknown');
    const state = byLastEntry(entries, day);
    if (state !== 'not-running' && isOverrun(entries, plan, day)) return sure('unknown');
    return sure(state);
  };
}

/** The life of a post (or of an element with its own life) on one day, as known at A. */
export function lifeOn(
  value: Value,
  livslop: OracleLivslop | null,
  asOf: string,
  day: string,
): LifeOnDay {
  return readLife(value, livslop, dayOf(asOf))(dayOf(day));
}

/** The entries known at A with the class of each, in order of days; none where the type has no log. */
export function knownClasses(value: Value, livslop: OracleLivslop | null, asOf: number): Entry[] {
  return livslop === null ? [] : knownEntries(value, livslop, asOf);
}

/** The planned end; undefined where the life has none. */
export function plannedEndOf(value: Value, livslop: OracleLivslop | null): number | undefined {
  const end = livslop === null ? undefined : planOf(value, livslop)?.to;
  return end === undefined || !Number.isFinite(end) ? undefined : end;
}

/** Whether the life goes on, the day after its planned end, when that end is moved. */
export function goesOnIfExtended(
  value: Value,
  livslop: OracleLivslop | null,
  asOf: number,
): boolean {
  const end = plannedEndOf(value, livslop);
  const field = livslop?.plan?.til;
  if (end === undefined || field === undefined || field === null) return false;
  const longer = { ...value, [field]: isoOf(Math.min(end + 30, dayOf('2100-12-31'))) };
  return ['running', 'paused'].includes(readLife(longer, livslop, asOf)(end + 1).sure);
}

/** Every day the life mentions, in no order; entries that are not known at A too, and no text that is no day. */
export function daysMentioned(value: Value, livslop: OracleLivslop | null): number[] {
  if (livslop === null) return [];
  const plan = planOf(value, livslop);
  const log = livslop.logg === null ? undefined : value[livslop.logg];
  const logged = Array.isArray(log)
    ? (log as Value[]).flatMap((raw) => dayIn(raw['dato']) ?? [])
    : [];
  return [...(plan === null ? [] : [plan.from, plan.to]), ...logged].filter(Number.isFinite);
}

/** Which findings about a life apply at A. */
export interface LifeFindings {
  overrun: boolean;
  lateStart: boolean;
}

/** §2 rule 5: `life/overrun` and `life/late-start` at A. */
export function findingsOf(
  value: Value,
  livslop: OracleLivslop | null,
  asOfText: string,
): LifeFindings {
  const none = { overrun: false, lateStart: false };
  if (livslop === null || livslop.logg === null) return none;
  const asOf = dayOf(asOfText);
  const plan = planOf(value, livslop);
  const entries = knownEntries(value, livslop, asOf);
  const first = Math.min(asOf, ...daysMentioned(value, livslop)) - 1;
  let lateStart = false;
  for (let day = first; day <= asOf; day += 1) {
    if (isLateStart(entries, plan, day)) lateStart = true;
  }
  const overrun = byLastEntry(entries, asOf) !== 'not-running' && isOverrun(entries, plan, asOf);
  return { overrun, lateStart };
}
