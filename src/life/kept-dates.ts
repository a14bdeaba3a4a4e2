import type { StatusClass } from '../read/post.ts';
import { cachedValue, cacheText } from '../read/register/fact-cache.ts';
import type { Question } from '../read/register/questions.ts';
import { type Day, isBounded } from '../time/day.ts';
import { interval } from '../time/interval.ts';
import type { WrittenDates } from './dates.ts';
import type { LogEntry } from './log.ts';

/** Asks what dates the life of a post goes by. Where some are no days, the answer is not kept. */
export const DATES: Question<WrittenDates> = {
  name: 'life',
  keep: ({ hasPlan, plan, log, holes }) => {
    const [from, to] = [plan.from, plan.to].map((day) => (isBounded(day) ? day : null));
    return holes.length > 0 ? null : cacheText([hasPlan, from, to, log?.map(lineOf) ?? null]);
  },
  recall: (text) => {
    const value = cachedValue(text);
    if (!Array.isArray(value) || value.length !== 4) return undefined;
    const [hasPlan, from, to, lines] = value;
    if (typeof hasPlan !== 'boolean' || !isDayOrNull(from) || !isDayOrNull(to)) return undefined;
    const log = lines === null ? null : entriesOf(lines);
    if (log === undefined) return undefined;
    return { hasPlan, plan: interval(from ?? undefined, to ?? undefined), log, holes: [] };
  },
};

/** A line of the log: its day, its status and the class of that, the day it was announced, and its place. */
function lineOf({ day, status, statusClass, announced, index }: LogEntry): readonly unknown[] {
  return [day, status, statusClass, announced, index];
}

/** The lines that a list holds; undefined where one of them has another form. */
function entriesOf(lines: unknown): readonly LogEntry[] | undefined {
  if (!Array.isArray(lines)) return undefined;
  const entries = lines.map(entryOf);
  return entries.every((entry) => entry !== null) ? entries : undefined;
}

function entryOf(line: unknown): LogEntry | null {
  if (!Array.isArray(line) || line.length !== 5) return null;
  const [day, status, statusClass, announced, index] = line;
  const isEntry =
    isDay(day) &&
    typeof status === 'string' &&
    (statusClass === null || isStatusClass(statusClass)) &&
    isDayOrNull(announced) &&
    Number.isInteger(index);
  return isEntry ? { day, status, statusClass, announced, index } : null;
}

function isDayOrNull(value: unknown): value is Day | null {
  return value === null || isDay(value);
}

function isDay(value: unknown): value is Day {
  return Number.isInteger(value);
}

const CLASSES: Readonly<Record<StatusClass, true>> = {
  planlagt: true,
  aktiv: true,
  pause: true,
  avsluttet: true,
};

function isStatusClass(value: unknown): value is StatusClass {
  return typeof value === 'string' && Object.hasOwn(CLASSES, value);
}
