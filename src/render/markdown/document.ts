import {
  type Block,
  type Chart,
  needsCaptions,
  type ReportDocument,
  type Section,
  type Statement,
  type Table,
} from '../../reports/document/document.ts';
import { stampText } from '../../reports/document/stamp.ts';
import { pictureOf } from '../../reports/krav/picture.ts';
import type { Language } from '../../text/language.ts';
import { forMarkdown } from '../escape/markdown.ts';
import { pictureLines } from '../terminal/picture.ts';
import { cellWords } from '../value/words.ts';
import {
  bold,
  bulletList,
  heading,
  labelled,
  markdownDocument,
  numberedList,
  paragraph,
  picture,
  quoteBlock,
} from './blocks.ts';
import { markdownTable } from './table.ts';

const PICTURE_COLUMNS = 72;

/** A report as GitHub-flavoured Markdown that also reads well as text. */
export function renderDocumentMarkdown(document: ReportDocument): string {
  const { title, register, subtitle, banners, language, sections } = document;
  return markdownDocument([
    heading(1, title),
    `${bold(register)} · ${paragraph(subtitle)}`,
    ...banners.map((words) => quoteBlock([bold(words)])),
    ...sections.flatMap((section) => sectionParts(section, 2, language)),
    `<!-- ${stampText(document, 'markdown')} -->`,
  ]);
}

function sectionParts(section: Section, level: 2 | 3, language: Language): string[] {
  const { title, blocks, sections } = section;
  const captions = needsCaptions(section);
  return [
    heading(level, title),
    ...blocks.flatMap((block) => [
      ...(captions && block.kind === 'table' && block.table.rows.length > 0
        ? [bold(block.table.caption)]
        : []),
      ...blockParts(block, language),
    ]),
    ...sections.flatMap((inner) => sectionParts(inner, 3, language)),
  ];
}

function blockParts(block: Block, language: Language): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.words.text)];
    case 'statements':
      return [statements(block.statements, block.numbered)];
    case 'facts':
      return [
        bulletList(
          block.facts.map(({ name, value }) => labelled(name, cellWords(value, language))),
        ),
      ];
    case 'table':
      return [table(block.table, language)];
    case 'chart':
      return chart(block.chart, language);
  }
}

function statements(all: readonly Statement[], numbered: boolean): string {
  const lines = all.map(({ sign, words }) =>
    sign === null ? paragraph(words) : `${bold(sign)} ${paragraph(words)}`,
  );
  return numbered ? numberedList(lines) : bulletList(lines);
}

/** What Markdown cannot draw is told by the table; counts are drawn with signs. */
function chart(
  { title, description, content, table: numbers }: Chart,
  language: Language,
): string[] {
  const drawn =
    content.kind === 'counts' ? pictureOf(content.result, content.asOf, PICTURE_COLUMNS) : null;
  const tellsOfPicture = content.kind === 'gantt';
  return [
    tellsOfPicture ? bold(title) : `${bold(title)} ${forMarkdown(description)}`,
    ...(drawn === null ? [] : [picture(pictureLines(drawn, language))]),
    ...(content.kind === 'counts' ? [] : [table(numbers, language)]),
  ];
}

function table({ caption, columns, rows, empty }: Table, language: Language): string {
  if (rows.length === 0) return labelled(caption, empty);
  return markdownTable(
    columns.map(({ title, align }) => ({ title, align })),
    rows.map((row) => row.map((cell) => cellWords(cell, language))),
  );
}
