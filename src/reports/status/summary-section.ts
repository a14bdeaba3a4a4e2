import { dailyResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { capital } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { type Block, line, type Section, section } from '../document/document.ts';
import { own } from '../document/value.ts';
import type { StatusReport } from './status.ts';
import type { Statement } from './summary.ts';
import { statementWords } from './words.ts';

/** The few statements that say it all. */
export function summarySection(
  { summary }: Pick<StatusReport, 'summary'>,
  language: Language,
): Section {
  return section({
    id: 'kort-sagt',
    title: wordsIn(language).status.headings.summary,
    room: 'answer',
    blocks: [numbered(summary.map((statement) => withTitle(statement, language)))],
    brief: [numbered(summary.map((statement) => capital(statementWords(statement, language))))],
  });
}

function numbered(sentences: readonly string[]): Block {
  return {
    kind: 'statements',
    list: 'numbered',
    statements: sentences.map((words) => line(own(words))),
  };
}

/** A reader of documents need not know the krav by their ids: the promise is named where it is first told of. */
function withTitle(statement: Statement, language: Language): string {
  const words = capital(statementWords(statement, language));
  return statement.kind === 'today' && dailyResult(statement.result) !== null
    ? `${words} (${statement.result.krav.title})`
    : words;
}
