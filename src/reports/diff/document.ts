import { dailyResult } from '../../krav/result.ts';
import { type Catalogue, wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import {
  type Block,
  type Document,
  line,
  paragraph,
  type Section,
  type Statement,
  section,
} from '../document/document.ts';
import { partDocument } from '../document/part.ts';
import { counting, data, id, own, several, source } from '../document/value.ts';
import { nextGap, remedyTitle } from '../krav/remedy-need.ts';
import { breachSentence } from '../krav/sentences.ts';
import { remedyWords } from '../krav/standing.ts';
import { postChangeWords } from '../posts/change-words.ts';
import { basisWords, type DiffBasis } from './basis.ts';
import { type DiffReport, foremost } from './diff.ts';
import { gapBlock } from './gap-changes.ts';
import { headline } from './headline.ts';
import { kravTable } from './krav-table.ts';
import { ruleWords } from './rule-words.ts';
import { turningTable } from './turning-table.ts';
import { comparedWords, lineToMend, postsHeading, reportedWords } from './words.ts';

/** A change: what it does to the promises, then to the posts. */
export function diffDocument(
  report: DiffReport,
  comparedAs: DiffBasis,
  language: Language,
): Document {
  const basis = basisWords(comparedAs, report, language);
  return partDocument({
    language,
    title: headline(report, language),
    envelope: report.envelope,
    banners: basis,
    mainTable: 'lofter',
    sections: [
      promiseSection(report, { first: [], onScreen: basis }, language),
      ...changeSections(report, language).map((each) => ({ ...each, room: 'answer' as const })),
      ...remedySection(report, language),
      comparedSection(report, language),
    ],
    titleOnScreen: false,
  });
}

/** What a change does to the promises; a file says `first` before it, a screen `onScreen`, the headline and what is compared. */
export function promiseSection(
  report: DiffReport,
  {
    first,
    onScreen = [],
  }: { readonly first: readonly Block[]; readonly onScreen?: readonly string[] },
  language: Language,
): Section {
  const promises: Block[] = [
    ruleBlock(report, language),
    { kind: 'table', table: kravTable(report, language) },
    gapBlock(report, language),
    { kind: 'table', table: turningTable(report, language) },
  ];
  return section({
    id: 'lofter-del',
    title: null,
    room: 'answer',
    blocks: [...first, ...promises],
    brief: [
      ...onScreen.map((words) => paragraph(own(words), 'lead')),
      paragraph(own(headline(report, language)), 'lead'),
      paragraph(own(comparedWords(report, language))),
      ...promises,
    ],
  });
}

/** What else the change does to the rules than what the headline says. */
function ruleBlock(report: DiffReport, language: Language): Block {
  const said = headline(report, language);
  const others = report.ruleChanges.map((change) => ruleWords(change, report, language));
  return {
    kind: 'statements',
    list: 'bullets',
    statements: others.filter((words) => words !== said).map((words) => line(own(words))),
  };
}

/** What is changed in the files, and whether that was reported; only in files. */
export function changeSections(report: DiffReport, language: Language): Section[] {
  const words = wordsIn(language).diff;
  const removed = report.posts.flatMap(({ kind, post }) => (kind === 'removed' ? post.path : []));
  const paths = report.rules.map((path) => (removed.includes(path) ? own(path) : source(path)));
  const rules = paths.length === 0 ? [] : [several([own(words.rules), several(paths)], ' ')];
  const reported = several([own(words.reported), own(reportedWords(report, language))], ' ');
  return [
    postSection(report, language, words),
    section({
      id: 'rapportert',
      title: null,
      room: 'file',
      blocks: [{ kind: 'statements', list: 'plain', statements: [...rules, reported].map(line) }],
    }),
  ];
}

function postSection(report: DiffReport, language: Language, words: Catalogue['diff']): Section {
  const { posts } = report;
  const part = { id: 'poster', room: 'file' } as const;
  if (posts.length === 0)
    return section({ ...part, title: null, blocks: [paragraph(own(words.noPosts))] });
  return section({
    ...part,
    title: postsHeading(report, language),
    blocks: [
      {
        kind: 'statements',
        list: 'bullets',
        statements: posts.map((change) => postStatement(change, report, language)),
      },
    ],
  });
}

/** A post, a link to its file while it is there, what became of it, and under it the fields that changed. */
function postStatement(
  change: DiffReport['posts'][number],
  report: DiffReport,
  language: Language,
): Statement {
  const post = postChangeWords(change, report.register, language, () =>
    lineToMend(report, change.post.path),
  );
  const isThere = change.kind !== 'removed';
  const name = id(post.id, isThere ? { path: post.path, line: null } : null);
  const titled = post.title === '' ? name : several([name, data(`«${post.title}»`)], ' ');
  const what = several([titled, own(`: ${post.what}`)], '');
  return {
    sign: null,
    words: isThere ? what : several([what, data(`(${post.path})`)], ' '),
    under: post.fields.map(({ text }) => data(text)),
  };
}

/** What would close the breach that the headline is about. */
export function remedySection(report: DiffReport, language: Language): Section[] {
  const krav = foremost(report.krav);
  const result = krav === null || krav.head === null ? null : dailyResult(krav.head);
  const next = result?.next ?? null;
  if (krav === null || result === null || next === null || next.remedies.length === 0) return [];
  return [
    section({
      id: 'lukker',
      title: remedyTitle(wordsIn(language).diff.remedies, next.remedies, nextGap(result), language),
      room: 'file',
      blocks: [
        paragraph(
          several(
            [
              id(krav.id),
              counting(
                breachSentence(next, language),
                breachSentence(next, language, 'broken', false),
              ),
            ],
            ' ',
          ),
        ),
        {
          kind: 'statements',
          list: 'bullets',
          statements: next.remedies.map((remedy) => line(own(remedyWords(remedy, language)))),
        },
      ],
    }),
  ];
}

/** Which sides are compared and by whose rules, at the end of a file. */
export function comparedSection(report: DiffReport, language: Language): Section {
  return section({
    id: 'grunnlag',
    title: null,
    room: 'file',
    blocks: [paragraph(own(comparedWords(report, language)), 'small')],
  });
}
