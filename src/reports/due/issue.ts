import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { bannersOf, clockBanner } from '../document/banners.ts';
import {
  type Block,
  type Document,
  line,
  paragraph,
  type Statement,
  section,
} from '../document/document.ts';
import type { Envelope } from '../document/envelope.ts';
import { partDocument } from '../document/part.ts';
import { commandLine, data, id, own, several, source, type Value } from '../document/value.ts';
import type { FieldNaming } from '../posts/field-title.ts';
import { aboutValue } from './about.ts';
import type { Worklist } from './due.ts';
import type { DueItem } from './due-item.ts';

const MARKER = 'due';
/** A forge refuses a text that is too long. */
const MOST_TASKS = 50;

/** A line of the list, with the last day to act on it where that is known. */
interface Task {
  readonly item: DueItem;
  readonly lastDay: DueItem['day'];
}

/**
 * The worklist as one case that is written anew in its own place: a checklist. It says nothing of the day it was
 * made, so the same state is the same text. Empty where nothing is to be done.
 */
export function dueIssue({ items }: Worklist, envelope: Envelope, naming: FieldNaming): Document {
  const { language } = naming;
  const tasks = tasksOf(items);
  return partDocument({
    language,
    title: tasks.length === 0 ? '' : titleOf(tasks, language),
    banners:
      tasks.length === 0
        ? []
        : [...clockBanner(envelope, language), ...bannersOf(envelope, language)],
    envelope,
    sections:
      tasks.length === 0
        ? []
        : [
            section({
              id: 'liste',
              title: null,
              room: 'answer',
              blocks: blocksOf(tasks, naming),
            }),
          ],
    titleOnScreen: true,
    marker: MARKER,
  });
}

/** The last day to act is told on the line of its breach; a post whose end or start is not logged is not also told to be untouched. */
function tasksOf(items: readonly DueItem[]): Task[] {
  const lastDays = new Map(
    items.flatMap(({ kind, id: krav, day }) => (kind === 'last-day' ? [[krav, day]] : [])),
  );
  return items
    .filter((item) => item.kind !== 'last-day' && !isSaidAlready(item, items))
    .map((item) => ({
      item,
      lastDay: hasLastDay(item) ? (lastDays.get(item.id) ?? null) : null,
    }));
}

/** What a promise may break by ahead. */
function hasLastDay({ kind, daysUntil }: DueItem): boolean {
  return kind === 'breach' || (kind === 'unknown' && daysUntil !== null && daysUntil > 0);
}

function isSaidAlready({ kind, type, id: post }: DueItem, items: readonly DueItem[]): boolean {
  return (
    kind === 'untouched' &&
    items.some(
      (other) =>
        (other.kind === 'overdue-end' || other.kind === 'overdue-start') &&
        other.type === type &&
        other.id === post,
    )
  );
}

/** «3 ting må gjøres · neste: K-10 brytes 01.06.2027»: what is broken or may be now, else what comes first ahead. */
function titleOf(tasks: readonly Task[], language: Language): string {
  const words = wordsIn(language).due.issue;
  const items = tasks.map(({ item }) => item);
  const now =
    items.find(({ kind }) => kind === 'broken') ??
    items.find(({ kind, about }) => kind === 'repair' && about.length > 0) ??
    items.find((item) => item.kind === 'unknown' && !hasLastDay(item));
  const ahead = items
    .filter((item) => hasLastDay(item) || item.kind === 'period-end')
    .sort((a, b) => (a.day ?? 0) - (b.day ?? 0));
  const first = now ?? ahead[0];
  return words.title(tasks.length, first === undefined ? '' : nextWords(first, language));
}

/** «K-10 brytes 01.06.2027», «rett FP-2024-002» */
function nextWords(item: DueItem, language: Language): string {
  const words = wordsIn(language).due.issue;
  const day = item.day === null ? '' : writtenDay(item.day);
  switch (item.kind) {
    case 'repair':
      return words.repair(item.id);
    case 'unknown':
      return words.next(item.id, words.kinds[hasLastDay(item) ? 'unknown' : 'unclear'], day);
    case 'breach':
    case 'broken':
    case 'period-end':
      return words.next(item.id, words.kinds[item.kind], day);
    default:
      return '';
  }
}

function blocksOf(tasks: readonly Task[], naming: FieldNaming): Block[] {
  const hidden = tasks.length - MOST_TASKS;
  const shown = tasks.slice(0, MOST_TASKS).map((task) => taskLine(task, naming));
  const more = own(wordsIn(naming.language).due.issue.more(hidden));
  return [
    { kind: 'statements', list: 'tasks', statements: shown },
    ...(hidden > 0 ? [paragraph(several([more, commandLine('baerum-innov due')], ''))] : []),
  ];
}

/** «K-09a Minst tre …: løftet brytes 01.08.2027: FP-2024-002 · siste dag å handle 02.06.2027 · Helse og mestring» */
function taskLine({ item, lastDay }: Task, naming: FieldNaming): Statement {
  const { due: words, promises } = wordsIn(naming.language);
  const { kind, responsible, title, path } = item;
  const named: Value[] = kind === 'repair' ? [] : [data(title)];
  return line(
    several(
      [
        several([id(item.id, { path, line: null }), ...named], ' '),
        whatToDo(item, naming),
        ...(lastDay !== null
          ? [own(words.issue.lastDay(writtenDay(lastDay)))]
          : hasLastDay(item)
            ? [own(promises.todo.lastDayNotRecorded)]
            : []),
        responsible === null
          ? own(kind === 'repair' ? words.issue.unread : words.issue.nobody)
          : data(responsible),
      ],
      ' · ',
    ),
  );
}

/** «løftet brytes 01.08.2027: FP-2024-002», «0 av 1 i 2026, frist 31.12.2026», «rett fila data/x.yaml:9, avgjør K-09a» */
function whatToDo(item: DueItem, { language, fieldTitle }: FieldNaming): Value {
  const { kind, day, about, period, path, line: at } = item;
  const { due: words, promises } = wordsIn(language);
  const date = day === null ? null : writtenDay(day);
  const more = aboutValue(item, { language, fieldTitle });
  if (period !== undefined) {
    const count = words.inPeriod(period.low, period.needed, period.name);
    return own(date === null ? count : `${count}, ${words.issue.by(date)}`);
  }
  if (kind === 'repair') {
    const place = several([own(words.kinds[kind]), source(path, at)], ' ');
    return about.length === 0
      ? place
      : several([several([place, own(words.decides)], ''), more], ' ');
  }
  if (kind === 'overdue-end' && date !== null) return own(promises.todo.overdueEnd(date));
  if (kind === 'overdue-start')
    return own(date === null ? promises.todo.overdueStartNoDay : promises.todo.overdueStart(date));
  const what = kind === 'unknown' ? words.issue.from(words.kinds[kind]) : words.kinds[kind];
  const said = `${what}${date === null ? '' : ` ${date}`}`;
  return about.length === 0 ? own(said) : several([own(`${said}:`), more], ' ');
}
