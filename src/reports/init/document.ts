import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Block, type Document, line, paragraph, section } from '../document/document.ts';
import { commandLine, own } from '../document/value.ts';
import type { InitReport } from './init.ts';

/** A repository that is begun: each file where nothing is written yet, and what to type next where it is. */
export function initDocument(report: InitReport, language: Language): Document {
  const { state, folder, files, kept, next } = report;
  const words = wordsIn(language).init;
  const isWritten = state === 'written';
  const said = isWritten
    ? words.written(files.length, folder)
    : words.proposed(files.length, folder);
  const list: Block = { kind: 'text', lines: files };
  const lines: Block = {
    kind: 'statements',
    list: 'plain',
    statements: [line(own(words.next)), ...next.map((text) => line(commandLine(text)))],
  };
  return {
    language,
    title: words.title,
    subtitle: [],
    banners: [],
    envelope: null,
    request: null,
    mainTable: null,
    titleOnScreen: false,
    next: null,
    sections: [
      section({
        id: 'svar',
        title: null,
        room: 'answer',
        blocks: [
          paragraph(own(said)),
          ...(isWritten ? [] : [list]),
          ...(kept.length === 0 ? [] : [paragraph(own(words.kept(kept.length)))]),
        ],
      }),
      ...(isWritten
        ? [section({ id: 'videre', title: null, room: 'short' as const, blocks: [lines] })]
        : []),
    ],
  };
}
