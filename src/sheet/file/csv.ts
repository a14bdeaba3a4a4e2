import { parse } from 'csv-parse/sync';
import { greatest } from '../../time/extremes.ts';
import type { Sheet } from './sheet.ts';

const SEPARATORS = [';', '\t', ','] as const;
const LOOKED_AT = 20;

/** The rows of a text with values set apart by semicolon, tab or comma; throws where quotation marks do not end. */
export function csvSheet(text: string): Sheet {
  const [, said, rest] = /^sep=(.)\r?\n([\s\S]*)$/i.exec(text) ?? [];
  const separator = said ?? separatorOf(text);
  const rows = parse(rest ?? text, {
    delimiter: separator,
    relax_column_count: true,
    skip_empty_lines: false,
    trim: true,
  });
  const skipped = rest === undefined ? [] : [[]];
  return { name: null, rows: [...skipped, ...rows], isFrom1904: false };
}

/** The separator that gives most lines as many values as each other. */
function separatorOf(text: string): string {
  const lines = text.split(/\r?\n/, LOOKED_AT).filter((line) => line.trim() !== '');
  const scores = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => outsideQuotes(line).split(separator).length - 1);
    const most = greatest([0, ...counts]);
    const alike = most === 0 ? 0 : counts.filter((count) => count === most).length;
    return { separator, alike, most };
  });
  const [best] = scores.sort((a, b) => b.alike - a.alike || b.most - a.most);
  return best?.separator ?? ';';
}

function outsideQuotes(line: string): string {
  return line.replace(/"[^"]*"/g, '');
}
