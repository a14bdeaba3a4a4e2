import type { Document } from '../../reports/document/document.ts';
import { backFromWord } from '../escape/word.ts';
import { officeProperties, PROPERTIES_PART } from '../office/properties.ts';
import type { ChangePart } from '../office/zip.ts';

/**
 * What the library's parts still need: the braces of our texts, the sides of frames in their order, a number for each picture and
 * bookmark (it gives all the same), and properties without a clock or the name of an author.
 */
export function finishedParts(document: Document): ChangePart {
  return (path, xml) =>
    path === PROPERTIES_PART
      ? officeProperties(document, 'docx')
      : orderedBorders(numberedBookmarks(numberedPictures(backFromWord(xml))));
}

const SIDES = ['top', 'left', 'bottom', 'right', 'between', 'bar'];

/** The sides of a frame in the order that Word's own schema wants. */
function orderedBorders(xml: string): string {
  return xml.replace(/<w:pBdr>(.*?)<\/w:pBdr>/gs, (_, inner: string) => {
    const sides = [...inner.matchAll(/<w:(\w+)\b[^>]*\/>/g)].map(([side, name = '']) => ({
      side,
      name,
    }));
    const sorted = sides.toSorted((a, b) => SIDES.indexOf(a.name) - SIDES.indexOf(b.name));
    return `<w:pBdr>${sorted.map(({ side }) => side).join('')}</w:pBdr>`;
  });
}

function numberedPictures(xml: string): string {
  let number = 0;
  return xml.replace(/<wp:docPr id="\d+"/g, () => {
    number += 1;
    return `<wp:docPr id="${number}"`;
  });
}

/** None begins within another. */
function numberedBookmarks(xml: string): string {
  let number = 0;
  return xml.replace(
    /(<w:bookmark(Start|End)\b[^>]*w:id=")\d+"/g,
    (_, before: string, kind: string) => {
      if (kind === 'Start') number += 1;
      return `${before}${number}"`;
    },
  );
}
