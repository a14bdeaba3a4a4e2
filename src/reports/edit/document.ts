import { type Catalogue, wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { kravTable } from '../diff/krav-table.ts';
import { aboutSection } from '../document/about.ts';
import {
  type Block,
  type Document,
  line,
  paragraph,
  type Section,
  type Statement,
  section,
} from '../document/document.ts';
import { commandLine, data, id, own, several, source, type Value } from '../document/value.ts';
import { postChangeWords } from '../posts/change-words.ts';
import type { EditReport, EditState } from './edit.ts';
import { effectStatements } from './effects.ts';
import { lineDiff } from './line-diff.ts';
import { sheetSections } from './sheet-sections.ts';

type Words = Catalogue['edit'];

/** The part that says whether it is written, and what to type next. */
export const STATE_SECTION = 'videre';

/** An edit: what it changes, what that does to the promises, and what to type next. */
export function editDocument(report: EditReport, language: Language): Document {
  const words = wordsIn(language).edit;
  const { change } = report;
  return {
    language,
    title: words.states[report.state],
    subtitle: [],
    banners: [],
    envelope: change.envelope,
    request: null,
    mainTable: 'lofter',
    sections: [
      ...(report.sheet === null ? [] : sheetSections(report.sheet, language)),
      section({
        id: 'endring',
        title: null,
        room: 'answer',
        blocks: [
          {
            kind: 'statements',
            list: 'plain',
            statements: [
              ...postStatements(report, language),
              ...(report.state === 'refused' ? [] : effectStatements(change, language)),
            ],
          },
        ],
      }),
      ...findingSection(report),
      ...lineSections(report, words),
      stateSection(report, words),
      section({
        id: 'lofter-del',
        title: null,
        room: 'file',
        blocks: [{ kind: 'table', table: kravTable(change, language) }],
      }),
      aboutSection(change.envelope, language),
    ],
    titleOnScreen: false,
    next: null,
    ...(isToldInOneLine(report) ? { quiet: inOneLine(report, language) } : {}),
  };
}

/** Whether an edit is written, and what is to be said of it is not a fault or a conflict of a spreadsheet. */
function isToldInOneLine({ state, sheet }: EditReport): boolean {
  return state === 'written' && (sheet === null || sheet.conflicts.length === 0);
}

/** The files with what changed in their posts, what it does to the promises, and how many new faults and warnings there are. */
function inOneLine(report: EditReport, language: Language): Value {
  const { change, files } = report;
  const words = wordsIn(language).edit;
  const posts = change.posts.map((post) => postChangeWords(post, change.register, language));
  const written = files.map(({ path }) => {
    const fields = posts.find((post) => post.path === path)?.fields ?? [];
    if (fields.length === 0) return source(path);
    const said = fields.map(({ text }) => text).join('; ');
    return several([source(path), data(`(${said})`)], ' ');
  });
  const effect = effectStatements(change, language).map(({ sign: mark, words: said }) =>
    mark === null ? said : several([mark, said], ' '),
  );
  const found = newFindings(report).length;
  return several(
    [
      several([own(words.written), several([several(written), own('.')], '')], ' '),
      ...effect,
      ...(found === 0 ? [] : [own(words.newFindings(found))]),
    ],
    ' ',
  );
}

/** Each post with its fields before and after; a change of form alone touches no post, and new ones of a sheet are in its table. */
function postStatements({ change, state, sheet }: EditReport, language: Language): Statement[] {
  if (state === 'refused') return [];
  const inTable = new Set(sheet?.rows.map(({ path }) => path));
  const told = change.posts
    .map((post) => ({ ...postChangeWords(post, change.register, language), kind: post.kind }))
    .filter(({ path }) => !inTable.has(path));
  return told.map(({ id: name, title, what, path, fields, kind }) => {
    const link = id(name, kind === 'removed' ? null : { path, line: null });
    const titled = title === '' ? link : several([link, data(`«${title}»`)], ' ');
    return {
      sign: null,
      words: several([titled, own(`: ${what}`)], ''),
      under: fields.map(({ text }) => data(text)),
    };
  });
}

/** What the edit itself brings of faults and warnings; what the promises answer is told above. */
function newFindings({ change, sheet }: EditReport) {
  const told = new Set(sheet?.faults.length ? sheet.rows.map(({ path }) => path) : []);
  return change.findings.filter(
    ({ change: what, type, severity, code, at }) =>
      what === 'new' &&
      severity !== 'note' &&
      code !== 'log/rewritten' &&
      (type !== 'krav' || !code.startsWith('krav/') || severity === 'error') &&
      !(at !== null && told.has(at.path)),
  );
}

function findingSection(report: EditReport): Section[] {
  const { lines } = report;
  const findings = newFindings(report);
  if (findings.length === 0) return [];
  return [
    section({
      id: 'funn',
      title: null,
      room: 'answer',
      blocks: [{ kind: 'findings', form: 'full', findings, lines }],
    }),
  ];
}

function lineSections({ files, showsLines, sheet }: EditReport, words: Words): Section[] {
  if (!showsLines || sheet?.faults.length) return [];
  return files.map(({ path, before, after }, index) =>
    section({
      id: `linjer-${index + 1}`,
      title: null,
      room: 'answer',
      blocks: [
        paragraph(
          several([source(path), own(fileWords({ before, after }, words))], ' '),
          'caption',
        ),
        { kind: 'text', lines: lineDiff(before, after) },
      ],
    }),
  );
}

function fileWords(
  { before, after }: { readonly before: string | null; readonly after: string | null },
  words: Words,
): string {
  if (before === null) return words.newFile;
  return after === null ? words.goneFile : words.changedFile;
}

function stateSection(report: EditReport, words: Words): Section {
  const { state, files, keep, undo, unsaved, sheet } = report;
  const paths = files.map(({ path }) => source(path));
  const said: Readonly<Record<EditState, Value>> = {
    written: several([own(words.written), several(paths)], ' '),
    proposed: own(words.notYetWritten),
    refused: own(
      sheet?.faults.length || files.length === 0 ? words.declined.trim() : words.nothingWritten,
    ),
  };
  const typed = (label: string, text: string | null): Statement[] =>
    text === null ? [] : [line(several([own(label), commandLine(text)], ' '))];
  const warned = unsaved.length === 0 ? [] : [line(own(words.unsaved(unsaved)))];
  const block: Block = {
    kind: 'statements',
    list: 'plain',
    statements: [
      line(said[state]),
      ...typed(words.keep, keep),
      ...typed(words.undo, undo),
      ...(undo === null ? [] : warned),
    ],
  };
  return section({ id: STATE_SECTION, title: null, room: 'answer', blocks: [block] });
}
