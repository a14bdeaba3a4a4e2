import { wordsIn } from '../../text/catalogue.ts';
import type { DiffReport } from '../diff/diff.ts';
import { type Block, type Document, paragraph, section } from '../document/document.ts';
import type { Envelope } from '../document/envelope.ts';
import type { ReportedFinding } from '../document/finding.ts';
import { partDocument } from '../document/part.ts';
import { own } from '../document/value.ts';
import { effectStatements } from '../edit/effects.ts';
import { type CheckReport, resolved, standing } from '../findings/report.ts';
import { severityCounts } from '../findings/words.ts';
import { editorLines } from './editor-lines.ts';

/** All open findings, one a line, for an editor. */
export function editorDocument(report: CheckReport, envelope: Envelope): Document {
  return around(report, envelope, [
    {
      kind: 'text',
      lines: editorLines(standing(report), report.register.path, report.language),
    },
  ]);
}

/**
 * What has changed since the answer before: the promises first (null where nothing could be compared), then
 * findings that are new, then those that are gone. What a promise answers is told once, by its sentence.
 */
export function watchDocument(
  report: CheckReport,
  envelope: Envelope,
  change: DiffReport | null,
): Document {
  const { language, lines } = report;
  const words = wordsIn(language).watch;
  const come = comeIn(report).filter(isToldAlone);
  const gone = resolved(report).filter(isToldAlone);
  const effects: Block[] =
    change === null
      ? []
      : [{ kind: 'statements', list: 'plain', statements: effectStatements(change, language) }];
  const found: Block[] =
    come.length === 0 ? [] : [{ kind: 'findings', form: 'full', findings: come, lines }];
  const left: Block[] =
    gone.length === 0
      ? []
      : [
          paragraph(own(words.gone), 'caption'),
          { kind: 'findings', form: 'compact', findings: gone, lines },
        ];
  return around(report, envelope, [...effects, ...found, ...left]);
}

/** What is wrong with a register that cannot be used; one a line for an editor. */
export function unusableDocument(
  findings: readonly ReportedFinding[],
  forEditor: boolean,
  { language, lines }: Pick<CheckReport, 'language' | 'lines'>,
): Document {
  const block: Block = forEditor
    ? { kind: 'text', lines: editorLines(findings, 'register.yaml', language) }
    : { kind: 'findings', form: 'full', findings, lines };
  return around({ language }, null, [block]);
}

/** Takes all that is found and what has changed; gives «2 feil, 1 advarsel (1 ny, 0 borte)». */
export function watchSum(whole: CheckReport, changed: CheckReport): string {
  const { language } = whole;
  const counts = severityCounts(standing(whole), language);
  const { sum } = wordsIn(language).watch;
  return sum(counts, comeIn(changed).length, resolved(changed).length);
}

/** What was not there at the answer before: brought by an edit, or by a new day. */
function comeIn({ findings }: CheckReport): readonly ReportedFinding[] {
  return findings.filter(({ change }) => change === 'new' || change === 'calendar');
}

function isToldAlone({ type, code, severity }: ReportedFinding): boolean {
  return type !== 'krav' || !code.startsWith('krav/') || severity === 'error';
}

function around(
  { language }: Pick<CheckReport, 'language'>,
  envelope: Envelope | null,
  blocks: readonly Block[],
): Document {
  return partDocument({
    language,
    title: wordsIn(language).watch.title,
    envelope,
    sections: [section({ id: 'endret', title: null, room: 'answer', blocks })],
    titleOnScreen: false,
  });
}
