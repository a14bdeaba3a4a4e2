import { earliest, latest } from '../../time/day.ts';
import type { Envelope } from '../document/envelope.ts';
import { dayJson, envelopeJson, jsonText } from '../document/envelope-json.ts';
import type { Timeline } from './timeline.ts';

/** Lives over time as JSON, `baerum-innov/timeline/1`. */
export function timelineJson(timeline: Timeline, envelope: Envelope): string {
  return jsonText({
    ...envelopeJson('timeline/1', envelope),
    window: { from: dayJson(timeline.window.from), to: dayJson(timeline.window.to) },
    lives: timeline.groups.flatMap(({ type, lines }) =>
      lines.map(({ id, title, status, active, bars }) => ({
        type,
        id,
        title,
        status,
        active,
        bars: bars.map(({ from, to, state }) => ({
          from: dayJson(latest(from, timeline.window.from)),
          to: dayJson(earliest(to, timeline.window.to)),
          state,
        })),
      })),
    ),
  });
}
