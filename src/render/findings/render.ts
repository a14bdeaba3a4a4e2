import { jsonFindings } from '../../reports/check/json.ts';
import type { CheckReport } from '../../reports/check/report.ts';
import { githubFindings } from './github.ts';
import { gitlabFindings } from './gitlab.ts';
import { junitFindings } from './junit.ts';
import { markdownFindings } from './markdown.ts';
import { sarifFindings } from './sarif.ts';
import { type TerminalOptions, terminalFindings } from './terminal.ts';

const RENDERERS = {
  terminal: terminalFindings,
  github: githubFindings,
  gitlab: gitlabFindings,
  sarif: sarifFindings,
  junit: junitFindings,
  json: jsonFindings,
  markdown: markdownFindings,
} satisfies Record<string, (report: CheckReport, options: TerminalOptions) => string>;

export type FindingsFormat = keyof typeof RENDERERS;

/** The formats of findings; the first is the usual one. */
export const FINDINGS_FORMATS = Object.keys(RENDERERS) as FindingsFormat[]; // exactly the keys above

/** The findings in one format, with a final newline; the options are for the terminal. */
export function renderFindings(
  report: CheckReport,
  options: TerminalOptions & { readonly format: FindingsFormat },
): string {
  return RENDERERS[options.format](report, options);
}
