import { type Day, formatIsoDay, isBounded } from '../../time/day.ts';
import { answeredExit, type Envelope } from './envelope.ts';

/** The keys that every JSON answer begins with. */
export function envelopeJson(format: string, envelope: Envelope) {
  return {
    format: `baerum-innov/${format}`,
    toolVersion: envelope.toolVersion,
    asOf: formatIsoDay(envelope.asOf),
    knownAt: envelope.knownAt,
    register: envelope.register,
    examplesCount: envelope.examplesCount,
    setAside: envelope.quarantined,
    exitCode: answeredExit(envelope),
  };
}

/** A JSON text with a final newline; big whole numbers become numbers. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? Number(item) : item), 2)}\n`;
}

/** A day as ISO text; null for an open end. */
export function dayJson(day: Day): string | null {
  return isBounded(day) ? formatIsoDay(day) : null;
}

/** A count; null where it is unbounded. */
export function countJson(count: number): number | null {
  return Number.isFinite(count) ? count : null;
}
