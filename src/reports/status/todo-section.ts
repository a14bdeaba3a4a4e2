import { ruleOn } from '../../krav/definition/rule.ts';
import type { KravResult } from '../../krav/result.ts';
import { responsibleFor } from '../../register/responsible.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { capital, writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { type Section, section } from '../document/document.ts';
import { type Table, tableOf } from '../document/table.ts';
import { data, day, id, own, several, source, type Value } from '../document/value.ts';
import { untilWords } from '../krav/ahead.ts';
import { countRange, startsAsPlannedWords } from '../krav/standing.ts';
import { dataOrNotSet, postId } from '../posts/cells.ts';
import { postTitle } from '../posts/title.ts';
import type { OpenPeriod } from '../sections/running-periods.ts';
import type { Todo } from './todo.ts';

type UnclearTodo = Extract<Todo, { kind: 'unknown' }>;
type PromiseTodo = Extract<Todo, { kind: 'promise' }>;

/** What must be done, when and by whom. */
export function todoSection(todos: readonly Todo[], language: Language): Section {
  const words = wordsIn(language).promises.todo;
  const dayIsRecorded = todos.some(
    (todo) =>
      todo.kind === 'promise' && 'lastDayToAct' in todo.breach && todo.breach.lastDayToAct !== null,
  );
  const isUnrecorded = todos.some(({ kind }) => kind === 'promise') && !dayIsRecorded;
  const note = isUnrecorded ? `${capital(words.lastDayNotRecorded)}.` : null;
  return section({
    id: 'ma-gjores',
    title: words.title,
    ...(isUnrecorded ? { aside: own(words.lastDayNotRecorded) } : {}),
    blocks: [{ kind: 'table', table: todoTable(todos, note, language) }],
    brief: [{ kind: 'table', table: screenTable(todos, language) }],
  });
}

function todoTable(todos: readonly Todo[], note: string | null, language: Language): Table {
  const words = wordsIn(language).promises.todo;
  return tableOf<Todo>({
    id: 'ma-gjores',
    caption: words.title,
    empty: words.none,
    columns: [
      { key: 'day', title: words.columns.day, cell: (todo) => dayOf(todo, language) },
      {
        key: 'what',
        title: words.columns.what,
        flexible: true,
        cell: (todo) => todoValue(todo, true, language),
      },
      {
        key: 'who',
        title: words.columns.who,
        cell: ({ responsible }) => dataOrNotSet(responsible, language),
      },
    ],
    rows: todos,
    note,
  });
}

/** For a screen: promises by their ids, since it has their words just above, and who after what. */
function screenTable(todos: readonly Todo[], language: Language): Table {
  return tableOf<Todo>({
    id: 'ma-gjores',
    caption: '',
    empty: wordsIn(language).promises.todo.none,
    columns: [
      { key: 'day', title: '', cell: (todo) => dayOf(todo, language) },
      {
        key: 'what',
        title: '',
        flexible: true,
        cell: (todo) =>
          several(
            [
              screenValue(todo, todos, language),
              ...(todo.responsible === null ? [] : [data(todo.responsible)]),
            ],
            ' · ',
          ),
      },
    ],
    rows: todos.filter((todo) => samePeriod(todo, todos)[0] === todo),
  });
}

/** Those that lack as much in the same period, the first of them first: a screen tells them together; else the one alone. */
function samePeriod(todo: Todo, todos: readonly Todo[]): readonly Todo[] {
  if (todo.kind !== 'period') return [todo];
  const { period, missing } = todo.open;
  return todos.filter(
    (other) =>
      other.kind === 'period' &&
      other.open.period.name === period.name &&
      other.open.period.low === period.low &&
      other.open.missing === missing &&
      other.responsible === todo.responsible,
  );
}

function screenValue(todo: Todo, todos: readonly Todo[], language: Language): Value {
  if (todo.kind !== 'period') return todoValue(todo, false, language);
  const same = samePeriod(todo, todos).flatMap((each) =>
    each.kind === 'period' ? [postId(each.open.krav)] : [],
  );
  const { period, missing } = todo.open;
  const words = wordsIn(language).promises.todo;
  const said = words.soFar(period.low, period.low + missing, period.name);
  return several([several(same, ', '), own(`: ${said}`)], '');
}

function dayOf(todo: Todo, language: Language): Value {
  return todo.day === null ? own(wordsIn(language).promises.todo.now) : day(todo.day);
}

function todoValue(todo: Todo, names: boolean, language: Language): Value {
  const words = wordsIn(language).promises.todo;
  switch (todo.kind) {
    case 'repair':
      return several([own(words.repair), source(todo.path, todo.line)], ' ');
    case 'period':
      return periodValue(todo.open, names, language);
    case 'overdue-end':
      return about(todo, words.overdueEnd(todo.planned === null ? '' : writtenDay(todo.planned)));
    case 'overdue-start':
      return about(
        todo,
        todo.planned === null
          ? words.overdueStartNoDay
          : words.overdueStart(writtenDay(todo.planned)),
      );
    case 'unknown':
      return unclearValue(todo, names, language);
    case 'promise':
      return promiseValue(todo, names, language);
  }
}

function about({ post }: Extract<Todo, { post: unknown }>, words: string): Value {
  return several([several([postId(post), data(postTitle(post))], ' '), own(`: ${words}.`)], '');
}

/** «K-08a: 0 av 1 i 2026» */
function periodValue({ krav, period, missing }: OpenPeriod, names: boolean, language: Language) {
  const words = wordsIn(language).promises.todo;
  const said = words.soFar(period.low, period.low + missing, period.name);
  return several([promiseName(krav, names), own(said)], ' ');
}

/** «K-10: kan ikke vurderes (1–2), så lenge SE-2024-002 ikke er avklart» */
function unclearValue(
  { promise: { result }, from }: UnclearTodo,
  names: boolean,
  language: Language,
) {
  const words = wordsIn(language).promises;
  const said = `${words.unknown} (${countRange(from)})${untilWords(result, language)}`;
  return several([promiseName(result.krav, names), own(said)], ' ');
}

/** «K-09a: start ett til som teller, eller forleng FP-2024-002 Demenslandsby til 31.08.2027» */
function promiseValue(todo: PromiseTodo, names: boolean, language: Language): Value {
  const words = wordsIn(language).promises.todo;
  const { breach, promise } = todo;
  const { krav } = promise.result;
  const ways =
    breach.side === 'above'
      ? [own(words.fewer(ruleOn(krav.rules, breach.from).max ?? 0))]
      : waysToClose(todo, language);
  const group =
    breach.group === null ? [] : [own(wordsIn(language).promises.inGroup(String(breach.group)))];
  const last = ways.length - 1;
  const said = ways.flatMap((way, index) => [
    ...(index === 0 ? [] : [own(missingOn(todo) > 1 ? words.andOr : words.or)]),
    index === last ? way : several([way, own(',')], ''),
  ]);
  return several([promiseName(krav, names), ...said, ...group], ' ');
}

/** Its own words with its id after them, or the id alone. */
function promiseName(krav: Pick<KravResult['krav'], 'id' | 'title'>, names: boolean): Value {
  return names
    ? several([data(krav.title), several([own('('), postId(krav), own('):')], '')], ' ')
    : several([postId(krav), own(':')], '');
}

/** How many are surely missing on the first day of a breach. */
function missingOn({ breach, promise }: Pick<PromiseTodo, 'breach' | 'promise'>): number {
  const { min } = ruleOn(promise.result.krav.rules, breach.from);
  return Math.max(1, (min ?? 0) - breach.high);
}

/** Starting more first, then each extension that would do. */
function waysToClose({ breach, promise, extendable }: PromiseTodo, language: Language): Value[] {
  const words = wordsIn(language).promises.todo;
  const extensions = breach.remedies.flatMap((remedy): Value[] => {
    if (remedy.kind !== 'extend') return [];
    const post = extendable.get(remedy.item);
    const name = post?.id === remedy.item ? postId(post) : id(remedy.item);
    const named = post === undefined ? [name] : [name, data(postTitle(post))];
    const owner = post === undefined ? null : responsibleFor(post);
    const who = owner === null ? [] : [several([own('('), data(owner), own(')')], '')];
    const extended = several(
      [own(words.extend), ...named, ...lastDayWords(remedy.to), ...who],
      ' ',
    );
    const besides = startsAsPlannedWords(remedy, language);
    return [besides === '' ? extended : several([extended, own(besides)], '')];
  });
  return [own(words.start(missingOn({ breach, promise }))), ...extensions];

  /** An extension to the last day that is counted is told without its day: nobody knows that it is enough. */
  function lastDayWords(to: Day): Value[] {
    return to === promise.result.window?.to ? [] : [own(words.until(writtenDay(to)))];
  }
}
