import type { Envelope } from '../document/envelope.ts';
import { dayOrNull, envelopeJson, jsonText } from '../document/envelope-json.ts';
import { aboutCode } from './about.ts';
import type { DueItem } from './due-item.ts';

/** The worklist as JSON, `baerum-innov/due/1`. */
export function dueJson(items: readonly DueItem[], envelope: Envelope): string {
  return jsonText({
    ...envelopeJson('due/1', envelope),
    count: items.length,
    items: items.map(
      ({ kind, type, id, title, path, line, day, daysUntil, about, responsible }) => ({
        kind,
        type,
        id,
        title,
        path,
        line,
        day: dayOrNull(day),
        daysUntil,
        about: about.map(aboutCode),
        responsible,
      }),
    ),
  });
}
