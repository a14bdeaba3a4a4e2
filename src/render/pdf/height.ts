import { type Element, type Paper, TOP } from './paper.ts';

/**
 * Points that something takes on paper, found by drawing it where nobody sees it; null where it does not fit on a page.
 */
export function heightDrawn(
  paper: Paper,
  draw: (unseen: Paper, element: Element) => void,
): number | null {
  let pages = 1;
  const nothing: unknown = new Proxy(() => nothing, {
    get: (_, name) => {
      if (name === 'addPage') pages++;
      return nothing;
    },
  });
  // Takes every call of the library and gives itself back, so that chained calls work.
  const unseen = { ...paper, document: nothing as Paper['document'], y: TOP };
  draw(unseen, nothing as Element); // the same
  return pages === 1 ? unseen.y - TOP : null;
}
