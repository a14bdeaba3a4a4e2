import { charactersOf, displayWidth } from './width.ts';

const WORD = /( *)([^ ]+)/g;

/**
 * Words laid in lines of at most `width` columns; null is one line, however long. Spaces before and
 * within a line are kept; lines after the first begin with `indent` spaces. Lines break at spaces
 * only, never at a no-break space; a word longer than a line stands alone, whole.
 */
export function wrap(text: string, width: number | null, indent = 0): string[] {
  if (width === null) return [text];
  const lines: string[] = [];
  let line = '';
  for (const [, gap = '', word = ''] of text.matchAll(WORD)) {
    const next = `${line}${gap}${word}`;
    const holdsWords = line.trim() !== '';
    if (!holdsWords || displayWidth(next) <= width) line = next;
    else {
      lines.push(line);
      line = ' '.repeat(indent) + word;
    }
  }
  return [...lines, line];
}

/** Parts laid in lines of at most `width` columns (null is one line), with a gap between them; no part is broken. */
export function packed(parts: readonly string[], gap: string, width: number | null): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const line = lines.at(-1);
    const isFull = line === undefined || displayWidth(line + gap + part) > (width ?? Infinity);
    if (isFull) lines.push(part);
    else lines[lines.length - 1] = line + gap + part;
  }
  return lines;
}

/** As `wrap`, but a word longer than a line is broken: no line is wider than `width` columns (at least two). */
export function wrapWithin(text: string, width: number): string[] {
  return wrap(text, width).flatMap((line) => broken(line, width));
}

function broken(line: string, width: number): string[] {
  if (displayWidth(line) <= width) return [line];
  const pieces: string[] = [];
  let piece = '';
  for (const character of charactersOf(line)) {
    if (piece !== '' && displayWidth(piece + character) > width) {
      pieces.push(piece);
      piece = character;
    } else piece += character;
  }
  return [...pieces, piece];
}
