import type { Document } from '../../reports/document/document.ts';
import { backFromWord } from '../escape/word.ts';
import { officeProperties, PROPERTIES_PART } from '../office/properties.ts';
import type { ChangePart } from '../office/zip.ts';

/**
 * What the library's parts still need: the braces of our texts, a number for each picture and
 * bookmark (it gives all the same), and properties without a clock or the name of an author.
 */
export function finishedParts(document: Document): ChangePart {
  return (path, xml) =>
    path === PROPERTIES_PART
      ? officeProperties(document, 'docx')
      : numberedBookmarks(numberedPictures(backFromWord(xml)));
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
