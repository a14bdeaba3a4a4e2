import { drawTagged } from './drawn-lines.ts';
import type { Line, Run } from './lines.ts';
import { PAGE, ROOM, type Style } from './look.ts';
import {
  BOTTOM,
  type Element,
  ensureRoom,
  heightOf,
  linesOf,
  newPage,
  type Paper,
} from './paper.ts';

interface Indent {
  /** Points from the left margin. */
  readonly left: number;
  readonly room: number;
}

/** A paragraph as an element of its own, on as many pages as it needs; where it is long its beginning is not left alone at the end of a page. */
function drawParagraph(
  paper: Paper,
  element: Element,
  tag: string,
  content: readonly Run[],
  { style, left, room }: Indent & { readonly style: Style },
): void {
  const { size, before, after } = style;
  const lines = linesOf(paper, content, room, size);
  if (paper.y > PAGE.margin) paper.y += before;
  ensureRoom(paper, heightOf(Math.min(lines.length, 2), size));
  let rest: readonly Line[] = lines;
  while (rest.length > 0) {
    const fits = Math.max(1, Math.floor((BOTTOM - paper.y) / heightOf(1, size)));
    const here = rest.slice(0, fits);
    const at = { x: PAGE.margin + left, y: paper.y, size, room, align: 'left' } as const;
    drawTagged(paper, { element, tag }, here, at);
    paper.y += heightOf(here.length, size);
    rest = rest.slice(fits);
    if (rest.length > 0) newPage(paper);
  }
  paper.y += after;
}

/** A paragraph in an element of its own. */
export function add(
  paper: Paper,
  parent: Element,
  tag: string,
  content: readonly Run[],
  placed: Indent & { readonly style: Style },
): void {
  if (content.length === 0) return;
  const element = paper.document.struct(tag);
  parent.add(element);
  drawParagraph(paper, element, tag, content, placed);
  element.end();
}

/** Between the margins. */
export function whole(style: Style) {
  return { style, left: 0, room: ROOM };
}
