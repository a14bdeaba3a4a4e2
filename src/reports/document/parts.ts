import type { Language } from '../../text/language.ts';
import { type Block, type Document, paragraph, type Section, section } from './document.ts';
import { partDocument } from './part.ts';
import { type ColumnOf, tableOf } from './table.ts';
import { commandLine, id, own, several, sign, type Value } from './value.ts';

/**
 * A text that another run can write: all words are made, and what is not plain text is a command, words that
 * stand out, a link to a line of a file, what became of something, or several with something between.
 */
export type PartText =
  | string
  | { readonly code: string }
  | { readonly strong: string }
  | { readonly link: string; readonly path: string; readonly line: number | null }
  | { readonly before: PartText; readonly after: PartText }
  | { readonly values: readonly PartText[]; readonly between: '' | ' ' | ', ' | ' · ' };

export type PartBlock =
  | { readonly kind: 'paragraph'; readonly text: PartText; readonly small: boolean }
  | { readonly kind: 'list'; readonly items: readonly PartItem[] }
  /** Lines of YAML, shown as they are. */
  | { readonly kind: 'yaml'; readonly lines: readonly string[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly PartColumn[];
      readonly rows: readonly (readonly PartText[])[];
    };

export interface PartItem {
  readonly text: PartText;
  readonly under: readonly PartText[];
}

interface PartColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
}

export interface PartSection {
  readonly title: string | null;
  readonly folded: boolean;
  readonly blocks: readonly PartBlock[];
  readonly sections: readonly PartSection[];
}

/** The parts of a document with all its words made, as they are in JSON answers. */
export interface DocumentParts {
  readonly title: string;
  readonly sections: readonly PartSection[];
}

/** Whether a path, from anywhere, is one from the root of a repository that leads to nothing outside it. */
export function isFromRoot(path: string): boolean {
  return FROM_ROOT.test(path) && !OUT_OF_IT.test(path);
}

const FROM_ROOT = /^[^/\\\p{C}][^\\\p{C}]*$/u;
const OUT_OF_IT = /(?:^|\/)\.\.?(?:\/|$)/;

/** The document that parts are of, by the marker it is found by. */
export function documentOfParts(
  { title, sections }: DocumentParts,
  marker: string,
  language: Language,
): Document {
  return partDocument({
    language,
    title,
    envelope: null,
    sections: sections.map((each, index) => sectionOf(each, `del-${index + 1}`)),
    titleOnScreen: true,
    marker,
  });
}

function sectionOf({ title, folded, blocks, sections }: PartSection, name: string): Section {
  return section({
    id: name,
    title,
    room: 'answer',
    blocks: blocks.map((block, index) => blockOf(block, `${name}-${index + 1}`)),
    sections: sections.map((each, index) => sectionOf(each, `${name}-del-${index + 1}`)),
    ...(folded ? { isFolded: true } : {}),
  });
}

function blockOf(block: PartBlock, name: string): Block {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(valueIn(block.text), block.small ? 'small' : 'plain');
    case 'list':
      return {
        kind: 'statements',
        list: 'bullets',
        statements: block.items.map(({ text, under }) => ({
          sign: null,
          words: valueIn(text),
          under: under.map(valueIn),
        })),
      };
    case 'yaml':
      return { kind: 'text', lines: block.lines, syntax: 'yaml' };
    case 'table':
      return {
        kind: 'table',
        table: tableOf<readonly PartText[]>({
          id: name,
          caption: block.caption,
          empty: '',
          columns: block.columns.map(
            ({ title, align }, index): ColumnOf<readonly PartText[]> => ({
              key: String(index + 1),
              title,
              flexible: true,
              ...(align === 'right' ? { align } : {}),
              cell: (row) => valueIn(row[index] ?? ''),
            }),
          ),
          rows: block.rows,
        }),
      };
  }
}

function valueIn(text: PartText): Value {
  if (typeof text === 'string') return own(text);
  if ('code' in text) return commandLine(text.code);
  if ('strong' in text) return sign(text.strong, 'quiet');
  if ('link' in text) return id(text.link, { path: text.path, line: text.line });
  if ('values' in text) return several(text.values.map(valueIn), text.between);
  return { kind: 'change', before: valueIn(text.before), after: valueIn(text.after) };
}
