import type { CountResult, KravResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { VERDICT_SIGNS } from '../../text/formatting/verdicts.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { lengthInDays } from '../../time/interval.ts';
import { type Block, line, type Section, section } from '../document/document.ts';
import { type ColumnOf, type Table, tableOf } from '../document/table.ts';
import { data, own } from '../document/value.ts';
import { stepPlot } from '../krav/plot.ts';
import { kravSentences, limitWords, nextWords } from '../krav/sentences.ts';
import { countRange } from '../krav/standing.ts';
import { verdictCell } from '../posts/cells.ts';
import type { ReportBasis } from './basis.ts';
import { gapTable } from './gap-table.ts';
import type { PromiseLine } from './promise-line.ts';

/** The promises at every moment: the state of each, how they are read, every gap, and the count of each over time. */
export function promiseSection(
  { promises, envelope }: Pick<ReportBasis, 'promises' | 'envelope'>,
  language: Language,
): Section[] {
  if (promises.length === 0) return [];
  const { headings } = wordsIn(language).status;
  const results = promises.map(({ result }) => result);
  return [
    section({
      id: 'lofter',
      title: headings.promises,
      blocks: [
        { kind: 'table', table: promiseTable(promises, language) },
        ...results.flatMap((result) => countsBlock(result, envelope.asOf, language)),
      ],
      brief: [
        { kind: 'table', table: screenTable(promises, language) },
        sentences([
          ...results.flatMap((result) => shortReading(result, language)),
          ...promises.flatMap((promise) => olderBreach(promise, language)),
        ]),
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
          .map(({ krav }) => ({ name: krav.id, value: data(krav.interpretation) })),
      },
    ],
  });
}

function sentences(all: readonly string[]): Block {
  return { kind: 'statements', list: 'plain', statements: all.map((words) => line(own(words))) };
}

/** The first sentence of how a krav is read, with a sign that there is more. */
function shortReading({ krav }: CountResult, language: Language): string[] {
  if (krav.interpretation === '') return [];
  const [first = '', ...more] = krav.interpretation.split(/(?<=[.!?])\s+(?=[«"\p{Lu}\d])/u);
  const words = more.length === 0 ? first : `${first} …`;
  return [wordsIn(language).status.reading(krav.id, words)];
}

/** The last breach before the last year, in a sentence. */
function olderBreach({ result, older }: PromiseLine, language: Language): string[] {
  const last = older.at(-1);
  if (last === undefined) return [];
  return [
    wordsIn(language).status.olderBreach({
      krav: result.krav.id,
      from: writtenDay(last.from),
      to: writtenDay(last.to),
      days: lengthInDays(last),
      low: last.low,
      others: older.length - 1,
    }),
  ];
}

/** The count of a promise over time as a picture, with its gaps as the table beside it; nothing for krav without one curve. */
function countsBlock(result: CountResult, asOf: Day, language: Language): Block[] {
  const plot = stepPlot(result, asOf);
  if (plot === null) return [];
  const words = wordsIn(language).status;
  const { id } = result.krav;
  const { from, to } = plot.window;
  return [
    {
      kind: 'chart',
      chart: {
        id: `antall-${id.toLowerCase()}`,
        title: words.countOverTime(id, limitWords(result, language)),
        description: words.countDescription({
          from: writtenDay(from),
          to: writtenDay(to),
          ...kravSentences(result, asOf, language),
        }),
        plot,
        table: () => gapTable([result], `hull-${id.toLowerCase()}`, language),
      },
    },
  ];
}

function promiseTable(promises: readonly PromiseLine[], language: Language): Table {
  return tableOf({
    id: 'lofter',
    caption: wordsIn(language).status.promises,
    empty: '',
    columns: columnsOf(language),
    rows: promises,
  });
}

/** For a screen: without titles; what is not in force has a sign instead of a count that does not matter. */
function screenTable(promises: readonly PromiseLine[], language: Language): Table {
  const notInForce = own(VERDICT_SIGNS['not-in-force']);
  return tableOf<PromiseLine>({
    id: 'lofter',
    caption: '',
    empty: '',
    columns: columnsOf(language)
      .filter(({ key }) => key !== 'title')
      .map((column) => ({
        ...column,
        cell: (row) =>
          column.key === 'count' && row.result.verdict === 'not-in-force'
            ? notInForce
            : column.cell(row),
      })),
    rows: promises,
  });
}

function columnsOf(language: Language): ColumnOf<PromiseLine>[] {
  const { promise, coverage } = wordsIn(language).status;
  return [
    { key: 'krav', title: promise.krav, cell: ({ result }) => data(result.krav.id) },
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
      title: promise.today,
      align: 'right',
      cell: ({ result }) => own(countRange(result.count)),
    },
    {
      key: 'verdict',
      title: promise.verdict,
      priority: 2,
      cell: ({ result }) => verdictCell(result.verdict, language),
    },
    {
      key: 'coverage',
      title: promise.coverage,
      flexible: true,
      cell: ({ lastYear }) => own(coverage(lastYear)),
    },
    {
      key: 'next',
      title: promise.next,
      cell: ({ result }) => own(nextWords(result, language)),
    },
  ];
}
