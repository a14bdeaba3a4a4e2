import { withCommandsAsEntities } from '../../text/formatting/commands.ts';
import { showHidden } from '../../text/formatting/hidden.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text for HTML, in an element or a quoted attribute. Newline and tab stay; other hidden characters
 * are shown as escapes. Not for `<script>`, `<style>`, comments or addresses.
 */
export function forHtml(text: string): string {
  const marked = showHidden(text, '\n\t').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  return withCommandsAsEntities(marked);
}
