import { shown } from './hidden.ts';

/** All that XML 1.0 does not allow in a document (its production 2, Char). */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * Text for XML 1.0, in an element or a quoted attribute; tab and line ends are numbered references,
 * so that an attribute keeps them. What XML cannot hold is shown as an escape, `\u{1B}`.
 */
export function forXml(text: string): string {
  return text.replace(NOT_XML, shown).replace(/[&<>"'\t\n\r]/g, (sign) => ENTITIES[sign] ?? sign);
}
