import type { Severity } from '../../diagnostic/finding.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Document, paragraph, type Section, section } from '../document/document.ts';
import { tableOf } from '../document/table.ts';
import { own } from '../document/value.ts';
import type { ToldLimit } from './limits.ts';

/** A finding code and what it says, in one language. */
export interface ListedCode {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
}

/** What the catalogue says of a code in one language. */
export interface ExplainedCode extends ListedCode {
  readonly explanation: string;
  readonly example: { readonly wrong: string; readonly right: string };
}

/** One code whole: what it means, how it comes about, and how it is put right. */
export function codeDocument(about: ExplainedCode, language: Language): Document {
  const { code, severity, title, explanation, example } = about;
  const { findings, severities } = wordsIn(language);
  return {
    ...aboutTheTool(language),
    title: `${code} · ${severities[severity]}`,
    mainTable: null,
    sections: [
      answer([
        paragraph(own(title), 'lead'),
        paragraph(own(explanation)),
        paragraph(own(findings.exampleWrong), 'caption'),
        { kind: 'text', lines: example.wrong.split('\n') },
        paragraph(own(findings.exampleRight), 'caption'),
        { kind: 'text', lines: example.right.split('\n') },
      ]),
    ],
    titleOnScreen: true,
  };
}

/** All codes, one line each. */
export function codesDocument(codes: readonly ListedCode[], language: Language): Document {
  const { codes: caption, codeColumns } = wordsIn(language).findings;
  const table = tableOf<ListedCode>({
    id: 'koder',
    caption,
    empty: '',
    columns: [
      { key: 'code', title: codeColumns.code, cell: ({ code }) => own(code) },
      { key: 'title', title: codeColumns.title, flexible: true, cell: ({ title }) => own(title) },
    ],
    rows: codes,
    narrow: 'cut',
  });
  return {
    ...aboutTheTool(language),
    title: caption,
    mainTable: table.id,
    sections: [answer([{ kind: 'table', table }])],
    titleOnScreen: false,
  };
}

/** All limits, one line each. */
export function limitsDocument(limits: readonly ToldLimit[], language: Language): Document {
  const words = wordsIn(language).limits;
  const { title, columns } = words;
  const table = tableOf<ToldLimit>({
    id: 'grenser',
    caption: title,
    empty: '',
    columns: [
      { key: 'what', title: columns.what, cell: ({ what }) => own(what) },
      { key: 'limit', title: columns.limit, align: 'right', cell: ({ written }) => own(written) },
      {
        key: 'raised',
        title: columns.raised,
        cell: ({ raised }) => own(raised === null ? '–' : words.raised(raised.by, raised.to)),
      },
      { key: 'beyond', title: columns.beyond, flexible: true, cell: ({ beyond }) => own(beyond) },
      { key: 'code', title: columns.code, cell: ({ code }) => own(code ?? '–') },
    ],
    rows: limits,
  });
  return {
    ...aboutTheTool(language),
    title,
    mainTable: table.id,
    sections: [answer([{ kind: 'table', table }])],
    titleOnScreen: false,
  };
}

/** Codes belong to the tool: what is said of them names no register and no day. */
function aboutTheTool(language: Language) {
  return { language, subtitle: [], banners: [], envelope: null, request: null, next: null };
}

function answer(blocks: Section['blocks']): Section {
  return section({ id: 'svar', title: null, room: 'answer', blocks });
}
