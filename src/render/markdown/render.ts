import type { Document, Section } from '../../reports/document/document.ts';
import { forKeeping } from '../../reports/document/kept.ts';
import { stampText } from '../../reports/document/stamp.ts';
import { needsCaptions } from '../../reports/walk.ts';
import { forHtmlInMarkdown } from '../escape/markdown.ts';
import { type FilesInForge, filesOf } from './address.ts';
import { blockParts } from './block.ts';
import { bold, heading, markdownDocument, quoteBlock } from './blocks.ts';
import { markdownText, type Page } from './value.ts';

/** What a document in Markdown is made for: where its headings begin, as part of a page of another. */
export interface MarkdownView {
  readonly level: 1 | 2 | 3 | 4;
  /** The address that the files of the register have where it is read, up to their paths; null where it lies beside them. */
  readonly files: string | null;
}

/** A document as GitHub-flavoured Markdown that also reads well as text. */
export function renderMarkdown(
  whole: Document,
  { level = whole.isPart === true ? 4 : 1, files = null }: Partial<MarkdownView> = {},
): string {
  const document = forKeeping(whole);
  const { title, subtitle, banners, language, sections, request, marker } = document;
  if (title === '' && sections.length === 0) return '';
  const page = { language, files };
  const stamp = request === null ? null : stampText(document, 'markdown');
  const [register, ...facts] = subtitle.map((value) => markdownText(value, page));
  return markdownDocument([
    marker === undefined ? '' : `<!-- baerum-innov:${marker} -->`,
    heading(level, title),
    [...(register === undefined ? [] : [register === '' ? '' : `**${register}**`]), ...facts].join(
      ' · ',
    ),
    ...banners.map((words) => quoteBlock([bold(words)])),
    ...sections.flatMap((section) => sectionParts(section, level + 1, page)),
    stamp === null ? '' : `<!-- ${stamp} -->`,
  ]);
}

/** A document where a forge may show it: one that is read on a page of another links to the files of the commit that it tells of. */
export function renderPart(document: Document, forge: FilesInForge | null): string {
  if (document.isPart !== true || forge === null) return renderMarkdown(document);
  return renderMarkdown(document, { files: filesOf(forge, document.envelope?.knownAt ?? null) });
}

const DEEPEST = 6;

function sectionParts(section: Section, level: number, page: Page): string[] {
  const { title, blocks, sections, isFolded } = section;
  const captions = needsCaptions(section);
  if (isFolded && title !== null) {
    const inside = sectionParts({ ...section, title: null }, level, page);
    return [`<details><summary>${forHtmlInMarkdown(title)}</summary>`, ...inside, '</details>'];
  }
  return [
    ...(title === null ? [] : [heading(Math.min(level, DEEPEST), title)]),
    ...blocks.flatMap((block) => [
      ...(captions &&
      block.kind === 'table' &&
      block.table.groups.some(({ rows }) => rows.length > 0)
        ? [bold(block.table.caption)]
        : []),
      ...blockParts(block, page),
    ]),
    ...sections.flatMap((inner) => sectionParts(inner, level + 1, page)),
  ];
}
