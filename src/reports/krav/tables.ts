import {
  type CountResult,
  type Gap,
  type GroupStanding,
  type KravResult,
  limitedResult,
  type PeriodResult,
  type PostResult,
} from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { isBounded } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { type Table, tableOf } from '../document/table.ts';
import {
  data,
  day,
  id,
  missing,
  number,
  own,
  several,
  source,
  type Value,
} from '../document/value.ts';
import { verdictCell } from '../posts/cells.ts';
import {
  answerCell,
  countCell,
  gapCountCell,
  gapDaysCell,
  heldCell,
  idsCell,
  NOTHING,
  nextCell,
  todayCell,
} from './cells.ts';
import { limitWords } from './sentences.ts';
import { fieldName, gapWords, unknownWords } from './standing.ts';

/** All krav, one row each. */
export function kravTable(results: readonly KravResult[], language: Language): Table {
  const words = wordsIn(language).krav;
  const titles = words.columns;
  return tableOf<KravResult>({
    id: 'liste',
    caption: '',
    empty: words.noKrav,
    columns: [
      {
        key: 'id',
        title: titles.krav,
        cell: ({ krav }) => id(krav.id, { path: krav.path, line: null }),
      },
      {
        key: 'title',
        title: titles.title,
        priority: 2,
        flexible: true,
        cell: ({ krav }) => data(krav.title),
      },
      {
        key: 'mustBe',
        title: titles.mustBe,
        priority: 3,
        cell: (result) => own(limitWords(result, language)),
      },
      { key: 'today', title: titles.today, align: 'right', cell: todayCell },
      { key: 'answer', title: titles.answer, cell: (result) => answerCell(result, language) },
      {
        key: 'standing',
        title: titles.standing,
        flexible: true,
        cell: (result) => heldCell(result, language),
      },
      {
        key: 'next',
        title: titles.nextBreach,
        flexible: true,
        cell: (result) => nextCell(result, language),
      },
    ],
    rows: results,
    note: results.some(isUnsure) ? words.explainRange : null,
    narrow: 'titles-above',
  });
}

function isUnsure(result: KravResult): boolean {
  const limited = limitedResult(result);
  return limited !== null && limited.count.low !== limited.count.high;
}

/** The days on which a promise was not kept, or nobody knows. */
export function gapTable({ gaps, krav }: CountResult, window: Interval, language: Language): Table {
  const words = wordsIn(language).krav;
  const titles = words.columns;
  const told = gaps.filter((gap) => !isWithinBreach(gap, gaps));
  const hasGroups = told.some(({ group }) => group !== null);
  const notes = gapNotes(told, window, language);
  return tableOf<Gap>({
    id: 'hull',
    caption: '',
    empty: '',
    columns: [
      { key: 'from', title: titles.from, cell: ({ from }) => day(from) },
      { key: 'to', title: titles.to, cell: ({ to }) => lastDay(to, window) },
      {
        key: 'days',
        title: titles.days,
        align: 'right',
        cell: (gap) => gapDaysCell(gap, window),
      },
      ...(hasGroups
        ? [
            {
              key: 'group',
              title: titles.group,
              flexible: true as const,
              cell: ({ group }: Gap) => (group === null ? NOTHING : data(String(group))),
            },
          ]
        : []),
      {
        key: 'count',
        title: titles.count,
        align: 'right',
        cell: (gap) => gapCountCell(gap, language),
      },
      { key: 'answer', title: titles.answer, cell: (gap) => own(gapWords(gap, language, krav)) },
      {
        key: 'openedBy',
        title: titles.openedBy,
        priority: 2,
        flexible: true,
        cell: ({ openedBy, from }) =>
          openedBy.length === 0 && from === window.from
            ? missing(words.fromStart)
            : idsCell(openedBy, ' '),
      },
      {
        key: 'closedBy',
        title: titles.closedBy,
        priority: 2,
        flexible: true,
        cell: ({ closedBy }) => idsCell(closedBy, ' '),
      },
    ],
    rows: told,
    note: notes.length === 0 ? null : notes.join(' '),
  });
}

/** Days of which a breach is told already: that the other side is not known adds nothing. */
function isWithinBreach(gap: Gap, gaps: readonly Gap[]): boolean {
  return (
    gap.verdict === 'unknown' &&
    gaps.some(
      ({ verdict, group, from, to }) =>
        verdict === 'broken' && group === gap.group && from <= gap.from && gap.to <= to,
    )
  );
}

/** What the signs in a table of gaps mean, of those that are in it. */
export function gapNotes(gaps: readonly Gap[], window: Interval, language: Language): string[] {
  const words = wordsIn(language).krav;
  return [
    ...(gaps.some(({ low, high, isCounted }) => low !== high && !isCounted)
      ? [words.explainRange]
      : []),
    ...(gaps.some(({ low, high, isCounted }) => low !== high && isCounted)
      ? [words.explainOverDays]
      : []),
    ...(gaps.some(({ to }) => to === window.to) ? [words.mayGoOn] : []),
  ];
}

/** The last day of a gap, told apart where the window ended first. */
export function lastDay(last: Gap['to'], window: Interval): Value {
  if (!isBounded(last)) return missing('→');
  return last === window.to ? { kind: 'day', day: last, cut: true } : day(last);
}

/** The state of each group. */
export function groupTable(groups: CountResult['groups'], language: Language): Table {
  const titles = wordsIn(language).krav.columns;
  return tableOf<GroupStanding>({
    id: 'grupper',
    caption: '',
    empty: '',
    columns: [
      {
        key: 'group',
        title: titles.group,
        flexible: true,
        cell: ({ group }) => data(String(group)),
      },
      { key: 'count', title: titles.count, align: 'right', cell: ({ count }) => countCell(count) },
      {
        key: 'verdict',
        title: titles.answer,
        cell: ({ verdict }) => verdictCell(verdict, language),
      },
      {
        key: 'nextFrom',
        title: titles.nextBreach,
        cell: ({ next }) => (next === null ? NOTHING : day(next.from)),
      },
      {
        key: 'nextCount',
        title: titles.countThen,
        align: 'right',
        priority: 3,
        cell: ({ next }) => (next === null ? NOTHING : countCell(next)),
      },
      {
        key: 'counted',
        title: titles.counted,
        priority: 3,
        flexible: true,
        cell: ({ counted }) => idsCell(counted),
      },
    ],
    rows: groups,
  });
}

/** How each calendar period ended. */
export function periodTable(periods: readonly PeriodResult[], language: Language): Table {
  const titles = wordsIn(language).krav.columns;
  return tableOf<PeriodResult>({
    id: 'perioder',
    caption: '',
    empty: '',
    columns: [
      { key: 'period', title: titles.period, cell: ({ name }) => own(name) },
      { key: 'from', title: titles.from, priority: 3, cell: ({ from }) => day(from) },
      { key: 'to', title: titles.to, priority: 3, cell: ({ to }) => day(to) },
      { key: 'count', title: titles.count, align: 'right', cell: countCell },
      {
        key: 'verdict',
        title: titles.answer,
        cell: ({ verdict, ruleChanges }) => {
          const answer = verdictCell(verdict, language);
          return ruleChanges
            ? several([answer, own(`(${wordsIn(language).rules.ruleChanged})`)], ' ')
            : answer;
        },
      },
      {
        key: 'missing',
        title: titles.missing,
        align: 'right',
        cell: ({ missing: lacking }) =>
          lacking === null || lacking === 0 ? NOTHING : number(lacking),
      },
    ],
    rows: periods,
  });
}

/** The state of a condition for each post. */
export function postTable(posts: readonly PostResult[], language: Language): Table {
  const titles = wordsIn(language).krav.columns;
  return tableOf<PostResult>({
    id: 'poster',
    caption: '',
    empty: '',
    columns: [
      { key: 'post', title: titles.post, cell: ({ post }) => id(post) },
      {
        key: 'verdict',
        title: titles.answer,
        cell: ({ verdict }) => verdictCell(verdict, language),
      },
      {
        key: 'because',
        title: titles.because,
        flexible: true,
        cell: ({ unknown }) => (unknown === null ? NOTHING : becauseCell(unknown, language)),
      },
      { key: 'path', title: titles.file, cell: ({ path }) => source(path) },
    ],
    rows: posts,
    narrow: 'lines',
  });
}

function becauseCell(unknown: NonNullable<PostResult['unknown']>, language: Language): Value {
  const why = own(unknownWords(unknown, language));
  const field = fieldName(unknown);
  return field === '' ? why : several([why, data(`(${field})`)], ' ');
}
