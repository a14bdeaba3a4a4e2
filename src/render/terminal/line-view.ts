import { forTerminal } from '../escape/terminal.ts';
import { charactersOf, displayWidth } from '../layout/width.ts';

/** A line of a file as the terminal shows it, cut around what matters, with where its characters went. */
export interface LineView {
  readonly text: string;
  /** Takes a 1-based UTF-16 column of the line; gives the 0-based column of the terminal, within the text. */
  readonly columnOf: (column: number) => number;
}

/** Without a limit a line is shown whole up to this many UTF-16 units; a longer one is cut to `USUAL_ROOM` columns. */
const LONGEST_WHOLE = 300;
const USUAL_ROOM = 160;

/**
 * Takes a line, the UTF-16 columns that matter (1-based, end not included), and how many columns
 * there are (null is no limit). A line that is too long is cut with `…` so that the start of what
 * matters is seen, with some of what is before it.
 */
export function lineView(
  line: string,
  focus: { readonly start: number; readonly end: number },
  room: number | null,
): LineView {
  const { from, to } =
    room === null && line.length <= LONGEST_WHOLE
      ? { from: 0, to: line.length }
      : within(line, focus, room ?? USUAL_ROOM);
  const before = from > 0 ? '…' : '';
  const after = to < line.length ? '…' : '';
  return {
    text: `${before}${forTerminal(line.slice(from, to))}${after}`,
    columnOf: (column) => {
      const index = Math.min(Math.max(characterStart(line, column - 1), from), to);
      return displayWidth(before + forTerminal(line.slice(from, index)));
    },
  };
}

/** What is kept of a line, in UTF-16 units. */
function within(
  line: string,
  focus: { readonly start: number; readonly end: number },
  room: number,
) {
  const reach = 2 * room;
  const center = Math.min(characterStart(line, focus.start - 1), line.length);
  const first = characterStart(line, Math.max(0, center - reach));
  const last = characterStart(line, Math.min(line.length, center + reach));
  const isWhole = first === 0 && last === line.length;
  if (isWhole && displayWidth(forTerminal(line)) <= room) return { from: 0, to: line.length };

  const left = charactersOf(line.slice(first, center)).toReversed();
  const right = charactersOf(line.slice(center, last));
  let free = Math.max(1, room - 2);
  const wanted = displayWidth(forTerminal(line.slice(center, Math.min(focus.end - 1, last))));
  const before = Math.max(Math.floor(free / 4), free - wanted - Math.floor(free / 4));
  const from = center - taken(left, Math.min(before, free - 1));
  free -= displayWidth(forTerminal(line.slice(from, center)));
  const to = center + taken(right, free);
  return { from, to };
}

/** How many UTF-16 units of the first characters fit in so many columns. */
function taken(characters: readonly string[], room: number): number {
  let width = 0;
  let units = 0;
  let last = '';
  for (const character of characters) {
    width += displayWidth(forTerminal(character));
    // The two together may begin a command, which is shown with a sign more.
    if (character === last && /[:#]/.test(character)) width += 1;
    if (width > room) break;
    units += character.length;
    last = character;
  }
  return units;
}

/** The index itself, or the one before it when it is in the middle of a surrogate pair. */
function characterStart(line: string, index: number): number {
  const isLow = /[\uDC00-\uDFFF]/.test(line.charAt(index));
  return isLow && /[\uD800-\uDBFF]/.test(line.charAt(index - 1)) ? index - 1 : index;
}
