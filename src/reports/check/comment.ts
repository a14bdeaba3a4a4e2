import { wordsOf } from '../../diagnostic/catalogue.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type DiffReport, foremost, isTouched } from '../diff/diff.ts';
import {
  changeSections,
  comparedSection,
  promiseSection,
  remedySection,
} from '../diff/document.ts';
import { headline } from '../diff/headline.ts';
import { kravTable } from '../diff/krav-table.ts';
import { mergeWords } from '../diff/merge.ts';
import { insteadBlocks, rewrittenSection } from '../diff/rewritten-section.ts';
import { postsHeading } from '../diff/words.ts';
import {
  type Block,
  type Document,
  line,
  paragraph,
  type Section,
  type Statement,
  section,
} from '../document/document.ts';
import type { Envelope } from '../document/envelope.ts';
import type { ReportedFinding } from '../document/finding.ts';
import type { Table } from '../document/table.ts';
import {
  commandLine,
  data,
  id,
  own,
  several,
  sign,
  source,
  type Value,
} from '../document/value.ts';
import { type CheckReport, gravityOf, standing } from '../findings/report.ts';
import { summaryLine } from '../findings/words.ts';
import { postChangeWords } from '../posts/change-words.ts';

/** What the comment of check is found by, whatever it says. */
export const CHECK_MARKER = 'check';
/** What stands open is at most 12 lines: the title, why, whether it may be merged, these, and what is said of the rest. */
const OPEN = { failures: 3, promises: 5, promisesWithFailures: 1, causes: 2 } as const;
/** The id of the table of promises. */
const PROMISES = 'lofter';
/** So much is told behind the fold: a forge refuses a comment that is too long. */
const FOLDED = { findings: 20, posts: 20, rows: 30 } as const;

/** A comment on a change, to be written anew in its own place; empty where there is nothing to say. */
export function changeComment(report: CheckReport, change: DiffReport): Document {
  const { language, exitCode } = report;
  if (!saysSomething(report, change)) return comment(report, change.envelope, '', []);
  const { may, answer, why } = mergeWords(change, exitCode, language);
  const failures = failuresIn(report);
  const promises = kravTable(change, language);
  const open = failures.length === 0 ? OPEN.promises : OPEN.promisesWithFailures;
  return comment(report, change.envelope, headline(change, language), [
    section({
      id: 'svar',
      title: null,
      room: 'answer',
      blocks: [
        ...(failures.length === 0 ? becauseOf(report, change) : []),
        paragraph(several([sign(answer, may ? 'good' : 'bad'), own(why)], ' ')),
        ...insteadBlocks(change),
        ...failureList(failures, report),
        { kind: 'table', table: shortened(promises, open, wordsIn(language).comment.morePromises) },
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

/** A comment on a register that is not compared with anything: empty where nothing fails, unless it should have been compared. */
export function wholeComment(report: CheckReport, envelope: Envelope): Document {
  const failures = failuresIn(report);
  const { headline: first } = report;
  if (failures.length === 0 && first === undefined) return comment(report, envelope, '', []);
  const sum = first === undefined ? [] : [paragraph(own(summaryLine(report)))];
  return comment(report, envelope, first ?? summaryLine(report), [
    section({
      id: 'svar',
      title: null,
      room: 'answer',
      blocks: [...sum, ...failureList(failures, report)],
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

function comment(
  { language }: CheckReport,
  envelope: Envelope,
  title: string,
  sections: readonly Section[],
): Document {
  return {
    language,
    title,
    subtitle: [],
    banners: [],
    envelope,
    request: null,
    mainTable: null,
    sections,
    titleOnScreen: true,
    isPart: true,
    marker: CHECK_MARKER,
    next: null,
  };
}

function folded({ language }: CheckReport, sections: readonly Section[]): Section {
  const title = wordsIn(language).comment.details;
  return section({ id: 'mer', title, room: 'file', blocks: [], sections, isFolded: true });
}

function failuresIn(report: CheckReport): readonly ReportedFinding[] {
  return standing(report).filter((found) => gravityOf(found, report) === 'fails');
}

/** «Fordi FP-2024-002: ny status 20.11.2026: stanset», of the krav that the headline is about. */
function becauseOf({ caused, language }: CheckReport, { krav, register }: DiffReport): Block[] {
  const first = foremost(krav);
  const causes = first === null ? [] : (caused?.get(first.id)?.causes ?? []);
  if (causes.length === 0) return [];
  const said = causes.slice(0, OPEN.causes).map(({ change, field, at }): Value => {
    const { id: name, what, fields } = postChangeWords(change, register, language);
    const text = fields.find(({ pointer }) => pointer === field?.pointer)?.text ?? what;
    const place = at === null ? null : { path: at.path, line: at.start.line };
    return several([several([id(name, place), own(':')], ''), data(text)], ' ');
  });
  const left = causes.length - said.length;
  const more = left === 0 ? [] : [own(wordsIn(language).check.andMore(left))];
  const all = several([several(said, ' · '), ...more], ' ');
  return [paragraph(several([own(wordsIn(language).comment.because), all], ' '))];
}

function failureList(failures: readonly ReportedFinding[], { language }: CheckReport): Block[] {
  if (failures.length === 0) return [];
  const { comment: words, check } = wordsIn(language);
  const shown = failures.slice(0, OPEN.failures).map((found): Statement => {
    const { message } = wordsOf(found, language);
    const { at } = found;
    return {
      sign: sign(check.severities[found.severity], 'bad'),
      words:
        at === null ? own(message) : several([source(at.path, at.start.line), own(message)], ' '),
      under: [],
    };
  });
  const left = failures.length - shown.length;
  const more = left === 0 ? [] : [line(own(words.moreErrors(left)))];
  return [{ kind: 'statements', list: 'bullets', statements: [...shown, ...more] }];
}

/** The table with so many rows, and what is said of the others. */
function shortened(table: Table, rows: number, more: (hidden: number) => string): Table {
  return { ...table, most: { rows, more: (hidden) => own(more(hidden)) } };
}

/** The promises that did not have room, and when their counts turn. */
function detailedPromises(change: DiffReport, open: number, language: Language): Section {
  const { moreRows } = wordsIn(language).comment;
  const isWhole = change.krav.filter(isTouched).length <= open;
  const { blocks } = promiseSection(change, [], language);
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
  const { language, lines } = report;
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
        { kind: 'findings', form: 'full', findings, lines },
        ...(left === 0 ? [] : [paragraph(more)]),
      ],
    }),
  ];
}
