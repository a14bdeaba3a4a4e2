import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Breach } from '../../../krav/breaches/breach.ts';
import { ALVOR, type Alvor } from '../../../krav/definition/krav.ts';
import { SEVERITY_OF_ALVOR } from '../../../krav/findings.ts';
import { isList, type Json, property } from '../../../read/json.ts';
import { readJson } from '../../../read/schema/json.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { type Day, parseIsoDay } from '../../../time/day.ts';
import { wrongUse } from '../../io/outcome.ts';
import type { Session } from '../../session/session.ts';
import { namesStoredReport } from '../../stored/stored-report.ts';

/** What an earlier run of the command wrote. */
interface StoredEvents {
  readonly day: Day;
  readonly breaches: readonly Breach[];
}

/** Null where a text is not the name of a file that this command wrote; refuses one that was changed. */
export function storedEvents(text: string, { place }: Session): StoredEvents | null {
  const { world, language } = place;
  if (!/\.json$/i.test(text) || !namesStoredReport(world, text)) return null;
  const json = readJson(readFileSync(resolve(world.folder, text), 'utf8'));
  const value = json.kind === 'value' ? json.value : undefined;
  if (property(value, 'format') !== 'baerum-innov/events/1') return null;
  const day = dayIn(property(value, 'asOf'));
  const entries = property(value, 'breaches');
  const breaches = isList(entries) ? entries.map(breachIn) : [null];
  const whole = breaches.filter((breach) => breach !== null);
  if (day === null || whole.length < breaches.length)
    throw wrongUse(wordsIn(language).events.notEvents(text));
  return { day, breaches: whole };
}

function breachIn(entry: Json): Breach | null {
  const krav = property(entry, 'krav');
  const group = property(entry, 'group');
  const post = property(entry, 'post') ?? null;
  const side = property(entry, 'side');
  const from = dayIn(property(entry, 'from'));
  const end = property(entry, 'to');
  const to = dayIn(end);
  const alvor = alvorIn(property(entry, 'severity'));
  if (typeof krav !== 'string' || (typeof group !== 'string' && group !== null)) return null;
  if (typeof post !== 'string' && post !== null) return null;
  if (side !== 'below' && side !== 'above' && side !== null) return null;
  if (from === null || alvor === null || (end !== null && to === null)) return null;
  return { krav, group, post, side, from, to, alvor };
}

function dayIn(value: Json | undefined): Day | null {
  return typeof value === 'string' ? (parseIsoDay(value) ?? null) : null;
}

function alvorIn(severity: Json | undefined): Alvor | null {
  return ALVOR.find((alvor) => SEVERITY_OF_ALVOR[alvor] === severity) ?? null;
}
