/** What lies in the middle of some figures, and how far they lie from each other. */
export interface Spread {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** The spread of at least one figure. */
export function spreadOf(figures: readonly number[]): Spread {
  return {
    median: median(figures),
    lowest: Math.min(...figures),
    highest: Math.max(...figures),
  };
}

/** The middle figure, or halfway between the two in the middle; of at least one. */
export function median(figures: readonly number[]): number {
  const sorted = inOrder(figures);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? Number.NaN;
  const lower = sorted[Math.ceil(half) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** The least figure that so large a share (0 to 1) of all figures does not exceed. */
export function percentile(figures: readonly number[], share: number): number {
  return inOrder(figures)[Math.max(0, Math.ceil(share * figures.length) - 1)] ?? Number.NaN;
}

function inOrder(figures: readonly number[]): number[] {
  return figures.toSorted((one, other) => one - other);
}
