import type { Measurements } from '../measure/contest.ts';
import { lessWork } from '../measure/growth-of-work.ts';
import { THIS_NODE } from '../setting/nodes.ts';
import { compare } from './compare.ts';
import type { Finding } from './row.ts';

interface Growth {
  readonly what: string;
  readonly sizes: readonly number[];
  /** The contestant of a size. */
  readonly nameOf: (posts: number) => string;
  /** The most that a larger register may cost against the smallest, for each n log n. */
  readonly most: number;
}

/** What each size costs against the smallest. */
export function againstSmallest(
  measurements: Measurements,
  { what, sizes, nameOf, most }: Growth,
): Finding[] {
  const smallest = Math.min(...sizes);
  return sizes.map((posts) =>
    compare(measurements, {
      what,
      posts,
      node: THIS_NODE.version,
      tool: nameOf(posts),
      peer: posts === smallest ? null : nameOf(smallest),
      factor: lessWork(smallest, posts),
      goals: posts === smallest ? {} : { ratio: most },
    }),
  );
}
