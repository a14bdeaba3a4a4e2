/** A4 upright, in points of 1/72 inch. */
export const PAGE = { width: 595.28, height: 841.89, margin: 52, footer: 34 } as const;

export const ROOM = PAGE.width - 2 * PAGE.margin;

export const INK = '#1d5f8a';
export const TEXT = '#1a1a1a';
export const FAINT = '#5c5c5c';
export const RULE = '#bfbfbf';
export const HEADER = '#e3edf4';
export const GROUP = '#f3f7fa';
export const PALE = '#fff2cc';
export const FRAME = '#7a5b00';

export type Font = 'plain' | 'bold' | 'monospaced';

/** How a paragraph is written. `before` and `after` are points of empty space. */
export interface Style {
  readonly size: number;
  readonly font: Font;
  readonly color: string;
  readonly before: number;
  readonly after: number;
}

const NORMAL: Style = { size: 9.5, font: 'plain', color: TEXT, before: 0, after: 5 };

export const STYLES = {
  title: { size: 20, font: 'bold', color: INK, before: 0, after: 4 },
  heading1: { size: 14, font: 'bold', color: INK, before: 16, after: 5 },
  heading2: { size: 11.5, font: 'bold', color: INK, before: 12, after: 4 },
  heading3: { size: 10, font: 'bold', color: INK, before: 10, after: 4 },
  plain: NORMAL,
  lead: { ...NORMAL, size: 11, font: 'bold' },
  caption: { ...NORMAL, size: 9, font: 'bold', before: 6, after: 4 },
  small: { ...NORMAL, size: 8, color: FAINT },
  literal: { ...NORMAL, size: 8, font: 'monospaced', after: 0 },
  cell: { ...NORMAL, size: 8, after: 0 },
} as const satisfies Readonly<Record<string, Style>>;

/** From one line to the next, as a share of the size. */
export const LEADING = 1.3;

/** How far in each level of a list or of facts is. */
export const STEP = 16;
