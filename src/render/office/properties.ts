import type { Document } from '../../reports/document/document.ts';
import { stampText } from '../../reports/document/stamp.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { showHidden } from '../../text/formatting/hidden.ts';
import { type Day, formatIsoDay } from '../../time/day.ts';
import { forXml } from '../escape/xml.ts';

/** Where office documents keep their properties. */
export const PROPERTIES_PART = 'docProps/core.xml';

/** What a document is, in which language, and how it was made; without a clock or the name of an author. */
export function officeProperties(document: Document, format: 'docx' | 'xlsx'): string {
  const { title, language, envelope } = document;
  const stamp = stampText(document, format);
  const whole = envelope === null ? title : `${title} – ${envelope.register.title}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${forXml(showHidden(whole))}</dc:title>`,
    stamp === null ? '' : `<dc:description>${stamp}</dc:description>`,
    `<dc:language>${wordsIn(language).documents.locale}</dc:language>`,
    ...(envelope === null ? [] : days(envelope.asOf)),
    '</cp:coreProperties>',
  ].join('');
}

function days(asOf: Day): string[] {
  const day = `${formatIsoDay(asOf)}T00:00:00Z`;
  return ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`,
  );
}
