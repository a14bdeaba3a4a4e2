import type { UnknownItem, Verdict } from '../days/verdict.ts';

/** How a condition stands for one post, or for a file set aside. */
export interface PostResult {
  readonly post: string;
  readonly path: string;
  readonly verdict: Exclude<Verdict, 'not-in-force'>;
  readonly unknown: UnknownItem | null;
}
