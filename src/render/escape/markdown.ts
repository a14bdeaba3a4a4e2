import { breakCommands } from '../../text/formatting/commands.ts';
import { showHidden } from '../../text/formatting/hidden.ts';
import { forHtml } from './html.ts';

/** A comment between two signs keeps GitHub from making a mention or a reference of them; a backslash does not. */
const APART = '<!-- -->';

/**
 * Text for GitHub's Markdown, within a line or a table cell, read back as the text it was. Only what
 * would mean something is escaped: links, code, emphasis, HTML, table bars, headings and lists at the
 * start, mentions (`@navn`), references (`#12`), addresses (`https://`, `www.`), formulas (`$`), commands to the log of a job (`::error::`). A line
 * end is `<br>`, a tab a space, spaces at the ends fall away; hidden characters are shown as escapes.
 */
export function forMarkdown(text: string): string {
  const escaped = showHidden(text.replace(/\r\n?/g, '\n').replace(/\t/g, ' '), '\n')
    .trim()
    .replace(/[\\`*[\]<|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#|[A-Za-z])/g, '\\&')
    .replace(/\$/g, '<span>$$</span>')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/@(?=[\p{L}\p{N}_-])/gu, `@${APART}`)
    .replace(/#(?=\d)/g, `#${APART}`)
    .replace(/^(?=>|[-+](?: |$)|-+$|=+$|#{1,6}(?: |$))/, '\\')
    .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
    .replace(/\n/g, '<br>');
  return breakCommands(escaped, '\\');
}

/** Text within HTML that stands in Markdown, on one line: an empty line would end the HTML, and mentions and references are made there too. */
export function forHtmlInMarkdown(text: string): string {
  return forHtml(text.replace(/\s+/g, ' ').trim())
    .replace(/@(?=[\p{L}\p{N}_-])/gu, `@${APART}`)
    .replace(/(?<!&)#(?=\d)/g, `#${APART}`);
}
