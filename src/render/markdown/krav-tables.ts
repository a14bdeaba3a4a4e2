import type {
  CountResult,
  Gap,
  GroupStanding,
  PeriodResult,
  PostResult,
} from '../../krav/result.ts';
import {
  countRange,
  fieldName,
  gapWords,
  unknownWords,
  verdictWords,
} from '../../reports/krav/standing.ts';
import type { Language } from '../../text/language.ts';
import { writtenDay, writtenNumber } from '../../text/people.ts';
import { isBounded } from '../../time/day.ts';
import { type Interval, lengthInDays } from '../../time/interval.ts';
import { type MarkdownColumn, markdownTable } from './table.ts';

/** The gaps of one krav or more, each a row; '' when there are none. Of more than one, the rows say which. */
export function gapTable(results: readonly CountResult[], language: Language): string {
  const gaps = results.flatMap(({ krav, gaps: own, window }) =>
    window === null ? [] : own.map((gap) => ({ krav: krav.id, gap, window })),
  );
  if (gaps.length === 0) return '';
  const nb = language === 'nb';
  const columns: readonly GapColumn[] = [
    ...(results.length > 1 ? [{ title: 'Krav', cell: ({ krav }: GapOf) => krav }] : []),
    { title: nb ? 'Fra' : 'From', cell: ({ gap }) => writtenDay(gap.from) },
    { title: nb ? 'Til' : 'To', cell: ({ gap }) => (isBounded(gap.to) ? writtenDay(gap.to) : '') },
    {
      title: nb ? 'Dager' : 'Days',
      align: 'right',
      cell: ({ gap }) => writtenNumber(lengthInDays(gap)),
    },
    ...(gaps.some(({ gap }) => gap.group !== null)
      ? [{ title: nb ? 'Gruppe' : 'Group', cell: ({ gap }: GapOf) => String(gap.group ?? '') }]
      : []),
    { title: nb ? 'Antall' : 'Count', align: 'right', cell: ({ gap }) => countRange(gap) },
    { title: nb ? 'Svar' : 'Answer', cell: ({ gap }) => gapWords(gap, language) },
    {
      title: nb ? 'Åpnet av' : 'Opened by',
      cell: ({ gap, window }) => openedBy(gap, window, nb),
    },
    {
      title: nb ? 'Lukket av' : 'Closed by',
      cell: ({ gap, window }) => closedBy(gap, window, nb),
    },
  ];
  return markdownTable(
    columns,
    gaps.map((gap) => columns.map(({ cell }) => cell(gap))),
  );
}

interface GapOf {
  readonly krav: string;
  readonly gap: Gap;
  readonly window: Interval;
}

interface GapColumn extends MarkdownColumn {
  readonly cell: (gap: GapOf) => string;
}

function openedBy({ openedBy: items, from }: Gap, window: Interval, nb: boolean): string {
  if (items.length > 0) return items.join(', ');
  return from === window.from ? (nb ? '(fra starten)' : '(from the start)') : '–';
}

function closedBy({ closedBy: items, to }: Gap, window: Interval, nb: boolean): string {
  if (items.length > 0) return items.join(', ');
  return to === window.to ? (nb ? '(så langt det er regnet)' : '(as far as it is counted)') : '–';
}

/** The groups of a krav; '' when it has none. */
export function groupTable(groups: readonly GroupStanding[], language: Language): string {
  if (groups.length === 0) return '';
  const nb = language === 'nb';
  return markdownTable(
    [
      { title: nb ? 'Gruppe' : 'Group' },
      { title: nb ? 'Antall' : 'Count', align: 'right' },
      { title: nb ? 'Svar' : 'Answer' },
      { title: nb ? 'Neste brudd' : 'Next breach' },
      { title: nb ? 'Teller' : 'Counts' },
    ],
    groups.map(({ group, count, verdict, next, counted }) => [
      String(group),
      countRange(count),
      verdictWords(verdict, language),
      next === null ? '–' : `${writtenDay(next.from)} (${countRange(next)})`,
      counted.length === 0 ? '–' : counted.join(', '),
    ]),
  );
}

/** The calendar periods of a krav about events; '' when it has none. */
export function periodTable(periods: readonly PeriodResult[], language: Language): string {
  if (periods.length === 0) return '';
  const nb = language === 'nb';
  return markdownTable(
    [
      { title: nb ? 'Periode' : 'Period' },
      { title: nb ? 'Fra' : 'From' },
      { title: nb ? 'Til' : 'To' },
      { title: nb ? 'Antall' : 'Count', align: 'right' },
      { title: nb ? 'Svar' : 'Answer' },
      { title: nb ? 'Mangler' : 'Missing', align: 'right' },
    ],
    periods.map((period) => [
      period.name,
      writtenDay(period.from),
      writtenDay(period.to),
      countRange(period),
      verdictWords(period.verdict, language),
      period.missing === null || period.missing === 0 ? '–' : String(period.missing),
    ]),
  );
}

/** How a condition stands for each post; '' when it has none. */
export function postTable(posts: readonly PostResult[], language: Language): string {
  if (posts.length === 0) return '';
  const nb = language === 'nb';
  return markdownTable(
    [
      { title: 'Post' },
      { title: nb ? 'Svar' : 'Answer' },
      { title: nb ? 'Fordi' : 'Because' },
      { title: nb ? 'Fil' : 'File' },
    ],
    posts.map(({ post, verdict, unknown, path }) => [
      post,
      verdictWords(verdict, language),
      unknown === null ? '' : becauseWords(unknown, language),
      path,
    ]),
  );
}

function becauseWords(unknown: NonNullable<PostResult['unknown']>, language: Language): string {
  const field = fieldName(unknown);
  return `${unknownWords(unknown, language)}${field === '' ? '' : ` (${field})`}`;
}
