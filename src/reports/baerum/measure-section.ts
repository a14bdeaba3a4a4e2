import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Section, section } from '../document/document.ts';
import { type ColumnOf, tableOf } from '../document/table.ts';
import { data, missing, several, type Value } from '../document/value.ts';
import { answerValue } from '../krav/said.ts';
import { dataOrNotSet, dayCell, postId } from '../posts/cells.ts';
import { leftOutWords } from '../sections/left-out.ts';
import { measureBrief } from './measure-brief.ts';
import type { MeasureRow, Measures } from './measures.ts';

/** The tiltak, one row each; what no tiltak has is told in a line under the table. */
export function measureSection(measures: Measures, language: Language): Section {
  const words = wordsIn(language).baerum.measures;
  const table = tableOf<MeasureRow>({
    id: 'tiltak',
    caption: words.caption,
    empty: words.none,
    columns: columnsOf(language),
    rows: measures.rows,
    tellsOf: ({ post }) => post.id,
    unrecorded: words.unrecorded,
    leftOut: leftOutWords(measures.leftOut, language),
  });
  return section({
    id: 'tiltak-del',
    title: words.title,
    blocks: [{ kind: 'table', table }],
    ...measureBrief(measures, language),
  });
}

function columnsOf(language: Language): ColumnOf<MeasureRow>[] {
  const { columns } = wordsIn(language).baerum.measures;
  return [
    { key: 'number', title: columns.number, cell: ({ label }) => data(label) },
    { key: 'title', title: columns.title, cell: ({ title }) => data(title) },
    {
      key: 'responsible',
      title: columns.responsible,
      priority: 3,
      cell: ({ responsible }) => dataOrNotSet(responsible, language),
    },
    {
      key: 'status',
      title: columns.status,
      cell: ({ status }) => dataOrNotSet(status, language),
    },
    {
      key: 'assessment',
      title: columns.assessment,
      priority: 3,
      cell: ({ assessment }) => dataOrNotSet(assessment, language),
    },
    {
      key: 'news',
      title: columns.news,
      priority: 3,
      cell: ({ news }) => dataOrNotSet(news, language),
    },
    {
      key: 'deadline',
      title: columns.deadline,
      priority: 2,
      cell: ({ deadline }) => dayCell(deadline, language),
    },
    {
      key: 'krav',
      title: columns.krav,
      cell: ({ krav }) => (krav.length === 0 ? missing('–') : kravCell(krav, language)),
    },
  ];
}

function kravCell(krav: MeasureRow['krav'], language: Language): Value {
  return several(
    krav.map((result) => several([postId(result.krav), answerValue(result, language)], ' ')),
    ', ',
  );
}
