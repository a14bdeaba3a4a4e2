import { showHidden } from '../../text/formatting/hidden.ts';
import { greatest } from '../../time/extremes.ts';
import { forMarkdown } from '../escape/markdown.ts';

/**
 * The parts a Markdown document is made of. Each takes plain text, from the data or our own, and escapes
 * it here, once: what it gives is Markdown and is put together without another escape.
 */

/** A heading of a level 1–6. */
export function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${forMarkdown(text)}`;
}

/** A text that stands out. */
export function bold(text: string): string {
  return `**${forMarkdown(text)}**`;
}

/** A name in bold and what is said of it, on one line; without a name the text alone. */
export function labelled(label: string, text: string): string {
  return label === '' ? forMarkdown(text) : `${bold(`${label}:`)} ${forMarkdown(text)}`;
}

/** Lines of Markdown as a list. */
export function bulletList(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** Lines of Markdown as a numbered list. */
export function numberedList(lines: readonly string[]): string {
  return lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
}

/** Lines of Markdown as a box that stands out. */
export function quoteBlock(lines: readonly string[]): string {
  return lines.map((line) => `> ${line}`).join('\n');
}

/** Lines of signs shown as they are. They are ours: nothing from the data. */
export function picture(lines: readonly string[]): string {
  return ['```text', ...lines, '```'].join('\n');
}

/** Lines shown as they are, wherever they are from: the fence is longer than any row of backticks in them. */
export function literal(lines: readonly string[], syntax = ''): string {
  const rows = lines.flatMap((line) => line.match(/`+/g) ?? []).map(({ length }) => length);
  const fence = '`'.repeat(Math.max(3, greatest(rows.map((length) => length + 1))));
  return [`${fence}${syntax}`, ...lines.map((line) => showHidden(line, '\t')), fence].join('\n');
}

/** The parts of a document with an empty line between; parts that say nothing are left out. */
export function markdownDocument(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
