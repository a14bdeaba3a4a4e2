import type { Document } from '../../reports/document/document.ts';
import { backFromWord } from '../escape/word.ts';
import { orderedChildren } from '../office/ordered-children.ts';
import { officeProperties, PROPERTIES_PART } from '../office/properties.ts';
import type { ChangePart } from '../office/zip.ts';

/**
 * What the library's parts still need: the braces of our texts, the sides of frames in their order, a number for
 * each picture and bookmark (it gives all the same), and properties without a clock or the name of an author.
 */
export function finishedParts(document: Document): ChangePart {
  return (path, xml) =>
    path === PROPERTIES_PART
      ? officeProperties(document, 'docx')
      : numberedBookmarks(numberedPictures(orderedChildren(backFromWord(xml), 'w:pBdr', SIDES)));
}

/** The sides of a frame in the order that Word's own schema wants. */
const SIDES = ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:between', 'w:bar'];

function numberedPictures(xml: string): string {
  let number = 0;
  return xml.replace(/<wp:docPr id="\d+"/g, () => {
    number += 1;
    return `<wp:docPr id="${number}"`;
  });
}

/** Since none begins within another, an end has the number of the start before it. */
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
