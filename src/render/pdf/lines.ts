import type { Font } from './look.ts';

/** A stretch of text in one look. */
export interface Run {
  readonly text: string;
  readonly font: Font;
  readonly color: string;
  /** The post whose place it leads to. */
  readonly post?: string;
}

/** How wide a text is in a font, in points. */
export type Measure = (text: string, font: Font) => number;

export type Line = readonly Run[];

interface Word extends Run {
  readonly width: number;
  /** Whether a line ends after it whatever the room. */
  readonly endsLine: boolean;
  /** Whether it goes on in the next look, as «(» does in «(K-09a)». */
  readonly goesOn: boolean;
}

/**
 * The runs as lines that fit in the room; a line breaks after spaces and hyphens, and inside a word only where
 * it has no room alone.
 */
export function brokenIntoLines(runs: readonly Run[], room: number, measure: Measure): Line[] {
  const lines: Run[][] = [[]];
  let used = 0;
  const put = (words: readonly Word[]) => {
    const width = words.reduce((sum, word) => sum + word.width, 0);
    const last = words.at(-1);
    const space = last === undefined ? 0 : last.width - measure(last.text.trimEnd(), last.font);
    if (used > 0 && used + width - space > room) {
      lines.push([]);
      used = 0;
    }
    for (const { text, font, color, post } of words)
      lines.at(-1)?.push({ text, font, color, ...(post === undefined ? {} : { post }) });
    used += width;
    if (last?.endsLine === true) {
      lines.push([]);
      used = 0;
    }
  };
  for (const words of together(runs.flatMap((run) => wordsOf(run, room, measure)))) {
    const width = words.reduce((sum, word) => sum + word.width, 0);
    if (width <= room) put(words);
    else for (const word of words) put([word]);
  }
  return lines.map(joined);
}

/** The words, with those that go on in another look beside what they go on in. */
function together(words: readonly Word[]): Word[][] {
  const groups: Word[][] = [];
  let isOpen = false;
  for (const word of words) {
    if (isOpen) groups.at(-1)?.push(word);
    else groups.push([word]);
    isOpen = word.goesOn;
  }
  return groups;
}

function wordsOf({ text, ...look }: Run, room: number, measure: Measure): Word[] {
  const { font } = look;
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    // What leads somewhere is not parted.
    const parts = look.post === undefined ? line.match(/[^ -]*(?:-+| +)|[^ -]+/g) : [line];
    const pieces = (parts ?? []).flatMap((piece) =>
      fitting(piece, room, (part) => measure(part, font)),
    );
    const isLast = index === lines.length - 1;
    const words = isLast || pieces.length > 0 ? pieces : [''];
    return words.map((piece, at) => {
      const isAtEnd = at === words.length - 1;
      const endsLine = !isLast && isAtEnd;
      const goesOn = isLast && isAtEnd && !/[ -]$/.test(piece);
      // A line end is a space to those who read the text and not the page.
      const whole = endsLine && !piece.endsWith(' ') ? `${piece} ` : piece;
      return { ...look, text: whole, width: measure(whole, font), endsLine, goesOn };
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
    if (last?.font === run.font && last.color === run.color && last.post === run.post)
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  return runs;
}
