import { writtenNumber } from '../formatting/written.ts';
import type { events as Norwegian } from '../nb/events.ts';

export const events: typeof Norwegian = {
  title: (since) => `Events since ${since}`,
  titleOfAll: (day) => `All breaches known as of ${day}`,
  commit: (day, sha) => `${day} (commit ${sha})`,
  counted: (count, open) =>
    `${writtenNumber(count)} ${count === 1 ? 'event' : 'events'}, ${writtenNumber(open)} open ${open === 1 ? 'breach' : 'breaches'}`,
  caption: 'Events',
  none: 'No new events.',
  kinds: { opened: 'opened', closed: 'closed', corrected: 'corrected' },
  neverWas: 'was no breach',
  sides: { below: 'too few', above: 'too many' },
  condition: 'the condition',
  openFrom: (day) => `${day} →`,
  columns: {
    day: 'Day',
    kind: 'What',
    krav: 'Promise',
    side: 'Side',
    days: 'Breach',
    after: 'Corrected to',
    severity: 'Severity',
    title: 'Title',
    id: 'Id',
  },
  notEvents: (path) =>
    `--since: “${path}” was not written by baerum-innov events --format json, or was changed afterwards.`,
};
