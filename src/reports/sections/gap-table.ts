import type { CountResult, Gap } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { listed } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Interval } from '../../time/interval.ts';
import { type ColumnOf, type Table, tableOf } from '../document/table.ts';
import { data, day, own } from '../document/value.ts';
import { gapCountCell, gapDaysCell } from '../krav/cells.ts';
import { gapWords } from '../krav/standing.ts';
import { gapNotes, lastDay } from '../krav/tables.ts';

interface GapRow {
  readonly krav: CountResult['krav'];
  readonly gap: Gap;
  readonly window: Interval;
}

/** The gaps of one krav or more, past and ahead. */
export function gapTable(results: readonly CountResult[], id: string, language: Language): Table {
  const words = wordsIn(language).status;
  const groupColumn: ColumnOf<GapRow> = {
    key: 'group',
    title: words.gap.group,
    priority: 3,
    cell: ({ gap }) => data(gap.group === null ? '' : String(gap.group)),
  };
  const ids = results.map(({ krav }) => krav.id);
  const rows = results.flatMap(({ krav, gaps, window }) =>
    window === null ? [] : gaps.map((gap) => ({ krav, gap, window })),
  );
  const notes = new Set(
    results.flatMap(({ gaps, window }) =>
      window === null ? [] : gapNotes(gaps, window, language),
    ),
  );
  return tableOf<GapRow>({
    id,
    caption: rows.length === 0 ? listed(ids, language) : words.gaps(ids),
    empty: words.noGaps,
    columns: [
      { key: 'krav', title: words.gap.krav, cell: ({ krav }) => data(krav.id) },
      { key: 'from', title: words.gap.from, cell: ({ gap }) => day(gap.from) },
      { key: 'to', title: words.gap.to, cell: ({ gap, window }) => lastDay(gap.to, window) },
      {
        key: 'days',
        title: words.gap.days,
        align: 'right',
        cell: ({ gap, window }) => gapDaysCell(gap, window),
      },
      ...(results.some(({ groups }) => groups.length > 0) ? [groupColumn] : []),
      {
        key: 'count',
        title: words.gap.count,
        align: 'right',
        priority: 2,
        cell: ({ gap }) => gapCountCell(gap, language),
      },
      {
        key: 'verdict',
        title: words.gap.verdict,
        cell: ({ gap, krav }) => own(gapWords(gap, language, krav)),
      },
      {
        key: 'openedBy',
        title: words.gap.openedBy,
        priority: 3,
        cell: ({ gap }) => data(gap.openedBy.join(', ')),
      },
      {
        key: 'closedBy',
        title: words.gap.closedBy,
        priority: 3,
        cell: ({ gap }) => data(gap.closedBy.join(', ')),
      },
    ],
    rows,
    note: notes.size === 0 ? null : [...notes].join(' '),
  });
}
