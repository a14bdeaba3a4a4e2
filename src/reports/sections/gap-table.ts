import type { CountResult, Gap } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { lengthInDays } from '../../time/interval.ts';
import { type ColumnOf, type Table, tableOf } from '../document/table.ts';
import { data, day, number, own } from '../document/value.ts';
import { countRange, gapWords } from '../krav/standing.ts';

interface GapRow {
  readonly krav: string;
  readonly gap: Gap;
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
  return tableOf<GapRow>({
    id,
    caption: words.gaps(results.map(({ krav }) => krav.id)),
    empty: words.noGaps,
    columns: [
      { key: 'krav', title: words.gap.krav, cell: ({ krav }) => data(krav) },
      { key: 'from', title: words.gap.from, cell: ({ gap }) => day(gap.from) },
      { key: 'to', title: words.gap.to, cell: ({ gap }) => day(gap.to) },
      {
        key: 'days',
        title: words.gap.days,
        align: 'right',
        cell: ({ gap }) => number(lengthInDays(gap)),
      },
      ...(results.some(({ groups }) => groups.length > 0) ? [groupColumn] : []),
      {
        key: 'count',
        title: words.gap.count,
        align: 'right',
        priority: 2,
        cell: ({ gap }) => own(countRange(gap)),
      },
      {
        key: 'verdict',
        title: words.gap.verdict,
        cell: ({ gap }) => own(gapWords(gap, language)),
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
    rows: results.flatMap(({ krav, gaps, window }) =>
      window === null ? [] : gaps.map((gap) => ({ krav: krav.id, gap })),
    ),
  });
}
