import type { Severity } from '../../diagnostic/finding.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { wrap } from '../layout/wrap.ts';
import { table } from './table.ts';

/** What the catalogue says of a code in one language. */
export interface ExplainedCode {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly explanation: string;
  readonly example: { readonly wrong: string; readonly right: string };
}

/** One code whole. */
export function renderCode(about: ExplainedCode, language: Language, width: number | null): string {
  const { findings, severities } = wordsIn(language);
  const block = (text: string) =>
    text
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n');
  return `${[
    `${about.code} · ${severities[about.severity]}`,
    about.title,
    wrap(about.explanation, Math.min(width ?? 80, 80)).join('\n'),
    `${findings.exampleWrong}\n${block(about.example.wrong)}`,
    `${findings.exampleRight}\n${block(about.example.right)}`,
  ].join('\n\n')}\n`;
}

/** All codes, one line each. */
export function renderCodes(
  all: readonly Omit<ExplainedCode, 'explanation' | 'example'>[],
  width: number | null,
): string {
  const columns = [
    { title: 'Kode', align: 'left' as const },
    { title: '', align: 'left' as const, shrink: true, minimum: 20 },
  ];
  return `${table({ columns, rows: all.map(({ code, title }) => [code, title]), width })}\n`;
}
