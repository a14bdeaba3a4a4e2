import stringWidth from 'string-width';

/** Breaks a text into lines at spaces (never at no-break spaces); the lines after the first are indented. */
export function wrap(text: string, width: number | null, indent = 0): string[] {
  if (width === null) return [text];
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(word);
    else if (stringWidth(last) + 1 + stringWidth(word) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${' '.repeat(indent)}${word}`);
  }
  return lines;
}
