import { replaceHidden } from '../../text/formatting/hidden.ts';
import { type Day, formatIsoDay, isBounded } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { answeredExit, type Envelope } from './envelope.ts';

/** The keys that every JSON answer begins with. */
export function envelopeJson(format: string, envelope: Envelope) {
  return {
    format: `baerum-innov/${format}`,
    toolVersion: envelope.toolVersion,
    asOf: formatIsoDay(envelope.asOf),
    knownAt: envelope.knownAt,
    ...(envelope.clockBehind === undefined
      ? {}
      : { clockBehind: formatIsoDay(envelope.clockBehind) }),
    register: envelope.register,
    examplesCount: envelope.examplesCount,
    setAside: envelope.quarantined,
    exitCode: answeredExit(envelope),
  };
}

/**
 * A JSON text with a final newline; big whole numbers become numbers. What nobody sees, and what the log of
 * GitHub Actions would obey, is written as escapes, which every reader of JSON reads as the same text.
 */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(
    value,
    (_, item) => (typeof item === 'bigint' ? Number(item) : item),
    2,
  );
  const seen = replaceHidden(json, (character) =>
    character === '\n' ? character : [...unitsOf(character)].map(escapeOf).join(''),
  );
  return `${seen.replace(/##(?=\[)/g, `#${escapeOf(0x23)}`)}\n`;
}

function* unitsOf(text: string): Generator<number> {
  for (let index = 0; index < text.length; index += 1) yield text.charCodeAt(index);
}

function escapeOf(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/** A day as ISO text; null for an open end. */
export function dayJson(day: Day): string | null {
  return isBounded(day) ? formatIsoDay(day) : null;
}

/** A count; null where it is unbounded. */
export function countJson(count: number): number | null {
  return Number.isFinite(count) ? count : null;
}

/** A day that may not be there. */
export function dayOrNull(day: Day | null): string | null {
  return day === null ? null : dayJson(day);
}

/** The first and the last day of an interval. */
export function daysJson({ from, to }: Interval) {
  return { from: dayJson(from), to: dayJson(to) };
}
