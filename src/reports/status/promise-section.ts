import type { CountResult, Gap, KravResult } from '../../krav/result.ts';
import type { Language } from '../../text/language.ts';
import { writtenDay } from '../../text/people.ts';
import type { Day } from '../../time/day.ts';
import { lengthInDays } from '../../time/interval.ts';
import { verdictCell } from '../document/cells.ts';
import type { Block, Section } from '../document/document.ts';
import { type ColumnOf, type Table, tableOf } from '../document/table.ts';
import { data, number, own } from '../document/value.ts';
import { stepPlot } from '../krav/plot.ts';
import { kravSentences, limitWords, nextWords } from '../krav/sentences.ts';
import { countRange, gapWords } from '../krav/standing.ts';
import { todayDetail } from '../krav/today.ts';
import type { StatusReport } from './status.ts';
import { coverageWords, HEADINGS } from './words.ts';

/** The promises at every moment: how they stand, how they are read, every gap, and the count of each over time. */
export function promiseSection(
  { promises, envelope }: Pick<StatusReport, 'promises' | 'envelope'>,
  language: Language,
): Section[] {
  if (promises.length === 0) return [];
  const nb = language === 'nb';
  const results = promises.map(({ result }) => result);
  return [
    {
      id: 'lofter',
      title: HEADINGS.promises[language],
      blocks: [
        { kind: 'table', table: promiseTable(promises, language) },
        ...results.flatMap((result) => countsBlock(result, envelope.asOf, language)),
      ],
      room: 'short',
      brief: [{ kind: 'table', table: promiseTable(promises, language) }],
      sections: [
        {
          id: 'hull',
          title: nb ? 'Brudd og hull' : 'Breaches and gaps',
          blocks: [{ kind: 'table', table: gapTable(results, 'hull', language) }],
          room: 'file',
          brief: null,
          sections: [],
        },
        readingSection('tolkninger-lofter', results, language),
      ],
    },
  ];
}

/** The krav that are not about every moment, each with its answer. */
export function otherKravSection(others: readonly KravResult[], language: Language): Section[] {
  if (others.length === 0) return [];
  const nb = language === 'nb';
  const table = tableOf({
    id: 'andre-krav',
    caption: nb ? 'Krav som gjelder hendelser og vilkår' : 'Krav about events and conditions',
    empty: '',
    columns: [
      { key: 'krav', title: 'Krav', cell: ({ krav }: KravResult) => data(krav.id) },
      { key: 'title', title: nb ? 'Tittel' : 'Title', cell: ({ krav }) => data(krav.title) },
      {
        key: 'verdict',
        title: nb ? 'Svar' : 'Answer',
        cell: ({ verdict }) => verdictCell(verdict, language),
      },
      {
        key: 'details',
        title: nb ? 'Nærmere' : 'Details',
        priority: 2,
        cell: (result) => own(todayDetail(result, language)),
      },
    ],
    rows: others,
  });
  return [
    {
      id: 'andre-krav-del',
      title: HEADINGS.others[language],
      blocks: [{ kind: 'table', table }],
      room: 'file',
      brief: null,
      sections: [readingSection('tolkninger-andre', others, language)],
    },
  ];
}

/** The count of a promise over time as a picture, with its gaps as the table beside it; nothing for krav without one curve. */
export function countsBlock(result: CountResult, asOf: Day, language: Language): Block[] {
  const plot = stepPlot(result, asOf);
  if (plot === null) return [];
  const { krav } = result;
  const { window } = plot;
  const nb = language === 'nb';
  const { today, always, ahead } = kravSentences(result, asOf, language);
  const id = `antall-${krav.id.toLowerCase()}`;
  return [
    {
      kind: 'chart',
      chart: {
        id,
        title: nb
          ? `${krav.id}: antall over tid, ${limitWords(result, language)}`
          : `${krav.id}: count over time, ${limitWords(result, language)}`,
        description: [
          nb
            ? `Fra ${writtenDay(window.from)} til ${writtenDay(window.to)}.`
            : `From ${writtenDay(window.from)} to ${writtenDay(window.to)}.`,
          `${nb ? 'I dag' : 'Today'}: ${today}`,
          always === null ? '' : `${nb ? 'Til enhver tid' : 'At every moment'}: ${always}`,
          ahead === null ? '' : `${nb ? 'Framover' : 'Ahead'}: ${ahead}`,
        ]
          .filter((part) => part !== '')
          .join(' '),
        plot,
        table: () => gapTable([result], `hull-${krav.id.toLowerCase()}`, language),
      },
    },
  ];
}

function promiseTable(promises: StatusReport['promises'], language: Language): Table {
  const nb = language === 'nb';
  return tableOf({
    id: 'lofter',
    caption: nb ? 'Løfter som gjelder til enhver tid' : 'Promises at every moment',
    empty: '',
    columns: [
      { key: 'krav', title: 'Krav', cell: ({ result }) => data(result.krav.id) },
      {
        key: 'title',
        title: nb ? 'Tittel' : 'Title',
        priority: 2,
        cell: ({ result }) => data(result.krav.title),
      },
      {
        key: 'limit',
        title: nb ? 'Skal være' : 'Must be',
        cell: ({ result }) => own(limitWords(result, language)),
      },
      {
        key: 'count',
        title: nb ? 'I dag' : 'Today',
        align: 'right',
        cell: ({ result }) => own(countRange(result.count)),
      },
      {
        key: 'verdict',
        title: nb ? 'Svar' : 'Answer',
        cell: ({ result }) => verdictCell(result.verdict, language),
      },
      {
        key: 'coverage',
        title: nb ? 'Holdt siste 365 dager' : 'Kept in the last 365 days',
        priority: 2,
        cell: ({ lastYear }) => own(coverageWords(lastYear, language)),
      },
      {
        key: 'next',
        title: nb ? 'Neste brudd' : 'Next breach',
        cell: ({ result }) => own(nextWords(result, language)),
      },
    ],
    rows: promises,
  });
}

interface GapRow {
  readonly krav: string;
  readonly gap: Gap;
}

/** The gaps of one krav or more, past and ahead. */
export function gapTable(results: readonly CountResult[], id: string, language: Language): Table {
  const nb = language === 'nb';
  const hasGroups = results.some(({ groups }) => groups.length > 0);
  return tableOf<GapRow>({
    id,
    caption: nb
      ? `Brudd og uvisse dager: ${results.map(({ krav }) => krav.id).join(', ')}`
      : `Breaches and days in doubt: ${results.map(({ krav }) => krav.id).join(', ')}`,
    empty: nb ? 'ingen i tiden det er regnet for.' : 'none in the time that is counted.',
    columns: [
      { key: 'krav', title: 'Krav', cell: ({ krav }) => data(krav) },
      {
        key: 'from',
        title: nb ? 'Fra' : 'From',
        cell: ({ gap }) => ({ kind: 'day', day: gap.from }),
      },
      { key: 'to', title: nb ? 'Til' : 'To', cell: ({ gap }) => ({ kind: 'day', day: gap.to }) },
      {
        key: 'days',
        title: nb ? 'Dager' : 'Days',
        align: 'right',
        cell: ({ gap }) => number(lengthInDays(gap)),
      },
      ...(hasGroups ? [groupColumn(nb)] : []),
      {
        key: 'count',
        title: nb ? 'Antall' : 'Count',
        align: 'right',
        priority: 2,
        cell: ({ gap }) => own(countRange(gap)),
      },
      {
        key: 'verdict',
        title: nb ? 'Svar' : 'Answer',
        cell: ({ gap }) => own(gapWords(gap, language)),
      },
      {
        key: 'openedBy',
        title: nb ? 'Åpnet av' : 'Opened by',
        priority: 3,
        cell: ({ gap }) => data(gap.openedBy.join(', ')),
      },
      {
        key: 'closedBy',
        title: nb ? 'Lukket av' : 'Closed by',
        priority: 3,
        cell: ({ gap }) => data(gap.closedBy.join(', ')),
      },
    ],
    rows: results.flatMap(({ krav, gaps, window }) =>
      window === null ? [] : gaps.map((gap) => ({ krav: krav.id, gap })),
    ),
  });
}

function groupColumn(nb: boolean): ColumnOf<GapRow> {
  return {
    key: 'group',
    title: nb ? 'Gruppe' : 'Group',
    priority: 3,
    cell: ({ gap }) => data(gap.group === null ? '' : String(gap.group)),
  };
}

function readingSection(id: string, results: readonly KravResult[], language: Language): Section {
  return {
    id,
    title: language === 'nb' ? 'Tolkninger' : 'Readings',
    blocks: [
      {
        kind: 'facts',
        facts: results
          .filter(({ krav }) => krav.interpretation !== '')
          .map(({ krav }) => ({ name: krav.id, value: data(krav.interpretation) })),
      },
    ],
    room: 'short',
    brief: null,
    sections: [],
  };
}
