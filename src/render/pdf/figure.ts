import type { Chart } from '../../reports/document/document.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { forPdf } from '../escape/pdf.ts';
import type { DrawnChart, Picture } from '../office/drawn-charts.ts';
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

/** The pictures of a chart under its caption, each whole on a page and the first beside the caption; and what they leave out. */
export function drawFigure(
  paper: Paper,
  parent: Element,
  chart: Chart,
  found: DrawnChart | undefined,
  language: Language,
): void {
  const { title, description } = chart;
  const words = [
    ...runs(`${title} `, STYLES.caption),
    ...runs(description, { ...STYLES.caption, font: 'plain' }),
  ];
  const [first] = found?.pictures ?? [];
  if (first !== undefined) {
    const lines = linesOf(paper, words, ROOM, STYLES.caption.size);
    const caption = heightOf(lines.length, STYLES.caption.size);
    ensureRoom(
      paper,
      STYLES.caption.before + caption + STYLES.caption.after + scaled(first).height,
    );
  }
  add(paper, parent, 'P', words, whole(STYLES.caption));
  for (const each of found?.pictures ?? []) drawPicture(paper, parent, chart, each);
  if (found !== undefined && found.drawn < found.all) {
    const left = wordsIn(language).charts.drawn(found.drawn, found.all);
    add(paper, parent, 'P', runs(left, STYLES.small), whole(STYLES.small));
  }
}

function drawPicture(paper: Paper, parent: Element, chart: Chart, found: Picture): void {
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
function scaled({ width, height }: Picture): { width: number; height: number } {
  const scale = Math.min(1, ROOM / width);
  return { width: width * scale, height: height * scale };
}
