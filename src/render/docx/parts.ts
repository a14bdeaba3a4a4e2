import type { ReportDocument } from '../../reports/document.ts';
import { formatIsoDay } from '../../time/day.ts';
import { showHidden } from '../escape/hidden.ts';
import { backFromWord } from '../escape/word.ts';
import { forXml } from '../escape/xml.ts';
import type { ChangePart } from '../zip.ts';
import { LOCALES } from './look.ts';

/**
 * What the library's parts still need: the braces of our texts, a number for each picture (it gives
 * all the same), and properties without a clock or the name of an author.
 */
export function finishedParts(document: ReportDocument): ChangePart {
  return (path, xml) => {
    if (path === 'docProps/core.xml') return properties(document);
    return numberedPictures(backFromWord(xml));
  };
}

function numberedPictures(xml: string): string {
  let number = 0;
  return xml.replace(/<wp:docPr id="\d+"/g, () => {
    number += 1;
    return `<wp:docPr id="${number}"`;
  });
}

function properties({ title, register, language, envelope }: ReportDocument): string {
  const day = `${formatIsoDay(envelope.asOf)}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${forXml(showHidden(`${title} – ${register}`))}</dc:title>`,
    `<dc:language>${LOCALES[language].value}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
