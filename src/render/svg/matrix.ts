import type { MatrixPlot } from '../../reports/document/plot.ts';
import { greatest } from '../../time/extremes.ts';
import { drawing, label, line, type Picture, widthOf } from './drawing.ts';
import { element, type Svg } from './elements.ts';
import { painted } from './look.ts';

const WIDTH = 960;
const LABELS = 250;
const ROW = 34;
const TOP = 48;
const LARGEST = 12;
const SMALLEST = 4;

/** How many in each cell: a number beside a disc whose size follows it; an empty cell has a dash. */
export function matrixSvg({ plot, form, ...described }: Picture<MatrixPlot>): Svg {
  const { columns, rows } = plot;
  const wide = (WIDTH - LABELS - 8) / Math.max(1, columns.length);
  const most = Math.max(1, greatest(rows.flatMap(({ values }) => values)));
  const height = TOP + rows.length * ROW + 10;
  const heads = columns.map((title, index) =>
    label(title, {
      x: LABELS + wide * (index + 0.5),
      y: TOP - 14,
      anchor: 'middle',
      weight: 'bold',
      room: wide - 6,
    }),
  );
  const body = rows.flatMap(({ title, values }, row) => {
    const y = TOP + ROW * (row + 0.5);
    return [
      line([0, y - ROW / 2], [WIDTH, y - ROW / 2], 'faint'),
      label(title, { x: 8, y: y + 4, room: LABELS - 16 }),
      ...columns.flatMap((_, index) => cell(values[index] ?? 0, LABELS + wide * (index + 0.5), y)),
    ];
  });
  return drawing(described, { width: WIDTH, height }, [...heads, ...body], form);

  function cell(value: number, x: number, y: number): Svg[] {
    if (value === 0) return [label('–', { x, y: y + 4, anchor: 'middle' })];
    const words = String(value);
    const radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(value / most);
    return [
      element('circle', { cx: x - 6, cy: y, r: radius, ...painted('ran', described.id) }),
      label(words, { x: x - 6 + LARGEST + 4 + widthOf(words) / 2, y: y + 4, anchor: 'middle' }),
    ];
  }
}
