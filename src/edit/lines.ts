/** The column of an offset, from 0, in UTF-16 units as YAML counts indentation. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends, before its line end. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** Where the next line begins. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** The line end of the line of an offset; on the last line that of the first. */
export function lineEndAt(text: string, offset: number): string {
  const found = text.indexOf('\n', offset);
  const end = found < 0 ? text.indexOf('\n') : found;
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}

/**
 * The end of the last line that belongs to content ending at an offset: its own, and comments under it that
 * stand further in than the column.
 */
export function endOfLines(text: string, offset: number, column: number): number {
  let end = endOfLine(text, offset);
  for (let at = nextLine(text, end); at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, endOfLine(text, at));
    const comment = /^( *)#/.exec(line);
    if (comment !== null && (comment[1] ?? '').length > column) end = at + line.length;
    else if (line.trim() !== '') break;
  }
  return end;
}
