import { wordsOf } from '../../diagnostic/catalogue.ts';
import {
  type CheckReport,
  type ReportedFinding,
  resolved,
  standing,
} from '../../reports/check/report.ts';
import {
  CHANGE_WORDS,
  notShownWords,
  SEVERITY_WORDS,
  setAsideWords,
  subjectOf,
  summaryLine,
} from '../../reports/check/words.ts';
import type { Words } from '../../text/language.ts';
import { forMarkdown } from '../escape/markdown.ts';
import { markdownAddress } from '../markdown/address.ts';

const HEADINGS: Readonly<Record<'finding' | 'place' | 'what' | 'todo' | 'change', Words>> = {
  finding: { nb: 'Funn', en: 'Finding' },
  place: { nb: 'Sted', en: 'Place' },
  what: { nb: 'Hva', en: 'What' },
  todo: { nb: 'Hva nå', en: 'What to do' },
  change: { nb: 'Endring', en: 'Change' },
};
const RESOLVED: Words = { nb: 'Løst av endringen', en: 'Resolved by the change' };

/** The findings for a pull request or a job summary on GitHub: the headline, the summary, a table. */
export function markdownFindings(report: CheckReport): string {
  const { language, headline } = report;
  const gone = resolved(report);
  const parts = [
    ...(headline === undefined ? [] : [`#### ${forMarkdown(headline)}`]),
    `**${forMarkdown(summaryLine(report))}**`,
    ...table(standing(report), report),
    ...(gone.length === 0 ? [] : [`**${RESOLVED[language]}**`, ...table(gone, report)]),
    ...setAsidePart(report),
    ...notShownPart(report),
    `<sub>${footer(report)}</sub>`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function table(findings: readonly ReportedFinding[], report: CheckReport): string[] {
  if (findings.length === 0) return [];
  const { language } = report;
  const withChange = findings.some(({ change }) => change !== undefined && change !== 'resolved');
  const headings = [
    HEADINGS.finding,
    HEADINGS.place,
    HEADINGS.what,
    HEADINGS.todo,
    ...(withChange ? [HEADINGS.change] : []),
  ].map((words) => words[language]);
  const rows = findings.map((found) => {
    const { message, help } = wordsOf(found, language);
    const { change } = found;
    return [
      `${SEVERITY_WORDS[found.severity][language]} \`${found.code}\``,
      place(found),
      forMarkdown(message),
      forMarkdown(help),
      ...(withChange ? [change === undefined ? '' : CHANGE_WORDS[change][language]] : []),
    ];
  });
  return [[headings, headings.map(() => '---'), ...rows].map(row).join('\n')];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function place(found: ReportedFinding): string {
  if (found.at === null) return forMarkdown(subjectOf(found) ?? '–');
  return link(found.at.path, found.at.start.line);
}

function link(path: string, line: number | null): string {
  const text = line === null ? path : `${path}:${line}`;
  return `[${forMarkdown(text)}](${markdownAddress(path, line)})`;
}

function setAsidePart(report: CheckReport): string[] {
  const words = setAsideWords(report);
  if (words === null) return [];
  return [`${words}: ${report.setAsidePaths.map((path) => link(path, null)).join(', ')}`];
}

function notShownPart(report: CheckReport): string[] {
  const words = notShownWords(report);
  return words === null ? [] : [forMarkdown(words)];
}

function footer({ language, asOf, base, register, toolVersion }: CheckReport): string {
  const compared = {
    nb: base === null ? '' : ` · sammenlignet med ${forMarkdown(base)}`,
    en: base === null ? '' : ` · compared with ${forMarkdown(base)}`,
  };
  const day = asOf.split('-').toReversed().join('.');
  return {
    nb: `Vurdert per ${day}${compared.nb} · register ${register.hash.slice(0, 8)} · baerum-innov ${toolVersion}`,
    en: `Judged as of ${day}${compared.en} · register ${register.hash.slice(0, 8)} · baerum-innov ${toolVersion}`,
  }[language];
}
