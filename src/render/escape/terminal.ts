import { breakCommands } from '../../text/formatting/commands.ts';
import { showHidden } from '../../text/formatting/hidden.ts';

/**
 * Text for a terminal: no control character, direction mark, zero-width character or lone surrogate
 * comes through, newline and tab included; each is shown as an escape (`\n`, `\u{1B}`).
 * What the log of GitHub Actions would obey gets a backslash. Doing it twice changes nothing.
 */
export function forTerminal(text: string): string {
  return breakCommands(showHidden(text), '\\');
}
