import type { DueItem } from '../../reports/due.ts';
import type { Envelope } from '../../reports/envelope.ts';
import { dayJson, envelopeJson, jsonText } from './envelope.ts';

/** The worklist as JSON, `baerum-innov/due/1`. */
export function dueJson(items: readonly DueItem[], envelope: Envelope): string {
  return jsonText({
    ...envelopeJson('due/1', envelope, 0),
    count: items.length,
    items: items.map(({ kind, type, id, title, path, day, daysUntil, about }) => ({
      kind,
      type,
      id,
      title,
      path,
      day: day === null ? null : dayJson(day),
      daysUntil,
      about,
    })),
  });
}
