import { forMarkdown } from '../escape/markdown.ts';
import { displayWidth, padded } from '../layout/width.ts';

/** A column of a table; numbers are right-aligned. */
export interface MarkdownColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/** Cells wider than this are written whole, but the others are not padded to them. */
const WIDEST_PADDING = 80;
const NARROWEST = 3;

/**
 * A table as GitHub shows it, padded so that it can be read as plain text too. Cells are Markdown
 * already, titles are escaped here; nothing is cut.
 */
export function markupTable(
  columns: readonly MarkdownColumn[],
  rows: readonly (readonly string[])[],
): string {
  const titles = columns.map(({ title }) => forMarkdown(title));
  const cells = rows.map((row) => columns.map((_, index) => row[index] ?? ''));
  const widths = columns.map((_, index) =>
    [titles, ...cells].reduce((most, row) => {
      const width = displayWidth(row[index] ?? '');
      return width > WIDEST_PADDING ? most : Math.max(most, width);
    }, NARROWEST),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, index) => padded(cell, widths[index] ?? 0, columns[index]?.align ?? 'left')).join(' | ')} |`;
  const rule = columns.map(({ align }, index) => {
    const width = widths[index] ?? NARROWEST;
    return align === 'right' ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width);
  });
  return [titles, rule, ...cells].map(line).join('\n');
}

/** A table of Markdown cells without padding, for those so long that it would fill a page with spaces. */
export function plainTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const head = [titles.map(forMarkdown), titles.map(() => '---')];
  return [...head, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
