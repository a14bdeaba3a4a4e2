import { report } from '../diagnostic/catalogue.ts';
import type { Finding, Where } from '../diagnostic/finding.ts';
import type { ReadFault, Reading } from '../tree/tree.ts';

/** The finding for a path that gave no bytes. */
export function fileFinding(path: string, fault: ReadFault): Finding {
  const where = wholeFile(path);
  switch (fault.kind) {
    case 'missing':
      return report('file/missing', {}, where);
    case 'too-large':
      return report('file/too-large', { size: fault.size, limit: fault.limit }, where);
    case 'link':
      return report('file/link', {}, where);
    case 'special':
      return report('file/special', {}, where);
    case 'not-checked-out':
      return report('file/not-checked-out', { command: fault.command }, where);
    case 'system':
      return report('file/unreadable', { system: fault.system }, where);
  }
}

/** A reading of a file that may have so many bytes. */
export function withinLimit(reading: Reading, limit: number): Reading {
  if (reading.kind === 'fault')
    return reading.fault.kind === 'too-large' ? tooLarge(reading.fault.size, limit) : reading;
  return reading.bytes.length > limit ? tooLarge(reading.bytes.length, limit) : reading;
}

function tooLarge(size: number, limit: number): Reading {
  return { kind: 'fault', fault: { kind: 'too-large', size, limit } };
}

/** Whether a path says nothing because it could not be read, and not for what it is. */
export function isUnread({ kind }: ReadFault): boolean {
  return kind === 'system' || kind === 'missing' || kind === 'not-checked-out';
}

/** The start of a file that is told of as a whole. */
export function wholeFile(path: string): Where {
  const start = { line: 1, column: 1 };
  return { kind: 'place', place: { path, start, end: start } };
}
