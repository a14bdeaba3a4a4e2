import type { Position } from '../../diagnostic/finding.ts';

/** Takes a text; gives the line and column (1-based, UTF-16 units) of any offset in it. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const startOf = (line: number) => starts[line] ?? 0;
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - startOf(low) + 1 };
  };
}

/** The lines of a text without their ends. */
export function linesOf(text: string): string[] {
  return text.split(/\r?\n/u);
}

/** What is left of a line from an offset, up to a line break, or to another offset before it. */
export function restOfLine(text: string, from: number, to?: number): string {
  const rest = text.slice(from, to);
  return rest.slice(0, rest.search(/[\r\n]|$/));
}
