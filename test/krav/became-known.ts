import { type Breach, eventId } from '../../src/krav/breaches/breach.ts';
import { breachEvents } from '../../src/krav/breaches/known.ts';
import { withLawfulKrav } from '../../src/krav/definition/lawful-register.ts';
import { isoDay } from '../../src/time/day.ts';
import { memoryTree } from '../memory-tree.ts';
import { registerIn } from '../register-in.ts';
import { shown } from './comparing/compared.ts';

type Files = Readonly<Record<string, string>>;

function becomeKnown(known: readonly Breach[], files: Files, day: string) {
  return breachEvents(known, withLawfulKrav(registerIn(memoryTree(files))), isoDay(day));
}

/** What has become known since another register, or the same, was asked on another day. */
export function told(
  files: Files,
  day: string,
  before: Files | null = null,
  dayBefore = day,
): string {
  const known = before === null ? [] : becomeKnown([], before, dayBefore).breaches;
  const { events, breaches } = becomeKnown(known, files, day);
  return [
    ...events.map((event) => `${shown('day' in event ? event.day : null)} ${eventId(event)}`),
    ...breaches.map((breach) => shown(breach)),
  ].join('\n');
}
