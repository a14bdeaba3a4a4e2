import type { Document, Section } from '../../reports/document/document.ts';
import { stampText } from '../../reports/document/stamp.ts';
import { needsCaptions } from '../../reports/walk.ts';
import { blockParts } from './block.ts';
import { bold, heading, markdownDocument, quoteBlock } from './blocks.ts';
import { markdownText } from './value.ts';

/** What a document in Markdown is made for: where its headings begin, as part of a page of another. */
export interface MarkdownView {
  readonly level: 1 | 2 | 3 | 4;
}

/** A document as GitHub-flavoured Markdown that also reads well as text. */
export function renderMarkdown(
  document: Document,
  { level }: MarkdownView = { level: document.isPart === true ? 4 : 1 },
): string {
  const { title, subtitle, banners, language, sections, request } = document;
  const stamp = request === null ? null : stampText(document, 'markdown');
  const [register, ...facts] = subtitle.map((value) => markdownText(value, language));
  return markdownDocument([
    heading(level, title),
    [...(register === undefined ? [] : [register === '' ? '' : `**${register}**`]), ...facts].join(
      ' · ',
    ),
    ...banners.map((words) => quoteBlock([bold(words)])),
    ...sections.flatMap((section) => sectionParts(section, level + 1, document)),
    stamp === null ? '' : `<!-- ${stamp} -->`,
  ]);
}

const DEEPEST = 6;

function sectionParts(section: Section, level: number, document: Document): string[] {
  const { title, blocks, sections } = section;
  const captions = needsCaptions(section);
  return [
    ...(title === null ? [] : [heading(Math.min(level, DEEPEST), title)]),
    ...blocks.flatMap((block) => [
      ...(captions &&
      block.kind === 'table' &&
      block.table.groups.some(({ rows }) => rows.length > 0)
        ? [bold(block.table.caption)]
        : []),
      ...blockParts(block, document.language),
    ]),
    ...sections.flatMap((inner) => sectionParts(inner, level + 1, document)),
  ];
}
