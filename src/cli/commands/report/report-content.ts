import { documentJson } from '../../../reports/document/json.ts';
import { writtenDay } from '../../../text/formatting/written.ts';
import { addDays, type Day, formatIsoDay } from '../../../time/day.ts';
import type { MadeReport } from './report-document.ts';

/**
 * What a report says, apart from the days that move with the day it is for: that day, the next one, and the
 * last one that is judged. Two reports that are equal here say the same of the register.
 */
export function reportContent({ document, status }: MadeReport): string {
  const { asOf, knownAt, register } = status.envelope;
  const ends = status.promises.flatMap(({ result }) => result.window?.to ?? []);
  const moving = [asOf, addDays(asOf, 1), ...ends];
  return moving
    .reduce(withoutDay, documentJson(document))
    .replaceAll(register.hash.slice(0, 8), '')
    .replaceAll(register.hash, '')
    .replaceAll(knownAt ?? register.hash, '');
}

function withoutDay(text: string, day: Day): string {
  const written = writtenDay(day);
  return text
    .replaceAll(formatIsoDay(day), '…')
    .replaceAll(written, '…')
    .replaceAll(`${written.slice(0, 6)}–`, '…–');
}
