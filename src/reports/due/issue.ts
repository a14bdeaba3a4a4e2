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
  return {
    language,
    title: tasks.length === 0 ? '' : titleOf(tasks, language),
    subtitle: [],
    banners: tasks.length === 0 ? [] : bannersOf(envelope, language),
    envelope,
    request: null,
    mainTable: null,
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
    isPart: true,
    marker: MARKER,
    next: null,
  };
}

/** The last day to act is told on the line of its breach. */
function tasksOf(items: readonly DueItem[]): Task[] {
  const lastDays = new Map(
    items.flatMap(({ kind, id: krav, day }) => (kind === 'last-day' ? [[krav, day]] : [])),
  );
  return items
    .filter(({ kind }) => kind !== 'last-day')
    .map((item) => ({
      item,
      lastDay: item.kind === 'breach' ? (lastDays.get(item.id) ?? null) : null,
    }));
}

/** «3 ting må gjøres · neste: K-10 brytes 01.06.2027»: a promise that is broken, else the first that will be. */
function titleOf(tasks: readonly Task[], language: Language): string {
  const words = wordsIn(language).due.issue;
  const of = (kind: 'broken' | 'breach') => tasks.find(({ item }) => item.kind === kind)?.item;
  const first = of('broken') ?? of('breach');
  if (first === undefined || (first.kind !== 'broken' && first.kind !== 'breach'))
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
  const { due: words } = wordsIn(language);
  const { kind, day, about, period, responsible, title, path } = item;
  const what =
    period === undefined
      ? `${words.kinds[kind]}${day === null ? '' : ` ${writtenDay(day)}`}${about.length === 0 ? '' : `: ${about.join(', ')}`}`
      : `${words.inPeriod(period.low, period.needed, period.name)}${day === null ? '' : `, ${writtenDay(day)}`}`;
  const named: Value[] = title === path ? [] : [data(title)];
  return line(
    several(
      [
        several([id(item.id, { path, line: null }), ...named], ' '),
        data(what),
        ...(lastDay === null ? [] : [own(words.issue.lastDay(writtenDay(lastDay)))]),
        responsible === null ? own(words.issue.nobody) : data(responsible),
      ],
      ' · ',
    ),
  );
}
