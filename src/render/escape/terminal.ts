import { showHidden } from './hidden.ts';

/**
 * Text for a terminal: no control character, direction mark, zero-width character or lone surrogate
 * comes through, newline and tab included; each is shown as an escape (`\n`, `\u{1B}`).
 * Doing it twice changes nothing.
 */
export function forTerminal(text: string): string {
  return showHidden(text);
}
