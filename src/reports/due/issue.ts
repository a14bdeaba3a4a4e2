import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { bannersOf } from '../document/banners.ts';
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
import { commandLine, data, id, own, several, type Value } from '../document/value.ts';
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
export function dueIssue({ items }: Worklist, envelope: Envelope, language: Language): Document {
  const tasks = tasksOf(items);
  return partDocument({
    language,
    title: tasks.length === 0 ? '' : titleOf(tasks, language),
    banners: tasks.length === 0 ? [] : bannersOf(envelope, language),
    envelope,
    sections:
      tasks.length === 0
        ? []
        : [
            section({
              id: 'liste',
              title: null,
              room: 'answer',
              blocks: blocksOf(tasks, language),
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
      lastDay: item.kind === 'breach' ? (lastDays.get(item.id) ?? null) : null,
    }));
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

/** «3 ting må gjøres · neste: K-10 brytes 01.06.2027»: a promise that is broken, else the first that will be, or that something is missing for. */
function titleOf(tasks: readonly Task[], language: Language): string {
  const words = wordsIn(language).due.issue;
  const broken = tasks.find(({ item }) => item.kind === 'broken')?.item;
  const ahead = tasks
    .map(({ item }) => item)
    .filter(({ kind }) => kind === 'breach' || kind === 'period-end')
    .sort((a, b) => (a.day ?? 0) - (b.day ?? 0));
  const first = broken ?? ahead[0];
  if (
    first === undefined ||
    (first.kind !== 'broken' && first.kind !== 'breach' && first.kind !== 'period-end')
  )
    return words.title(tasks.length, '');
  const day = first.day === null ? '' : writtenDay(first.day);
  return words.title(tasks.length, words.next(first.id, words.kinds[first.kind], day));
}

function blocksOf(tasks: readonly Task[], language: Language): Block[] {
  const hidden = tasks.length - MOST_TASKS;
  const shown = tasks.slice(0, MOST_TASKS).map((task) => taskLine(task, language));
  const more = own(wordsIn(language).due.issue.more(hidden));
  return [
    { kind: 'statements', list: 'tasks', statements: shown },
    ...(hidden > 0 ? [paragraph(several([more, commandLine('baerum-innov due')], ''))] : []),
  ];
}

/** «K-09a Minst tre …: løftet brytes 01.08.2027: FP-2024-002 · siste dag å handle 02.06.2027 · Helse og mestring» */
function taskLine({ item, lastDay }: Task, language: Language): Statement {
  const { due: words, promises } = wordsIn(language);
  const { kind, responsible, title, path } = item;
  const named: Value[] = title === path ? [] : [data(title)];
  return line(
    several(
      [
        several([id(item.id, { path, line: null }), ...named], ' '),
        data(whatToDo(item, language)),
        ...(lastDay !== null
          ? [own(words.issue.lastDay(writtenDay(lastDay)))]
          : kind === 'breach'
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

/** «løftet brytes 01.08.2027: FP-2024-002», «0 av 1 i 2026, frist 31.12.2026» */
function whatToDo({ kind, day, about, period }: DueItem, language: Language): string {
  const { due: words, promises } = wordsIn(language);
  const date = day === null ? null : writtenDay(day);
  if (period !== undefined) {
    const count = words.inPeriod(period.low, period.needed, period.name);
    return date === null ? count : `${count}, ${words.issue.by(date)}`;
  }
  if (kind === 'overdue-end' && date !== null) return promises.todo.overdueEnd(date);
  if (kind === 'overdue-start')
    return date === null ? promises.todo.overdueStartNoDay : promises.todo.overdueStart(date);
  return `${words.kinds[kind]}${date === null ? '' : ` ${date}`}${about.length === 0 ? '' : `: ${about.join(', ')}`}`;
}
