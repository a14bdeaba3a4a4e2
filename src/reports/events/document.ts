import { type Breach, type BreachEvent, eventId } from '../../krav/breaches/breach.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay, writtenDays } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { aboutSection } from '../document/about.ts';
import { bannersOf } from '../document/banners.ts';
import { type Document, section } from '../document/document.ts';
import { type Table, tableOf } from '../document/table.ts';
import { coded, data, day, id, missing, own } from '../document/value.ts';
import { shortSha } from '../history/commit.ts';
import type { EventsReport } from './events.ts';

/** What has become known of breaches, in order of day. */
export function eventsDocument(report: EventsReport, language: Language): Document {
  const { envelope, events, breaches } = report;
  const words = wordsIn(language).events;
  const table = eventTable(report, language);
  const open = breaches.filter(({ to }) => to === null).length;
  return {
    language,
    title: titleOf(report, language),
    subtitle: [own(words.counted(events.length, open))],
    banners: bannersOf(envelope, language),
    envelope,
    request: null,
    mainTable: table.id,
    sections: [
      section({ id: 'liste', title: null, room: 'answer', blocks: [{ kind: 'table', table }] }),
      aboutSection(envelope, language),
    ],
    titleOnScreen: true,
    next: null,
  };
}

function titleOf({ since, envelope }: EventsReport, language: Language): string {
  const words = wordsIn(language).events;
  if (since === null) return words.titleOfAll(writtenDay(envelope.asOf));
  const { commit, day: then } = since;
  const written = writtenDay(then);
  return words.title(commit === null ? written : words.commit(written, shortSha(commit)));
}

function eventTable({ events, titleOf: kravTitle }: EventsReport, language: Language): Table {
  const words = wordsIn(language).events;
  const { columns } = words;
  return tableOf<BreachEvent>({
    id: 'hendelser',
    caption: events.length === 0 ? '' : words.caption,
    empty: words.none,
    columns: [
      {
        key: 'day',
        title: columns.day,
        cell: (event) => (event.kind === 'corrected' ? missing('–') : day(event.day)),
      },
      { key: 'kind', title: columns.kind, cell: ({ kind }) => coded(words.kinds[kind], kind) },
      {
        key: 'krav',
        title: columns.krav,
        cell: ({ breach: { krav, group, post } }) => {
          const part = group ?? post;
          return part === null ? id(krav) : data(`${krav} (${part})`);
        },
      },
      {
        key: 'side',
        title: columns.side,
        cell: ({ breach: { side } }) =>
          side === null ? own(words.condition) : coded(words.sides[side], side),
      },
      {
        key: 'days',
        title: columns.days,
        flexible: true,
        cell: (event) => own(daysWords(event.breach, language)),
      },
      {
        key: 'after',
        title: columns.after,
        flexible: true,
        cell: (event) =>
          event.kind === 'corrected'
            ? own(event.after === null ? words.neverWas : daysWords(event.after, language))
            : missing(''),
      },
      {
        key: 'severity',
        title: columns.severity,
        priority: 2,
        cell: ({ breach: { alvor } }) => data(alvor),
      },
      {
        key: 'title',
        title: columns.title,
        priority: 3,
        flexible: true,
        cell: ({ breach: { krav } }) => data(kravTitle(krav)),
      },
      { key: 'id', title: columns.id, priority: 3, cell: (event) => data(eventId(event)) },
    ],
    rows: events,
  });
}

/** «01.03.–14.04.2025», or «01.08.2027 →» while it is open. */
function daysWords({ from, to }: Breach, language: Language): string {
  return to === null ? wordsIn(language).events.openFrom(writtenDay(from)) : writtenDays(from, to);
}
