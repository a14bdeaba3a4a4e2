import { wordsOf } from '../../diagnostic/catalogue.ts';
import type { Severity } from '../../diagnostic/finding.ts';
import type { Language } from '../../text/language.ts';
import type { ReportedFinding } from '../document/finding.ts';

/** As problem matchers of editors know them, whatever the language. */
const EDITOR_SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'info',
};

/** Takes where register.yaml is, for findings that are nowhere; gives each finding on a line of its own: `data/x.yaml:12:3: error: message [code]`. */
export function editorLines(
  findings: readonly ReportedFinding[],
  registerPath: string,
  language: Language,
): string[] {
  return findings.map((found) => editorLine(found, registerPath, language));
}

function editorLine(found: ReportedFinding, registerPath: string, language: Language): string {
  const { message, help } = wordsOf(found, language);
  const { path, start } = found.at ?? { path: registerPath, start: { line: 1, column: 1 } };
  const ended = /[.!?:]$/.test(message) || help === '' ? message : `${message}.`;
  const said = `${ended} ${help}`.replace(/\s+/g, ' ').trim();
  return `${path}:${start.line}:${start.column}: ${EDITOR_SEVERITY[found.severity]}: ${said} [${found.code}]`;
}
