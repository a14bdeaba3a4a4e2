import type { Language } from '../../text/language.ts';
import { dataOrNotSet, dayCell } from '../document/cells.ts';
import type { Section } from '../document/document.ts';
import { tableOf } from '../document/table.ts';
import { data, missing } from '../document/value.ts';
import { verdictWords } from '../krav/standing.ts';
import { HEADINGS } from '../status/words.ts';
import type { MeasureRow, Measures } from './measures.ts';

/** The tiltak, one row each; what is not set says so. */
export function measureSection({ rows }: Measures, language: Language): Section {
  const nb = language === 'nb';
  const table = tableOf<MeasureRow>({
    id: 'tiltak',
    caption: nb ? 'Tiltakene i strategien' : 'The measures (tiltak) of the strategy',
    empty: nb ? 'ingen.' : 'none.',
    columns: [
      { key: 'number', title: 'Nr', cell: ({ label }) => data(label) },
      { key: 'title', title: nb ? 'Tiltak' : 'Measure', cell: ({ title }) => data(title) },
      {
        key: 'responsible',
        title: nb ? 'Ansvarlig' : 'Responsible',
        priority: 3,
        cell: ({ responsible }) => dataOrNotSet(responsible, language),
      },
      { key: 'status', title: 'Status', cell: ({ status }) => dataOrNotSet(status, language) },
      {
        key: 'assessment',
        title: nb ? 'Vurdering' : 'Assessment',
        priority: 3,
        cell: ({ assessment }) => dataOrNotSet(assessment, language),
      },
      {
        key: 'news',
        title: nb ? 'Siste nytt' : 'Latest news',
        priority: 3,
        cell: ({ news }) => dataOrNotSet(news, language),
      },
      {
        key: 'deadline',
        title: nb ? 'Frist' : 'Deadline',
        priority: 2,
        cell: ({ deadline }) => dayCell(deadline, language),
      },
      {
        key: 'krav',
        title: 'Krav',
        cell: ({ krav }) => (krav.length === 0 ? missing('–') : data(kravWords(krav, language))),
      },
    ],
    rows,
  });
  return {
    id: 'tiltak-del',
    title: HEADINGS.measures[language],
    blocks: [{ kind: 'table', table }],
    room: 'file',
    brief: null,
    sections: [],
  };
}

function kravWords(krav: MeasureRow['krav'], language: Language): string {
  return krav
    .map(({ krav: { id }, verdict }) => `${id} ${verdictWords(verdict, language)}`)
    .join(', ');
}
