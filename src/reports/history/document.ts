import type { HistoryEvent } from '../../register/history.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { aboutSection } from '../document/about.ts';
import { type Block, type Document, section } from '../document/document.ts';
import { data, own } from '../document/value.ts';
import { fieldsWords } from '../posts/change-words.ts';
import { shortSha } from './commit.ts';
import type { HistoryChange, HistoryReport } from './history.ts';
import { changeTable } from './table.ts';

/** One post through the commits, newest first, field by field in the words of today's schema. */
export function historyDocument(report: HistoryReport, language: Language): Document {
  const { id, title, type, envelope, changes, commitCount } = report;
  const { history: words } = wordsIn(language);
  const table = changeTable(report, language);
  return {
    language,
    title: words.title(title === null ? id : words.named(id, title), type),
    subtitle: [own(words.counted(changes.length, words.commits(commitCount)))],
    banners: [],
    envelope,
    request: null,
    mainTable: table.id,
    sections: [
      section({
        id: 'historien',
        title: null,
        room: 'answer',
        blocks: changes.toReversed().map((change) => changeBlock(change, report, language)),
      }),
      section({
        id: 'endringer-del',
        title: words.table,
        room: 'file',
        blocks: [{ kind: 'table', table }],
      }),
      aboutSection(envelope, language),
    ],
    titleOnScreen: true,
    next: null,
  };
}

/** A commit, and under it what became of the post in it: with its fields alone where it only changed. */
function changeBlock(
  { commit, event }: HistoryChange,
  { type, register }: HistoryReport,
  language: Language,
): Block {
  const when =
    commit === null
      ? own(wordsIn(language).history.notCommitted)
      : data(`${writtenDay(commit.day)}  ${shortSha(commit.sha)}  ${commit.subject}`);
  const fields = fieldsWords(type, event.fields, register, language);
  const isOnlyFields = event.kind === 'changed' && fields.length > 0;
  return {
    kind: 'statements',
    list: 'plain',
    statements: [
      {
        sign: null,
        words: when,
        under: [
          ...(isOnlyFields ? [] : [data(eventWords(event, language))]),
          ...fields.map(({ text }) => data(text)),
        ],
      },
    ],
  };
}

/** What became of the post, with its file. */
function eventWords({ kind, path, movedFrom }: HistoryEvent, language: Language): string {
  const what = wordsIn(language).history.kinds[kind];
  if (path === null || kind === 'changed') return what;
  return movedFrom === null ? `${what} (${path})` : `${what} (${movedFrom} → ${path})`;
}
