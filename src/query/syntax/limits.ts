/**
 * Bounds that no expression of a krav comes near, so that none can hang a run: the length of the
 * source in UTF-16 units, the depth of its tree (and of its brackets), how many macros may be nested
 * each other, the elements of a list or map written in it, how large a pattern may be with its
 * repetitions written out, and how many list elements one evaluation may visit, all macros together;
 * of what operators and functions are given, ten elements or a thousand characters count as one.
 */
export const LIMITS = {
  length: 2_000,
  depth: 50,
  macros: 2,
  elements: 200,
  states: 300,
  steps: 20_000,
} as const;
