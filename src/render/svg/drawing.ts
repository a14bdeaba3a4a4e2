import type { Plot } from '../../reports/document/plot.ts';
import type { Language } from '../../text/language.ts';
import { element, type Svg, styleElement, textElement } from './elements.ts';
import { FAINT, INK, lightAndDark, PAPER, patterns } from './look.ts';

/** What a picture is called and tells, for those who cannot see it. */
interface Described {
  /** Unique on its page; letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** What is drawn, how it is described, and whether it is part of a page or a file of its own. */
export interface Picture<P extends Plot> extends Described {
  readonly plot: P;
  readonly language: Language;
  readonly form: 'inline' | 'alone';
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The family that is on nearly every machine; widths are reckoned for it. */
const FONT = 'Arial, Helvetica, sans-serif';
const FONT_SIZE = 13;
/** A generous mean width of a letter, as a share of the size. */
const LETTER = 0.52;

/** A picture with title, description and patterns; alone it has its own light and dark. */
export function drawing(
  { id, title, description }: Described,
  { width, height }: Size,
  parts: readonly Svg[],
  form: 'inline' | 'alone',
): Svg {
  return element(
    'svg',
    {
      ...(form === 'alone' ? { xmlns: 'http://www.w3.org/2000/svg' } : {}),
      class: 'tegning',
      viewBox: `0 0 ${width} ${Math.round(height)}`,
      width,
      height: Math.round(height),
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': FONT,
      'font-size': FONT_SIZE,
    },
    [
      textElement('title', { id: `${id}-title` }, title),
      textElement('desc', { id: `${id}-desc` }, description),
      ...(form === 'alone' ? [styleElement(lightAndDark())] : []),
      patterns(id),
      element('rect', { class: 'paper', width: '100%', height: '100%', fill: PAPER.light }),
      ...parts,
    ],
  );
}

interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: 'bold';
  /** The most room it may take; cut with `…` beyond. */
  readonly room?: number;
  /** A rim of the paper's colour, for texts that may stand on something dark. */
  readonly halo?: boolean;
}

/** A text in the picture; cut where it has no room (what is cut is whole in the table beside the picture). */
export function label(
  text: string,
  { x, y, anchor = 'start', weight, room, halo = false }: Label,
): Svg {
  const attributes = {
    x,
    y,
    class: halo ? 'ink halo' : 'ink',
    fill: INK.light,
    ...(halo ? { stroke: PAPER.light, 'stroke-width': 4, 'paint-order': 'stroke' } : {}),
    'text-anchor': anchor,
    ...(weight === undefined ? {} : { 'font-weight': weight }),
  };
  return textElement('text', attributes, room === undefined ? text : cutTo(text, room));
}

/** How wide a text is, reckoned. */
export function widthOf(text: string): number {
  return text.length * FONT_SIZE * LETTER;
}

function cutTo(text: string, room: number): string {
  const letters = [...text];
  const most = Math.floor(room / (FONT_SIZE * LETTER));
  return letters.length <= most ? text : `${letters.slice(0, Math.max(1, most - 1)).join('')}…`;
}

/** A straight line: `faint` for help lines, `ink` for what means something. */
export function line(
  from: readonly [number, number],
  to: readonly [number, number],
  look: 'faint' | 'ink',
  dashes?: string,
): Svg {
  return element('line', {
    x1: from[0],
    y1: from[1],
    x2: to[0],
    y2: to[1],
    class: look === 'faint' ? 'faint' : 'stroke',
    stroke: look === 'faint' ? FAINT.light : INK.light,
    'stroke-width': look === 'faint' ? 0.5 : 1.5,
    ...(dashes === undefined ? {} : { 'stroke-dasharray': dashes }),
  });
}
