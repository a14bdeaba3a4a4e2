import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Document, paragraph, type Section, section } from '../document/document.ts';
import type { Envelope } from '../document/envelope.ts';
import type { ReportedFinding } from '../document/finding.ts';
import { partDocument } from '../document/part.ts';
import { commandLine, own, several } from '../document/value.ts';
import { type CheckReport, gravityOf, standing } from '../findings/report.ts';
import { findingRows } from './finding-rows.ts';

/** What the comment of check is found by, whatever it says. */
export const CHECK_MARKER = 'check';
/** So many findings are told behind the fold: a forge refuses a comment that is too long. */
const MOST_FOLDED = 20;

/** A comment that says nothing. */
export function noComment(language: Language): Document {
  return comment(language, null, '', []);
}

/** A comment to be written anew in its own place. */
export function comment(
  language: Language,
  envelope: Envelope | null,
  title: string,
  sections: readonly Section[],
): Document {
  return partDocument({
    language,
    title,
    envelope,
    sections,
    titleOnScreen: true,
    marker: CHECK_MARKER,
  });
}

/** What is shown only where it is opened. */
export function folded(sections: readonly Section[], language: Language): Section {
  const title = wordsIn(language).comment.details;
  return section({ id: 'mer', title, room: 'file', blocks: [], sections, isFolded: true });
}

/** What makes the check fail. */
export function failuresIn(report: CheckReport): readonly ReportedFinding[] {
  return standing(report).filter((found) => gravityOf(found, report) === 'fails');
}

/** The first of the findings that are not as before, as a table. */
export function findingList(report: CheckReport): Section[] {
  const { language } = report;
  const all = report.findings.filter(({ change }) => change === undefined || change === 'new');
  const findings = all.slice(0, MOST_FOLDED);
  if (findings.length === 0) return [];
  const { comment: words } = wordsIn(language);
  const left = all.length - findings.length;
  const more = several([own(words.moreFindings(left)), commandLine('baerum-innov check')], ' ');
  return [
    section({
      id: 'funn',
      title: words.findings,
      room: 'file',
      blocks: [
        { kind: 'table', table: findingRows(findings, language) },
        ...(left === 0 ? [] : [paragraph(more)]),
      ],
    }),
  ];
}
