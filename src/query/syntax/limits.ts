/**
 * Bounds that no expression of a krav comes near, so that none can hang a run: the length of the
 * source in UTF-16 units, the depth of its tree (and of its brackets), how many macros may be nested
 * each other, the elements of a list or map written in it, and how many list elements one
 * evaluation may visit, all macros together.
 */
export const LIMITS = {
  length: 2_000,
  depth: 50,
  macros: 2,
  elements: 200,
  steps: 20_000,
} as const;
