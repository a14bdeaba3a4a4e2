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
import type { ReportedFinding } from '../document/finding.ts';
import type { Table } from '../document/table.ts';
import { commandLine, own, several, sign } from '../document/value.ts';
import { type CheckReport, isAboutClocks } from '../findings/report.ts';
import { becauseOf } from './because.ts';
import { daysLine } from './broken-days-line.ts';
import { comment, failuresIn, findingList, folded, noComment } from './comment-frame.ts';
import { authorWords, inTheWayOf } from './in-the-way.ts';
import { openFindings } from './open-findings.ts';
import { ownerLine } from './owner-line.ts';

/** What stands open is at most 12 lines: the title, why, whether it may be merged, what would close a breach, these, and what is said of the rest. */
const OPEN = { promises: 4, promisesWithFailures: 1 } as const;
/** The id of the table of promises. */
const PROMISES = 'lofter';
/** So much is told behind the fold: a forge refuses a comment that is too long. */
const FOLDED = { posts: 20, rows: 30 } as const;

/** A comment on a change, to be written anew in its own place; empty where there is nothing to say. */
export function changeComment(report: CheckReport, change: DiffReport): Document {
  const { language, exitCode } = report;
  if (!saysSomething(report, change)) return noComment(language);
  const { may, answer, why } = mergeWords(change, exitCode, language);
  const words = wordsIn(language).comment;
  const failures = failuresIn(report);
  const promises = kravTable(change, language);
  const ofClocks = report.findings.filter(isAboutClocks);
  const warnings = failures.length === 0 ? dataWarnings(report.findings) : [];
  const isClear = failures.length === 0 && warnings.length === 0;
  const inTheWay = inTheWayOf(change, { failures, warnings });
  const author = may ? authorWords(change, inTheWay, language) : [];
  const open = isClear ? OPEN.promises : OPEN.promisesWithFailures;
  return comment(language, change.envelope, headline(change, language), [
    section({
      id: 'svar',
      title: null,
      room: 'answer',
      blocks: [
        ...(failures.length === 0 ? becauseOf(report, change) : []),
        paragraph(several([sign(answer, may ? 'good' : 'bad'), own(why), ...author.map(own)], ' ')),
        ...insteadBlocks(change, language),
        ...openFindings(ofClocks, 'unclear', words.moreWarnings, language),
        ...openFindings(failures, 'bad', words.moreErrors, language),
        ...openFindings(warnings, 'unclear', words.moreWarnings, language),
        ...daysLine(change, language),
        ...ownerLine(change, inTheWay, language),
        { kind: 'table', table: shortened(promises, open, words.morePromises) },
      ],
    }),
    folded(
      [
        ...rewrittenSection(change, language),
        detailedPromises(change, open, language),
        ...changedPosts(change, language),
        ...remedySection(change, language),
        ...findingList(report),
        comparedSection(change, language),
      ],
      language,
    ),
  ]);
}

/** Whether a change does anything to promises, rules or findings that those who look at it must know. */
function saysSomething({ findings, exitCode }: CheckReport, { krav }: DiffReport): boolean {
  const isOfChange = (change: ReportedFinding['change'] | null) =>
    change === 'new' || change === 'resolved';
  return (
    exitCode !== 0 ||
    findings.some(({ change }) => isOfChange(change)) ||
    findings.some(isAboutClocks) ||
    krav.some((each) => each.change !== 'calendar' && isTouched(each))
  );
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
