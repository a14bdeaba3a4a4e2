/**
 * What the runner of GitHub Actions obeys in a log: `::error::` where a line begins, `##[error]` anywhere. Since
 * nobody knows how a text will be laid in lines, within a long word too, `::` before a letter counts everywhere.
 */
const COMMAND = /::(?=[A-Za-z])|##(?=\[)/g;

/** Takes any text; gives it with a mark put into each beginning of a command, so that it is none. Doing it twice changes nothing. */
export function breakCommands(text: string, mark: string): string {
  return text.replace(COMMAND, (sign) => `${sign.charAt(0)}${mark}${sign.charAt(1)}`);
}

/** The same for markup: the second sign as a numbered character, which reads as the same text. */
export function withCommandsAsEntities(markup: string): string {
  return markup.replace(COMMAND, (sign) => `${sign.charAt(0)}&#${sign.charCodeAt(1)};`);
}
