/** What decides how wide a column becomes. */
interface Demand {
  /** Columns its widest cell or title takes. */
  readonly natural: number;
  readonly title: number;
  readonly minimum: number | undefined;
  readonly shrink: boolean;
}

const SHORTEST_TEXT = 12;
const SHORTEST_CELL = 6;

/**
 * Widths of columns within a room (null is unbounded): natural where they fit; else the shrinking
 * columns give way to their minimum, then the others to theirs, then all to a single column. Of
 * those that may give way, the widest gives first.
 */
export function fitted(demands: readonly Demand[], room: number | null): number[] {
  const widths = demands.map(({ natural }) => natural);
  if (room === null) return widths;
  squeeze(widths, room, (index) =>
    demands[index]?.shrink === true ? floor(demands[index]) : null,
  );
  squeeze(widths, room, (index) => floor(demands[index]));
  squeeze(widths, room, () => 1);
  return widths;
}

function floor(demand: Demand | undefined): number {
  if (demand === undefined) return 1;
  const usual = demand.shrink ? SHORTEST_TEXT : SHORTEST_CELL;
  return Math.min(demand.natural, demand.minimum ?? Math.max(demand.title, usual));
}

/** Takes one column at a time from the widest until all fit, or none may give more; null may give nothing. */
function squeeze(widths: number[], room: number, floorOf: (index: number) => number | null): void {
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const level = widest(widths, floorOf);
    if (level === null) return;
    const step = Math.min(excess, level.width - Math.max(level.next, level.floor));
    const taken = Math.max(1, step);
    widths[level.index] = level.width - taken;
    excess -= taken;
  }
}

/** The widest column that may give, its floor, and the width of the next widest such. */
function widest(widths: readonly number[], floorOf: (index: number) => number | null) {
  let best: { readonly index: number; readonly width: number; readonly floor: number } | null =
    null;
  let next = 0;
  for (const [index, width] of widths.entries()) {
    const least = floorOf(index);
    if (least === null || width <= least) continue;
    if (best === null || width > best.width) {
      next = best?.width ?? next;
      best = { index, width, floor: least };
    } else next = Math.max(next, width);
  }
  return best === null ? null : { ...best, next };
}
