import { wordsOf } from '../../diagnostic/catalogue.ts';
import { pathOf } from '../../diagnostic/finding.ts';
import { dailyResult } from '../../krav/result.ts';
import type { Language } from '../../text/language.ts';
import { capital } from '../../text/people.ts';
import { line, type Section } from '../document/document.ts';
import { tableOf } from '../document/table.ts';
import { data, own } from '../document/value.ts';
import type { Deviation } from './deviations.ts';
import type { StatusReport } from './status.ts';
import type { Statement as SummaryStatement } from './summary.ts';
import { DEVIATION_WORDS, HEADINGS, statementWords } from './words.ts';

/** The few statements that say it all. */
export function summarySection(
  { summary }: Pick<StatusReport, 'summary'>,
  language: Language,
): Section {
  return {
    id: 'kort-sagt',
    title: HEADINGS.summary[language],
    blocks: [
      {
        kind: 'statements',
        list: 'numbered',
        statements: summary.map((statement) => line(own(withTitle(statement, language)))),
      },
    ],
    room: 'short',
    brief: null,
    sections: [],
  };
}

/** A reader of documents need not know the krav by their ids: the promise is named where it is first told of. */
function withTitle(statement: SummaryStatement, language: Language): string {
  const words = capital(statementWords(statement, language));
  return statement.kind === 'today' && dailyResult(statement.result) !== null
    ? `${words} (${statement.result.krav.title})`
    : words;
}

/** What someone should do something about, the most important first. */
export function deviationSection(all: readonly Deviation[], language: Language): Section {
  const nb = language === 'nb';
  const table = tableOf({
    id: 'avvik',
    caption: HEADINGS.deviations[language],
    empty: nb ? 'ingen.' : 'none.',
    columns: [
      {
        key: 'kind',
        title: nb ? 'Hva' : 'What',
        cell: ({ kind }: Deviation) => own(DEVIATION_WORDS[kind][language]),
      },
      {
        key: 'post',
        title: 'Post',
        cell: ({ finding }) => data(finding.post ?? pathOf(finding.where) ?? ''),
      },
      {
        key: 'why',
        title: nb ? 'Hvorfor' : 'Why',
        cell: ({ finding }) => own(capital(wordsOf(finding, language).message)),
      },
      {
        key: 'todo',
        title: nb ? 'Hva nå' : 'What to do',
        priority: 2,
        cell: ({ finding }) => own(wordsOf(finding, language).help),
      },
      {
        key: 'code',
        title: nb ? 'Kode' : 'Code',
        priority: 3,
        cell: ({ finding }) => own(finding.code),
      },
    ],
    rows: all,
  });
  return {
    id: 'avvik-del',
    title: HEADINGS.deviations[language],
    blocks: [{ kind: 'table', table }],
    room: 'file',
    brief: null,
    sections: [],
  };
}
