import { label, widthOf } from './drawing.ts';
import { element, type Svg } from './elements.ts';
import { type Fill, painted } from './look.ts';

/** What a fill means, in words. */
export interface Meaning {
  readonly fill: Fill;
  readonly words: string;
}

const LINE = 20;
const SWATCH = 22;

/** Words beside samples of each fill, on as many lines as the width needs; gives its height too. */
export function legend(
  meanings: readonly Meaning[],
  picture: string,
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
): { readonly parts: readonly Svg[]; readonly height: number } {
  let x = left;
  let y = top;
  const parts: Svg[] = [];
  for (const { fill, words } of meanings) {
    const wide = SWATCH + 6 + widthOf(words) + 18;
    if (x > left && x + wide > right) {
      x = left;
      y += LINE;
    }
    parts.push(
      element('rect', { x, y: y + 2, width: SWATCH, height: 12, ...painted(fill, picture) }),
      label(words, { x: x + SWATCH + 6, y: y + 12 }),
    );
    x += wide;
  }
  return { parts, height: meanings.length === 0 ? 0 : y - top + LINE };
}
