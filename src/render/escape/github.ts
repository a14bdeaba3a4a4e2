import { showHidden } from '../../text/formatting/hidden.ts';

/**
 * The message of a workflow command (`::error …::message`): one line, whatever the text holds.
 * Percent and line ends as @actions/core writes them; other hidden characters are shown as escapes.
 */
export function forGithubMessage(text: string): string {
  return showHidden(text, '\n\r').replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** The value of a property of a workflow command (`file=…`): as a message, and without `:` and `,`. */
export function forGithubProperty(text: string): string {
  return forGithubMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
