import { githubFindings } from './github.ts';
import { gitlabFindings } from './gitlab.ts';
import { jsonFindings } from './json.ts';
import { junitFindings } from './junit.ts';
import { markdownFindings } from './markdown.ts';
import type { CheckReport } from './report.ts';
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
