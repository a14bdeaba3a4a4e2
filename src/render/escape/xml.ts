import { withCommandsAsEntities } from '../../text/formatting/commands.ts';
import { replaceHidden, shown } from '../../text/formatting/hidden.ts';

/** All that XML 1.0 does not allow in a document (its production 2, Char). */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Text for XML 1.0, in an element or a quoted attribute. Line ends, tabs and other hidden characters
 * are numbered references, so that an attribute keeps them and nobody is fooled by the file; what
 * XML cannot hold is shown as an escape, `\u{1B}`.
 */
export function forXml(text: string): string {
  const marked = text.replace(NOT_XML, shown).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  return replaceHidden(
    withCommandsAsEntities(marked),
    (character) => `&#${character.codePointAt(0) ?? 0};`,
  );
}
