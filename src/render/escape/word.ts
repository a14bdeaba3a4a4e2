import { showHidden } from '../../text/formatting/hidden.ts';

/**
 * The library that writes Word documents puts numbers in for its own marks in braces, wherever they
 * may be. So it never sees a brace of ours: this sign stands for it, which `showHidden` leaves nowhere.
 */
const BRACE = '\u2060';

/**
 * Text for the library that writes Word documents: newline stays, other hidden characters are shown
 * as escapes. `backFromWord` belongs to what it writes.
 */
export function forWord(text: string): string {
  return showHidden(text, '\n').replaceAll('{', BRACE);
}

/** Takes what the library wrote; gives it with the braces of our texts. */
export function backFromWord(xml: string): string {
  return xml.replaceAll(BRACE, '{');
}
