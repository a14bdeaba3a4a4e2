import type { CountResult, Gap } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { isBounded } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { type ColumnOf, type Table, tableOf } from '../document/table.ts';
import { data, day, missing, own, type Value } from '../document/value.ts';
import { postId } from '../posts/cells.ts';
import { gapCountCell, gapDaysCell, idsCell, NOTHING } from './cells.ts';
import { gapWords } from './standing.ts';

interface GapRow {
  readonly krav: CountResult['krav'];
  readonly gap: Gap;
  readonly window: Interval;
}

/** The days on which one krav was not kept, or nobody knows, past and ahead. */
export function gapTable(result: CountResult, language: Language): Table {
  const rows = rowsOf([result]);
  return tableOf<GapRow>({
    id: 'hull',
    caption: '',
    empty: '',
    columns: columnsOf(rows, 'answer', language),
    rows,
    note: noteOf(rows, language),
  });
}

/** The same of several krav, each row with its krav. */
export function gapsOfKrav(
  results: readonly CountResult[],
  about: Pick<Table, 'id' | 'caption' | 'empty'>,
  language: Language,
): Table {
  const rows = rowsOf(results);
  return tableOf<GapRow>({
    ...about,
    columns: [
      {
        key: 'krav',
        title: wordsIn(language).krav.columns.krav,
        cell: ({ krav }) => postId(krav),
      },
      ...columnsOf(rows, 'verdict', language),
    ],
    rows,
    note: noteOf(rows, language),
  });
}

function rowsOf(results: readonly CountResult[]): GapRow[] {
  return results.flatMap(({ krav, gaps, window }) =>
    window === null
      ? []
      : gaps
          .filter((gap) => !isWithinBreach(gap, gaps))
          .map((gap): GapRow => ({ krav, gap, window })),
  );
}

/** `answer`: the key of the column of answers, which programs know by another name where krav are told together. */
function columnsOf(
  rows: readonly GapRow[],
  answer: 'answer' | 'verdict',
  language: Language,
): ColumnOf<GapRow>[] {
  const words = wordsIn(language).krav;
  const titles = words.columns;
  const group: ColumnOf<GapRow> = {
    key: 'group',
    title: titles.group,
    flexible: true,
    cell: ({ gap }) => (gap.group === null ? NOTHING : data(String(gap.group))),
  };
  return [
    { key: 'from', title: titles.from, cell: ({ gap }) => day(gap.from) },
    { key: 'to', title: titles.to, cell: ({ gap, window }) => lastDay(gap.to, window) },
    {
      key: 'days',
      title: titles.days,
      align: 'right',
      cell: ({ gap, window }) => gapDaysCell(gap, window),
    },
    ...(rows.some(({ gap }) => gap.group !== null) ? [group] : []),
    {
      key: 'count',
      title: titles.count,
      align: 'right',
      cell: ({ gap }) => gapCountCell(gap, language),
    },
    {
      key: answer,
      title: titles.answer,
      cell: ({ gap, krav }) => own(gapWords(gap, language, krav)),
    },
    {
      key: 'openedBy',
      title: titles.openedBy,
      priority: 2,
      flexible: true,
      cell: ({ gap: { openedBy, from }, window }) =>
        openedBy.length === 0 && from === window.from
          ? missing(words.fromStart)
          : idsCell(openedBy),
    },
    {
      key: 'closedBy',
      title: titles.closedBy,
      priority: 2,
      flexible: true,
      cell: ({ gap }) => idsCell(gap.closedBy),
    },
  ];
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

/** What the signs in the table mean, of those that are in it; null where there are none. */
function noteOf(rows: readonly GapRow[], language: Language): string | null {
  const words = wordsIn(language).krav;
  const isRange = ({ gap: { low, high } }: GapRow) => low !== high;
  const notes = [
    ...(rows.some((row) => isRange(row) && !row.gap.isCounted) ? [words.explainRange] : []),
    ...(rows.some((row) => isRange(row) && row.gap.isCounted) ? [words.explainOverDays] : []),
    ...(rows.some(({ gap, window }) => gap.to === window.to) ? [words.mayGoOn] : []),
  ];
  return notes.length === 0 ? null : notes.join(' ');
}

/** The last day of a gap, told apart where the window ended first. */
function lastDay(last: Gap['to'], window: Interval): Value {
  if (!isBounded(last)) return missing('→');
  return last === window.to ? { kind: 'day', day: last, cut: true } : day(last);
}
