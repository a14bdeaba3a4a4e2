import { type Breach, type BreachEvent, breachId, eventId } from '../../krav/breaches/breach.ts';
import { SEVERITY_OF_ALVOR } from '../../krav/findings.ts';
import { dayJson, dayOrNull, envelopeJson, jsonText } from '../document/envelope-json.ts';
import type { EventsReport } from './events.ts';

/** What has become known of breaches as JSON, `baerum-innov/events/1`. */
export function eventsJson({ envelope, since, events, breaches, titleOf }: EventsReport): string {
  return jsonText({
    ...envelopeJson('events/1', envelope),
    since: since === null ? null : { commit: since.commit, day: dayJson(since.day) },
    count: events.length,
    events: events.map((event) => eventEntry(event, titleOf)),
    breaches: breaches.map(breachEntry),
  });
}

function eventEntry(event: BreachEvent, titleOf: EventsReport['titleOf']) {
  const { kind, breach } = event;
  return {
    id: eventId(event),
    kind,
    day: event.kind === 'corrected' ? null : dayJson(event.day),
    title: titleOf(breach.krav),
    breach: breachEntry(breach),
    after: event.kind === 'corrected' && event.after !== null ? breachEntry(event.after) : null,
  };
}

function breachEntry(breach: Breach) {
  const { krav, group, post, side, from, to, alvor } = breach;
  return {
    id: breachId(breach),
    krav,
    group,
    post,
    side,
    severity: SEVERITY_OF_ALVOR[alvor],
    from: dayJson(from),
    to: dayOrNull(to),
  };
}
