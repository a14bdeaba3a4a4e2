import { type CheckReport, resolved, standing } from '../../reports/check/report.ts';
import { notShownWords, setAsideWords, summaryLine } from '../../reports/check/words.ts';
import type { Words } from '../../text/language.ts';
import { forTerminal } from '../escape/terminal.ts';
import { wrap } from '../layout/wrap.ts';
import { compactFinding, type FindingView, findingLines } from '../terminal/finding.ts';
import { style } from '../terminal/style.ts';

export interface TerminalOptions {
  readonly color: boolean;
  /** Columns to fit in; null is no limit. */
  readonly width: number | null;
  /** `compact` gives each finding one line. */
  readonly form?: 'full' | 'compact';
}

const RESOLVED: Words = { nb: 'Løst av endringen:', en: 'Resolved by the change:' };

/** The findings for a terminal: the headline, each finding, what is set aside, and the sum of it. */
export function terminalFindings(report: CheckReport, options: TerminalOptions): string {
  const { color, width, form = 'full' } = options;
  const view: FindingView = {
    style: style(color),
    width,
    language: report.language,
    lines: remembered(report.lines),
  };
  const findings = standing(report);
  const gone = resolved(report);
  const parts = [
    ...(report.headline === undefined
      ? []
      : [wrap(forTerminal(report.headline), width).map(view.style.bold)]),
    ...(form === 'full'
      ? findings.map((found) => findingLines(found, view))
      : [findings.map((found) => compactFinding(found, view))]),
    gone.length === 0
      ? []
      : [RESOLVED[report.language], ...gone.map((found) => compactFinding(found, view))],
    [
      ...setAsideLines(report, width),
      ...wrap(notShownWords(report) ?? '', width).filter((line) => line !== ''),
      ...wrap(summaryLine(report), width),
    ],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function setAsideLines(report: CheckReport, width: number | null): string[] {
  const words = setAsideWords(report);
  if (words === null) return [];
  return wrap(`${words}: ${report.setAsidePaths.map(forTerminal).join(', ')}`, width, 2);
}

/** The same look-up, asking once for each of the files that follow one another in the sort order. */
function remembered(lines: CheckReport['lines']): CheckReport['lines'] {
  let last: { readonly path: string; readonly lines: readonly string[] | null } | undefined;
  return (path) => {
    if (last?.path !== path) last = { path, lines: lines(path) };
    return last.lines;
  };
}
