import type { Document } from '../../reports/document/document.ts';
import { stampText } from '../../reports/document/stamp.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { formatIsoDay } from '../../time/day.ts';
import { showHidden } from '../escape/hidden.ts';
import { forXml } from '../escape/xml.ts';

/** Where office documents keep their properties. */
export const PROPERTIES_PART = 'docProps/core.xml';

/** What a document is, in which language, and how it was made; without a clock or the name of an author. */
export function officeProperties(document: Document, format: 'docx' | 'xlsx'): string {
  const { title, language, envelope } = document;
  const day = `${formatIsoDay(envelope.asOf)}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${forXml(showHidden(`${title} – ${envelope.register.title}`))}</dc:title>`,
    `<dc:description>${stampText(document, format)}</dc:description>`,
    `<dc:language>${wordsIn(language).documents.locale}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
