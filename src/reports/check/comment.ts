import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type DiffReport, isTouched } from '../diff/diff.ts';
import {
  changeSections,
  comparedSection,
  promiseSection,
  remedySection,
} from '../diff/document.ts';
import { dataWarnings } from '../diff/faults.ts';
import { headline } from '../diff/headline.ts';
import { kravTable } from '../diff/krav-table.ts';
import { mergeWords } from '../diff/merge.ts';
import { insteadBlocks, rewrittenSection } from '../diff/rewritten-section.ts';
import { postsHeading } from '../diff/words.ts';
import {
  type Block,
  type Document,
  paragraph,
  type Section,
  section,
} from '../document/document.ts';
import type { Envelope } from '../document/envelope.ts';
import { isOfGoneFile, type ReportedFinding } from '../document/finding.ts';
import { partDocument } from '../document/part.ts';
import type { Table } from '../document/table.ts';
import { commandLine, own, several, sign } from '../document/value.ts';
import { type CheckReport, gravityOf, standing } from '../findings/report.ts';
import { summaryLine } from '../findings/words.ts';
import { becauseOf } from './because.ts';
import { daysLine } from './broken-days-line.ts';
import { findingRows } from './finding-rows.ts';
import { openFindings } from './open-findings.ts';
import { type InTheWay, ownerLine } from './owner-line.ts';

/** What the comment of check is found by, whatever it says. */
export const CHECK_MARKER = 'check';
/** What stands open is at most 12 lines: the title, why, whether it may be merged, what would close a breach, these, and what is said of the rest. */
const OPEN = { promises: 4, promisesWithFailures: 1, warningsAlone: 6 } as const;
/** Told by the headline. */
const BASE = 'register/base-unreadable';
/** The id of the table of promises. */
const PROMISES = 'lofter';
/** So much is told behind the fold: a forge refuses a comment that is too long. */
const FOLDED = { findings: 20, posts: 20, rows: 30 } as const;

/** A comment on a change, to be written anew in its own place; empty where there is nothing to say. */
export function changeComment(report: CheckReport, change: DiffReport): Document {
  const { language, exitCode } = report;
  if (!saysSomething(report, change)) return comment(report, change.envelope, '', []);
  const { may, answer, why } = mergeWords(change, exitCode, language);
  const words = wordsIn(language).comment;
  const failures = failuresIn(report);
  const promises = kravTable(change, language);
  const warnings = failures.length === 0 ? dataWarnings(report.findings) : [];
  const isClear = failures.length === 0 && warnings.length === 0;
  const inTheWay = inTheWayOf(report, change, { failures, warnings });
  const author = may ? authorWords(change, inTheWay, language) : [];
  const open = isClear ? OPEN.promises : OPEN.promisesWithFailures;
  return comment(report, change.envelope, headline(change, language), [
    section({
      id: 'svar',
      title: null,
      room: 'answer',
      blocks: [
        ...(failures.length === 0 ? becauseOf(report, change) : []),
        paragraph(several([sign(answer, may ? 'good' : 'bad'), own(why), ...author.map(own)], ' ')),
        ...insteadBlocks(change, language),
        ...openFindings(failures, 'bad', words.moreErrors, language),
        ...openFindings(warnings, 'unclear', words.moreWarnings, language),
        ...daysLine(change, language),
        ...ownerLine(change, inTheWay, language),
        { kind: 'table', table: shortened(promises, open, words.morePromises) },
      ],
    }),
    folded(report, [
      ...rewrittenSection(change, language),
      detailedPromises(change, open, language),
      ...changedPosts(change, language),
      ...remedySection(change, language),
      ...findingList(report),
      comparedSection(change, language),
    ]),
  ]);
}

/** What whoever made the change must do, where it is not said of what is in the way. */
function authorWords(
  { rules, ruleChanges }: DiffReport,
  inTheWay: InTheWay,
  language: Language,
): string[] {
  const words = wordsIn(language).comment.author;
  if (rules.length > 0 || ruleChanges.length > 0)
    return [words.asks(ruleChanges.some(({ approver }) => approver !== null))];
  return inTheWay === null ? [words.isDone] : [];
}

function inTheWayOf(
  { exitCode }: CheckReport,
  { ruleChanges }: DiffReport,
  found: Readonly<Record<'failures' | 'warnings', readonly ReportedFinding[]>>,
): InTheWay {
  const rewritten = found.failures.filter(({ code }) => code === 'rules/rewritten');
  if (rewritten.length > 0) return rewritten.every(isOfGoneFile) ? 'removed' : 'rewritten';
  if (exitCode !== 0) return 'errors';
  if (found.warnings.length > 0) return 'warnings';
  return ruleChanges.some(({ krav }) => krav !== null) ? 'approval' : null;
}

/** A comment on a register that is not compared with anything: empty where nothing fails, unless it should have been compared. */
export function wholeComment(report: CheckReport, envelope: Envelope): Document {
  const failures = failuresIn(report);
  const { headline: first } = report;
  if (failures.length === 0 && first === undefined) return comment(report, envelope, '', []);
  const { moreErrors, moreWarnings, notCompared } = wordsIn(report.language).comment;
  const notKnown =
    first === undefined
      ? []
      : [paragraph(several([sign(notCompared.sign, 'bad'), own(notCompared.why)], ' '))];
  const warnings =
    first === undefined
      ? []
      : standing(report).filter(({ severity, code }) => severity === 'warning' && code !== BASE);
  return comment(report, envelope, first ?? summaryLine(report), [
    section({
      id: 'svar',
      title: null,
      room: 'answer',
      blocks: [
        ...notKnown,
        ...openFindings(failures, 'bad', moreErrors, report.language),
        ...(warnings.length === 0 ? [] : [paragraph(own(notCompared.warnings))]),
        ...openFindings(warnings, 'unclear', moreWarnings, report.language, OPEN.warningsAlone),
      ],
    }),
    folded(report, findingList(report)),
  ]);
}

/** Whether a change does anything to promises, rules or findings that those who look at it must know. */
function saysSomething({ findings, exitCode }: CheckReport, { krav }: DiffReport): boolean {
  const isOfChange = (change: ReportedFinding['change'] | null) =>
    change === 'new' || change === 'resolved';
  return (
    exitCode !== 0 ||
    findings.some(({ change }) => isOfChange(change)) ||
    krav.some((each) => each.change !== 'calendar' && isTouched(each))
  );
}

/** A comment that says nothing. */
export function noComment(language: Language): Document {
  return partDocument({
    language,
    title: '',
    envelope: null,
    sections: [],
    titleOnScreen: true,
    marker: CHECK_MARKER,
  });
}

function comment(
  { language }: CheckReport,
  envelope: Envelope,
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

function folded({ language }: CheckReport, sections: readonly Section[]): Section {
  const title = wordsIn(language).comment.details;
  return section({ id: 'mer', title, room: 'file', blocks: [], sections, isFolded: true });
}

function failuresIn(report: CheckReport): readonly ReportedFinding[] {
  return standing(report).filter((found) => gravityOf(found, report) === 'fails');
}

/** The table with so many rows, and what is said of the others. */
function shortened(table: Table, rows: number, more: (hidden: number) => string): Table {
  return { ...table, most: { rows, more: (hidden) => own(more(hidden)) } };
}

/** The promises that did not have room, and when their counts turn. */
function detailedPromises(change: DiffReport, open: number, language: Language): Section {
  const { moreRows } = wordsIn(language).comment;
  const isWhole = change.krav.filter(isTouched).length <= open;
  const { blocks } = promiseSection(change, { first: [] }, language);
  return section({
    id: 'lofter-del',
    title: null,
    room: 'file',
    blocks: blocks.flatMap((block): Block[] => {
      if (block.kind !== 'table') return [block];
      const isShown = block.table.id === PROMISES && isWhole;
      return isShown
        ? []
        : [{ kind: 'table', table: shortened(block.table, FOLDED.rows, moreRows) }];
    }),
  });
}

function changedPosts(change: DiffReport, language: Language): Section[] {
  if (change.posts.length <= FOLDED.posts) return changeSections(change, language);
  return [
    section({
      id: 'poster',
      title: postsHeading(change, language),
      room: 'file',
      blocks: [
        paragraph(
          several(
            [
              own(wordsIn(language).comment.allPosts),
              commandLine(`baerum-innov diff ${change.base.label}`),
            ],
            ' ',
          ),
        ),
      ],
    }),
  ];
}

function findingList(report: CheckReport): Section[] {
  const { language } = report;
  const all = report.findings.filter(({ change }) => change === undefined || change === 'new');
  const findings = all.slice(0, FOLDED.findings);
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
