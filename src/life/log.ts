import { isList, type JsonObject, property } from '../read/json.ts';
import type { Livslop, StatusClass } from '../read/post.ts';
import type { Day } from '../time/day.ts';
import { greatest } from '../time/extremes.ts';
import { dayOfText } from '../time/moment.ts';

/**
 * The fields of an entry. They are the log's own format, the same in every type that has a log; only the
 * name of the log and the classes of its statuses come from the schema.
 */
const ENTRY = { day: 'dato', status: 'status', announced: 'meldt' } as const;

/** One dated line of a status log. */
export interface LogEntry {
  readonly day: Day;
  readonly status: string;
  /** The class of the status; null where the schema gives it none. */
  readonly statusClass: StatusClass | null;
  /** The day it was announced ahead, or null. */
  readonly announced: Day | null;
  /** Its place in the list as written. */
  readonly index: number;
}

/** A line of a log whose day, or the day it was announced, is there and is no day. */
export interface UndatedLine {
  readonly field: 'dato' | 'meldt';
  /** The line but for that day. */
  readonly line: Omit<LogEntry, 'day'> & { readonly day: Day | null };
}

/** All entries of the log with a readable day, in the order they are written. */
export function logEntries(value: JsonObject, livslop: Livslop): readonly LogEntry[] {
  return readLog(value, livslop).entries;
}

/** A log as written: the lines that can be placed in time, and those that cannot. */
export interface WrittenLog {
  readonly entries: readonly LogEntry[];
  readonly undated: readonly UndatedLine[];
}

/** Reads every line of the log, in the order they are written. */
export function readLog(value: JsonObject, livslop: Livslop): WrittenLog {
  const log = livslop.log === null ? undefined : property(value, livslop.log);
  if (!isList(log)) return EMPTY;
  const { timeZone, classes } = livslop;
  const entries: LogEntry[] = [];
  const undated: UndatedLine[] = [];
  log.forEach((line, index) => {
    const day = dayOf(property(line, ENTRY.day), timeZone);
    const status = property(line, ENTRY.status);
    const announced = property(line, ENTRY.announced) ?? null;
    const entry = {
      day,
      status: typeof status === 'string' ? status : '',
      statusClass: typeof status === 'string' ? (classes.get(status) ?? null) : null,
      announced: dayOf(announced, timeZone),
      index,
    };
    if (!isDated(entry)) {
      undated.push({ field: ENTRY.day, line: entry });
      return;
    }
    entries.push(entry);
    if (announced !== null && entry.announced === null)
      undated.push({ field: ENTRY.announced, line: entry });
  });
  return { entries, undated };
}

function isDated(line: UndatedLine['line']): line is LogEntry {
  return line.day !== null;
}

const EMPTY: WrittenLog = { entries: [], undated: [] };

/**
 * The entries that are known on the as-of day, of entries in the order they are written: dated on or before
 * it, or announced on or before it. In order of day; of several on one day only the last in the list.
 */
export function knownAmong(entries: readonly LogEntry[], asOf: Day): LogEntry[] {
  const known = entries.filter((entry) => isKnown(entry, asOf));
  const lastOfDay = new Map(known.map((entry) => [entry.day, entry]));
  return [...lastOfDay.values()].sort((a, b) => a.day - b.day);
}

/** Whether an entry exists for someone who asks on the as-of day. */
export function isKnown(entry: Pick<LogEntry, 'day' | 'announced'>, asOf: Day): boolean {
  return entry.day <= asOf || (entry.announced !== null && entry.announced <= asOf);
}

/** The entries that do not exist yet for someone who asks on the as-of day, in order of day. */
export function entriesAhead(value: JsonObject, livslop: Livslop, asOf: Day): LogEntry[] {
  return logEntries(value, livslop)
    .filter((entry) => !isKnown(entry, asOf))
    .sort((a, b) => a.day - b.day);
}

/** The last entry on or before a day, of entries in order of day. */
export function lastEntryOn(entries: readonly LogEntry[], day: Day): LogEntry | undefined {
  return entries.findLast((entry) => entry.day <= day);
}

/** The status on a day: that of the last known entry on or before it; null without one. */
export function statusOn(entries: readonly LogEntry[], day: Day): string | null {
  return lastEntryOn(entries, day)?.status ?? null;
}

/** The newest day on which anything was said of the post, as known on the as-of day; null without a log. */
export function updatedOn(entries: readonly LogEntry[], asOf: Day): Day | null {
  const said = entries.map(({ day, announced }) => (day <= asOf ? day : (announced ?? day)));
  return said.length === 0 ? null : (greatest(said) as Day); // one of the days just listed
}

/** The value with its log cut to the entries that are known: what expressions may see. */
export function withKnownLog(
  value: JsonObject,
  livslop: Livslop | null,
  entries: readonly LogEntry[],
): JsonObject {
  if (livslop?.log == null) return value;
  const log = property(value, livslop.log);
  if (!isList(log) || entries.length === log.length) return value;
  const known = new Set(entries.map(({ index }) => index));
  return {
    ...value,
    [livslop.log]: log.filter((_, index) => known.has(index)),
  };
}

function dayOf(value: unknown, timeZone: string): Day | null {
  return typeof value === 'string' ? (dayOfText(value, timeZone) ?? null) : null;
}
