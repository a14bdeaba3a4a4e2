/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0, below a limit. */
  readonly below: (limit: number) => number;
  /** A number from 0, below 1. */
  readonly fraction: () => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** True so many times of a hundred. */
  readonly percent: (share: number) => boolean;
}

/** The generator mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return {
    below,
    fraction: () => next() / 2 ** 32,
    pick: (from) => {
      if (from.length === 0) throw new RangeError('nothing to pick from');
      return from[below(from.length)]!;
    },
    percent: (share) => below(100) < share,
  };
}
