import type { Font } from './look.ts';

/** A stretch of text in one look. */
export interface Run {
  readonly text: string;
  readonly font: Font;
  readonly color: string;
}

/** How wide a text is in a font, in points. */
export type Measure = (text: string, font: Font) => number;

export type Line = readonly Run[];

interface Word extends Run {
  readonly width: number;
  /** Whether a line ends after it whatever the room. */
  readonly endsLine: boolean;
}

/** The runs as lines that fit in the room; a line breaks after spaces and hyphens, and inside a word only where it has no room alone. */
export function brokenIntoLines(runs: readonly Run[], room: number, measure: Measure): Line[] {
  const lines: Run[][] = [[]];
  let used = 0;
  for (const word of runs.flatMap((run) => wordsOf(run, room, measure))) {
    const visible = word.text.endsWith(' ') ? measure(word.text.trimEnd(), word.font) : word.width;
    if (used > 0 && used + visible > room) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push({ text: word.text, font: word.font, color: word.color });
    used += word.width;
    if (word.endsLine) {
      lines.push([]);
      used = 0;
    }
  }
  return lines.map(joined);
}

function wordsOf({ text, font, color }: Run, room: number, measure: Measure): Word[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const pieces = (line.match(/[^ -]*(?:-+| +)|[^ -]+/g) ?? []).flatMap((piece) =>
      fitting(piece, room, (part) => measure(part, font)),
    );
    const isLast = index === lines.length - 1;
    const words = isLast || pieces.length > 0 ? pieces : [''];
    return words.map((piece, at) => {
      const endsLine = !isLast && at === words.length - 1;
      // A line end is a space to those who read the text and not the page.
      const whole = endsLine && !piece.endsWith(' ') ? `${piece} ` : piece;
      return { text: whole, font, color, width: measure(whole, font), endsLine };
    });
  });
}

/** A word in parts that each have room. */
function fitting(word: string, room: number, width: (part: string) => number): string[] {
  if (width(word.trimEnd()) <= room) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && width(part + letter) > room) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

/** Neighbours in one look as one run. */
function joined(line: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const run of line) {
    const last = runs.at(-1);
    if (last?.font === run.font && last.color === run.color)
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  return runs;
}
