import type { Chart } from '../../reports/document/document.ts';
import { forPdf } from '../escape/pdf.ts';
import type { DrawnChart } from '../office/drawn-charts.ts';
import { PAGE, ROOM, STYLES } from './look.ts';
import {
  type Element,
  ensureRoom,
  heightOf,
  linesOf,
  type Paper,
  setAttributes,
  tagged,
} from './paper.ts';
import { add, whole } from './paragraph.ts';
import { runs } from './text.ts';

/** A picture under its caption, on one page. */
export function drawFigure(
  paper: Paper,
  parent: Element,
  chart: Chart,
  found: DrawnChart | undefined,
): void {
  const { title, description } = chart;
  const words = [
    ...runs(`${title} `, STYLES.caption),
    ...runs(description, { ...STYLES.caption, font: 'plain' }),
  ];
  if (found !== undefined) {
    const lines = linesOf(paper, words, ROOM, STYLES.caption.size);
    const caption = heightOf(lines.length, STYLES.caption.size);
    ensureRoom(
      paper,
      STYLES.caption.before + caption + STYLES.caption.after + scaled(found).height,
    );
  }
  add(paper, parent, 'P', words, whole(STYLES.caption));
  if (found !== undefined) drawPicture(paper, parent, chart, found);
}

function drawPicture(paper: Paper, parent: Element, chart: Chart, found: DrawnChart): void {
  const { width, height } = scaled(found);
  ensureRoom(paper, height);
  const { y } = paper;
  const element = paper.document.struct('Figure', {
    alt: forPdf(`${chart.title}. ${chart.description}`),
  });
  setAttributes(element, {
    O: 'Layout',
    Placement: 'Block',
    BBox: [PAGE.margin, PAGE.height - y - height, PAGE.margin + width, PAGE.height - y],
  });
  parent.add(element);
  tagged(paper, element, 'Figure', () =>
    paper.document.image(Buffer.from(found.png), PAGE.margin, y, { width, height }),
  );
  element.end();
  paper.y += height + 6;
}

/** The size on paper in points: as many as the drawing has pixels, but for one that is too wide. */
function scaled({ width, height }: DrawnChart): { width: number; height: number } {
  const scale = Math.min(1, ROOM / width);
  return { width: width * scale, height: height * scale };
}
