import type { CountResult, KravResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { listed, writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { type Block, type Section, section } from '../document/document.ts';
import { type ColumnOf, type Table, tableOf } from '../document/table.ts';
import { data, own } from '../document/value.ts';
import { heldCell } from '../krav/cells.ts';
import { stepChart } from '../krav/chart.ts';
import { gapsOfKrav } from '../krav/gap-table.ts';
import { answerValue } from '../krav/said.ts';
import { kravSentences, limitWords, nextWords } from '../krav/sentences.ts';
import { countRange } from '../krav/standing.ts';
import { postId } from '../posts/cells.ts';
import type { ReportBasis } from './basis.ts';
import { leftOutWords } from './left-out.ts';
import type { PromiseLine } from './promise-line.ts';

/** The promises day by day, for those who want the figures: each in a row, its count over time, every gap, and how it is read. */
export function promiseDetails(
  { promises, envelope, kravLeftOut }: Pick<ReportBasis, 'promises' | 'envelope' | 'kravLeftOut'>,
  language: Language,
): Section[] {
  if (promises.length === 0) return [];
  const leftOut = leftOutWords(kravLeftOut, language);
  const { headings } = wordsIn(language).status;
  const results = promises.map(({ result }) => result);
  return [
    section({
      id: 'lofter',
      title: wordsIn(language).promises.over,
      room: 'file',
      blocks: [
        { kind: 'table', table: promiseTable(promises, leftOut, envelope.asOf, language) },
        ...results.flatMap((result) => countsBlock(result, envelope.asOf, language)),
      ],
      sections: [
        section({
          id: 'hull',
          title: headings.gaps,
          room: 'file',
          blocks: [{ kind: 'table', table: gapTable(results, 'hull', language) }],
        }),
        readingSection('tolkninger-lofter', results, language),
      ],
    }),
  ];
}

/** How each krav is read, whole. */
export function readingSection(
  id: string,
  results: readonly KravResult[],
  language: Language,
): Section {
  return section({
    id,
    title: wordsIn(language).status.headings.readings,
    blocks: [
      {
        kind: 'facts',
        facts: results
          .filter(({ krav }) => krav.interpretation !== '')
          .map(({ krav }) => ({
            name: krav.id,
            value: data(krav.interpretation),
          })),
      },
    ],
  });
}

/** The count of a promise over time as a picture, with its gaps as the table beside it; nothing for krav without one curve. */
function countsBlock(result: CountResult, asOf: Day, language: Language): Block[] {
  const id = result.krav.id.toLowerCase();
  return stepChart(result, asOf, language, ({ window: { from, to } }) => ({
    id: `antall-${id}`,
    description: wordsIn(language).status.countDescription({
      from: writtenDay(from),
      to: writtenDay(to),
      asOf: writtenDay(asOf),
      ...kravSentences(result, asOf, language, false),
    }),
    table: () => gapTable([result], `hull-${id}`, language),
  }));
}

/** The gaps of some promises; where there are none the caption names them alone. */
function gapTable(results: readonly CountResult[], id: string, language: Language): Table {
  const words = wordsIn(language).status;
  const ids = results.map(({ krav }) => krav.id);
  const hasGaps = results.some(({ gaps, window }) => window !== null && gaps.length > 0);
  return gapsOfKrav(
    results,
    { id, caption: hasGaps ? words.gaps(ids) : listed(ids, language), empty: words.noGaps },
    language,
  );
}

function promiseTable(
  promises: readonly PromiseLine[],
  leftOut: string | null,
  asOf: Day,
  language: Language,
): Table {
  return tableOf({
    id: 'lofter',
    caption: wordsIn(language).promises.title,
    empty: '',
    columns: columnsOf(asOf, language),
    rows: promises,
    leftOut,
  });
}

function columnsOf(asOf: Day, language: Language): ColumnOf<PromiseLine>[] {
  const { promise, coverage } = wordsIn(language).status;
  return [
    { key: 'krav', title: promise.krav, cell: ({ result }) => postId(result.krav) },
    {
      key: 'title',
      title: promise.title,
      priority: 2,
      cell: ({ result }) => data(result.krav.title),
    },
    {
      key: 'limit',
      title: promise.limit,
      cell: ({ result }) => own(limitWords(result, language)),
    },
    {
      key: 'count',
      title: promise.count(writtenDay(asOf)),
      align: 'right',
      cell: ({ result }) => own(countRange(result.count)),
    },
    {
      key: 'verdict',
      title: promise.verdict,
      priority: 2,
      cell: ({ result }) => answerValue(result, language),
    },
    {
      key: 'coverage',
      title: promise.coverage,
      flexible: true,
      onScreen: true,
      cell: ({ lastYear }) =>
        own(coverage({ ...lastYear, broken: lastYear.broken - lastYear.offLimit })),
    },
    {
      key: 'standing',
      title: wordsIn(language).krav.columns.standing,
      flexible: true,
      cell: ({ result }) => heldCell(result, language),
    },
    {
      key: 'next',
      title: promise.next,
      cell: ({ result }) => own(nextWords(result, language)),
    },
  ];
}
