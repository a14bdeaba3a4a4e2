import type { OutlineList } from '../read/yaml/outline.ts';
import { columnOf, nextLine } from './lines.ts';

/** The offset of the dash of each item of a list in block style. */
export function dashes(text: string, list: OutlineList): number[] {
  const column = columnOf(text, list.span.from);
  const found: number[] = [];
  let from = list.span.from;
  for (const item of list.items) {
    const dash = found.length === 0 ? from : dashFrom(text, from, column);
    if (dash === null) return found;
    found.push(dash);
    from = nextLine(text, item?.span.to ?? dash);
  }
  return found;
}

/** The first dash at a column with only spaces before it, on a line from an offset on. */
function dashFrom(text: string, offset: number, column: number): number | null {
  for (let at = offset; at < text.length; at = nextLine(text, at)) {
    const before = text.slice(at, at + column);
    if (/^-(?:\s|$)/.test(text.slice(at + column, at + column + 2)) && before.trim() === '')
      return at + column;
  }
  return null;
}
