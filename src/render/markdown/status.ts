import { wordsOf } from '../../diagnostic/catalogue.ts';
import type { Deviation } from '../../reports/deviations.ts';
import type { StatusReport } from '../../reports/status.ts';
import type { Language } from '../../text/language.ts';
import { writtenDay } from '../../text/people.ts';
import {
  DEVIATION_WORDS,
  exampleBanner,
  HEADINGS,
  registerFacts,
  statementWords,
} from '../words/status.ts';
import { dataLanguage, setAsideFiles } from './about.ts';
import { bold, heading, markdownDocument, numberedList, paragraph, quoteBlock } from './blocks.ts';
import { methodPart } from './status-method.ts';
import { otherKrav, promisePart } from './status-promises.ts';
import { fundPart, measurePart, typePart } from './status-sections.ts';
import { markdownTable } from './table.ts';

/** The status report as a document: everything the report holds, nothing cut. */
export function renderStatusMarkdown(report: StatusReport, language: Language): string {
  const { baerum, sections } = report;
  return markdownDocument([
    ...header(report, language),
    ...summary(report, language),
    ...deviations(report.deviations, language),
    ...promisePart(report.promises, language),
    ...otherKrav(report.others, language),
    ...(baerum.measures === null ? [] : measurePart(baerum.measures, language)),
    ...sections.flatMap((section) => typePart(section, language)),
    ...(baerum.fund === null ? [] : fundPart(baerum.fund, language)),
    ...methodPart(report, language),
  ]);
}

function header(report: StatusReport, language: Language): string[] {
  const { envelope } = report;
  const banner = exampleBanner(report, language);
  const status = `${{ nb: 'Status per', en: 'Status as of' }[language]} ${writtenDay(envelope.asOf)}`;
  return [
    heading(1, envelope.register.title),
    `${bold(status)} · ${paragraph(registerFacts(report, language))}`,
    banner === null ? '' : quoteBlock([bold(banner)]),
    ...setAsideFiles(envelope, language),
    dataLanguage(language),
  ];
}

function summary({ summary: statements }: StatusReport, language: Language): string[] {
  const lines = statements.map((statement) =>
    paragraph(capital(statementWords(statement, language))),
  );
  return [heading(2, HEADINGS.summary[language]), numberedList(lines)];
}

function deviations(all: readonly Deviation[], language: Language): string[] {
  const title = heading(2, HEADINGS.deviations[language]);
  if (all.length === 0) return [title, { nb: 'Ingen.', en: 'None.' }[language]];
  const nb = language === 'nb';
  const rows = all.map(({ kind, finding }) => {
    const { message, help } = wordsOf(finding, language);
    return [
      DEVIATION_WORDS[kind][language],
      finding.post ?? pathOf(finding) ?? '',
      capital(message),
      help,
      finding.code,
    ];
  });
  const columns = nb
    ? ['Hva', 'Post', 'Hvorfor', 'Hva nå', 'Kode']
    : ['What', 'Post', 'Why', 'What to do', 'Code'];
  return [
    title,
    markdownTable(
      columns.map((each) => ({ title: each })),
      rows,
    ),
  ];
}

function pathOf({ where }: Deviation['finding']): string | null {
  switch (where.kind) {
    case 'place':
      return where.place.path;
    case 'target':
      return where.target.path;
    case 'nowhere':
      return null;
  }
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
