import type { Line, Measure, Run } from './lines.ts';
import { type Element, heightOf, lineAt, type Paper, tagged } from './paper.ts';

/** Where a link is underlined, from the top of its line, as a share of its size. */
const UNDERLINE = 1.12;

/** Lines at a place, the first one's top at `y`, for the eye alone; nothing moves. */
export function drawLines(paper: Paper, lines: readonly Line[], placed: Placed): void {
  for (const each of placedRuns(paper, lines, placed)) drawRun(paper, each, placed.size);
}

/** The same as content of an element; what leads to a post is a link in it. */
export function drawTagged(
  paper: Paper,
  { element, tag }: { readonly element: Element; readonly tag: string },
  lines: readonly Line[],
  placed: Placed,
): void {
  const { size } = placed;
  let plain: PlacedRun[] = [];
  const drawPlain = () => {
    const drawn = plain;
    plain = [];
    if (drawn.length === 0) return;
    tagged(paper, element, tag, () => {
      for (const each of drawn) drawRun(paper, each, size);
    });
  };
  for (const each of placedRuns(paper, lines, placed)) {
    if (each.run.post === undefined) plain.push(each);
    else {
      drawPlain();
      drawLink(paper, element, { ...each, post: each.run.post }, size);
    }
  }
  drawPlain();
}

/** The place in the document that links to a post lead to: here. */
export function addPlace({ document, y }: Paper, post: string): void {
  document.addNamedDestination(placeName(post), 'XYZ', null, y, null);
}

function placeName(post: string): string {
  return `post-${encodeURIComponent(post)}`;
}

function drawLink(
  paper: Paper,
  element: Element,
  placed: PlacedRun & { readonly post: string },
  size: number,
): void {
  const { document, measureAt } = paper;
  const { run, x, y, post } = placed;
  const link = document.struct('Link');
  element.add(link);
  tagged(paper, link, 'Link', () => drawRun(paper, placed, size));
  const visible = measureAt(size)(run.text.trimEnd(), run.font);
  lineAt(paper, { x, y: y + size * UNDERLINE, width: visible, color: run.color });
  const options: PDFKit.Mixins.AnnotationOption = {};
  // The types know no parents of links, and of contents only plain text, which pdfkit writes as a name.
  Object.assign(options, { structParent: link, Contents: new String(post) });
  document.goTo(x, y, visible, heightOf(1, size), placeName(post), options);
  link.end();
}

interface PlacedRun {
  readonly run: Run;
  readonly x: number;
  readonly y: number;
}

function placedRuns(
  { measureAt }: Paper,
  lines: readonly Line[],
  { x, y, size, room, align }: Placed,
): PlacedRun[] {
  const measure = measureAt(size);
  return lines.flatMap((line, index) => {
    const width = line.reduce((sum, run) => sum + measure(run.text, run.font), 0);
    let at = align === 'right' ? x + room - Math.min(room, width - trailing(line, measure)) : x;
    return line.map((run) => {
      const placed = { run, x: at, y: y + heightOf(index, size) };
      at += measure(run.text, run.font);
      return placed;
    });
  });
}

function drawRun(
  { document }: Paper,
  { run: { text, font, color }, x, y }: PlacedRun,
  size: number,
): void {
  document.font(font).fontSize(size).fillColor(color);
  document.text(text, x, y, { lineBreak: false });
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly room: number;
  readonly align: 'left' | 'right';
}

/** The width of the spaces at the end of a line. */
function trailing(line: Line, measure: Measure): number {
  const last = line.at(-1);
  return last === undefined
    ? 0
    : measure(last.text, last.font) - measure(last.text.trimEnd(), last.font);
}
