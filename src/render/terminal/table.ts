import stringWidth from 'string-width';

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly minimum?: number;
  readonly shrink?: boolean;
}

export interface TableOptions {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly width: number | null;
  readonly indent?: number;
}

/** A borderless table fitted to a width, two spaces between columns; a text of lines. */
export function table({ columns, rows, width, indent = 0 }: TableOptions): string {
  const all = [columns.map(({ title }) => title), ...rows];
  const natural = columns.map((_, index) =>
    Math.max(0, ...all.map((row) => stringWidth(row[index] ?? ''))),
  );
  const widths = fitted(natural, columns, width === null ? null : width - indent);
  return all
    .map((row) => {
      const cells = columns.map(({ align }, index) =>
        padded(cut(row[index] ?? '', widths[index] ?? 0), widths[index] ?? 0, align),
      );
      return `${' '.repeat(indent)}${cells.join('  ')}`.trimEnd();
    })
    .join('\n');
}

function fitted(
  natural: readonly number[],
  columns: readonly Column[],
  width: number | null,
): number[] {
  const widths = [...natural];
  if (width === null) return widths;
  let over = widths.reduce((sum, each) => sum + each, 0) + 2 * (widths.length - 1) - width;
  columns.forEach(({ shrink, minimum = 8 }, index) => {
    if (shrink !== true || over <= 0) return;
    const less = Math.max(0, Math.min(over, (widths[index] ?? 0) - minimum));
    widths[index] = (widths[index] ?? 0) - less;
    over -= less;
  });
  return widths;
}

function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (stringWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

function padded(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'left' ? text + space : space + text;
}
