import {
  type Source,
  sourceText,
  type TextValue,
  type Value,
} from '../../reports/document/value.ts';
import type { Language } from '../../text/language.ts';
import { greatest } from '../../time/extremes.ts';
import { forMarkdown } from '../escape/markdown.ts';
import { valueText } from '../value/words.ts';
import { markdownAddress } from './address.ts';

/** The page that Markdown is written for. */
export interface Page {
  readonly language: Language;
  /** The address that the files of the register have there, up to their paths; null where the page lies beside them. */
  readonly files: string | null;
}

/** A value as Markdown: escaped, ids and places as links, commands as code, a verdict without one in bold. */
export function markdownText(value: Value, page: Page): string {
  switch (value.kind) {
    case 'several':
      return value.values
        .map((each) => markdownText(each, page))
        .filter((text) => text !== '')
        .join(value.between);
    case 'change':
      return `${markdownText(value.before, page)} → ${markdownText(value.after, page)}`;
    case 'id': {
      const name = valueText(value, page.language);
      return value.source === null ? forMarkdown(name) : link(name, value.source, page);
    }
    case 'source':
      return link(sourceText(value.source), value.source, page);
    case 'verdict':
      return value.verdict === null
        ? `**${forMarkdown(value.words)}**`
        : forMarkdown(valueText(value, page.language));
    case 'text':
      return textOf(value);
    default:
      return forMarkdown(valueText(value, page.language));
  }
}

function textOf({ from, text }: TextValue): string {
  switch (from) {
    case 'command':
      return codeSpan(text);
    case 'address':
      return `<${text}>`;
    case 'report':
    case 'data':
      return forMarkdown(text);
  }
}

function link(text: string, { path, line }: Source, { files }: Page): string {
  return `[${forMarkdown(text)}](${files ?? ''}${markdownAddress(path, line)})`;
}

/** Code within a line: fenced by more backticks than it holds. */
function codeSpan(text: string): string {
  const shown = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, greatest([...shown.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = '`'.repeat(longest + 1);
  const gap = longest > 0 ? ' ' : '';
  return `${fence}${gap}${shown}${gap}${fence}`;
}
