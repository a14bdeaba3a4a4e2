import type { Where } from '../../diagnostic/finding.ts';
import { positionsIn, restOfLine } from './positions.ts';

/** Takes two offsets in a text; gives the place between them. */
export type PlaceAt = (from: number, to: number) => Where;

export function placer(text: string, path: string): PlaceAt {
  const at = positionsIn(text);
  return (from, to) => ({
    kind: 'place',
    place: { path, start: at(from), end: at(Math.max(from, to)) },
  });
}

/** The end of a span, cut at the end of its first line. */
export function oneLine(text: string, from: number, to: number): number {
  const line = restOfLine(text, from, to);
  return from + (line.trimEnd().length || Math.max(line.length, 1));
}
