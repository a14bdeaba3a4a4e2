import { wordsOf } from '../../diagnostic/catalogue.ts';
import { sinceSection } from '../../reports/since/section.ts';
import type { SinceReport } from '../../reports/since/since.ts';
import type { Deviation } from '../../reports/status/deviations.ts';
import type { StatusReport } from '../../reports/status/status.ts';
import {
  DEVIATION_WORDS,
  exampleBanner,
  HEADINGS,
  registerFacts,
  statementWords,
} from '../../reports/status/words.ts';
import type { Language } from '../../text/language.ts';
import { capital, writtenDay } from '../../text/people.ts';
import { forTerminal } from '../escape/terminal.ts';
import { wrap } from '../layout/wrap.ts';
import { sectionLines } from './render.ts';
import { measures } from './status-measures.ts';
import { fund, posts } from './status-posts.ts';
import { others, promises } from './status-promises.ts';
import { heading, type StatusView } from './status-view.ts';
import { style } from './style.ts';

const MOST_DEVIATIONS = 8;

/** The status report on one screen: what is empty is told in a line. */
export function renderStatus(
  report: StatusReport,
  since: SinceReport | null,
  view: StatusView,
): string {
  const parts = [
    header(report, view),
    summary(report, view),
    deviations(report.deviations, view),
    promises(report, view),
    report.baerum.measures === null ? '' : measures(report.baerum.measures, view),
    others(report, view),
    ...report.sections.map((section) => posts(section, report.baerum.grants, view)),
    report.baerum.fund === null ? '' : fund(report.baerum.fund, view),
    since === null
      ? ''
      : sectionLines(sinceSection(since, view.language), { ...view, style: style(false) }).join(
          '\n',
        ),
    footer(report, view),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function header(report: StatusReport, { language, width }: StatusView): string {
  const { envelope } = report;
  const title = forTerminal(envelope.register.title);
  const status = `${{ nb: 'Status per', en: 'Status as of' }[language]} ${writtenDay(envelope.asOf)}`;
  const gap = Math.max(2, (width ?? 80) - title.length - status.length);
  const banner = exampleBanner(report, language);
  return [
    `${title}${' '.repeat(gap)}${status}`,
    registerFacts(report, language),
    ...(banner === null ? [] : wrap(banner, width, 2)),
    ...setAsideLines(report, language),
  ].join('\n');
}

function setAsideLines({ envelope }: StatusReport, language: Language): string[] {
  const { setAside } = envelope;
  if (setAside.length === 0) return [];
  const shown = setAside.slice(0, 5).map(forTerminal);
  const more = setAside.length - shown.length;
  const rest = more > 0 ? ` ${{ nb: `og ${more} til`, en: `and ${more} more` }[language]}` : '';
  return [`${{ nb: 'Satt til side', en: 'Set aside' }[language]}: ${shown.join(', ')}${rest}`];
}

function summary({ summary: statements }: StatusReport, { language, width }: StatusView): string {
  const lines = statements.map((statement, index) =>
    wrap(
      `  ${index + 1} ${capital(forTerminal(statementWords(statement, language)))}`,
      width,
      4,
    ).join('\n'),
  );
  return [heading(HEADINGS.summary[language]), ...lines].join('\n');
}

function deviations(all: readonly Deviation[], { language, width }: StatusView): string {
  if (all.length === 0)
    return `${heading(HEADINGS.deviations[language])}\n  ${{ nb: 'Ingen.', en: 'None.' }[language]}`;
  const lines = all.slice(0, MOST_DEVIATIONS).map(({ kind, finding }) => {
    const label = DEVIATION_WORDS[kind][language].padEnd(8);
    const subject = forTerminal(
      finding.post ?? (finding.where.kind === 'place' ? finding.where.place.path : ''),
    );
    const { message } = wordsOf(finding, language);
    return wrap(`  ${label}${subject}  ${capital(forTerminal(message))}`, width, 10).join('\n');
  });
  const more = all.length - MOST_DEVIATIONS;
  const rest =
    more > 0
      ? [
          `  ${{ nb: `og ${more} til: baerum-innov check`, en: `and ${more} more: baerum-innov check` }[language]}`,
        ]
      : [];
  return [heading(HEADINGS.deviations[language]), ...lines, ...rest].join('\n');
}

function footer(
  { promises: all, deviations: found }: StatusReport,
  { language }: StatusView,
): string {
  const first = all[0]?.result.krav.id;
  const unclear = found.find(({ kind, finding }) => kind === 'unclear' && finding.type !== 'krav')
    ?.finding.post;
  const more = [
    ...(first === undefined ? [] : [`krav ${first}`]),
    ...(unclear === undefined ? [] : [`show ${unclear}`]),
    'due',
    'report -o status.md',
  ];
  return `${{ nb: 'Mer', en: 'More' }[language]}: ${more.join(' · ')}`;
}
