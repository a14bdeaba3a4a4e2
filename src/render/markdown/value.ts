import { type Source, sourceText, type Value } from '../../reports/document/value.ts';
import type { Language } from '../../text/language.ts';
import { forMarkdown } from '../escape/markdown.ts';
import { valueText } from '../value/words.ts';
import { markdownAddress } from './address.ts';

/** A value as Markdown: escaped, ids and places as links, commands as code, a verdict without one in bold. */
export function markdownText(value: Value, language: Language): string {
  switch (value.kind) {
    case 'several':
      return value.values
        .map((each) => markdownText(each, language))
        .filter((text) => text !== '')
        .join(value.between);
    case 'change':
      return `${markdownText(value.before, language)} → ${markdownText(value.after, language)}`;
    case 'id':
      return value.source === null ? forMarkdown(value.id) : link(value.id, value.source);
    case 'source':
      return link(sourceText(value.source), value.source);
    case 'verdict':
      return value.verdict === null
        ? `**${forMarkdown(value.words)}**`
        : forMarkdown(valueText(value, language));
    case 'text':
      return value.from === 'command' ? codeSpan(value.text) : forMarkdown(value.text);
    default:
      return forMarkdown(valueText(value, language));
  }
}

function link(text: string, { path, line }: Source): string {
  return `[${forMarkdown(text)}](${markdownAddress(path, line)})`;
}

/** Code within a line: fenced by more backticks than it holds. */
function codeSpan(text: string): string {
  const shown = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = longest > 0 ? ' ' : '';
  return `${fence}${gap}${shown}${gap}${fence}`;
}
