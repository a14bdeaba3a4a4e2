import { assess } from '../../../src/krav/assess.ts';
import { WHOLE_PROMISE } from '../../../src/krav/days/window.ts';
import { isoDay } from '../../../src/time/day.ts';
import type { Measurement } from '../measure/contest.ts';
import { manyPosts } from '../registers/many-posts.ts';
import { SHIPPED } from '../registers/shipped.ts';
import { againstSmallest } from '../results/against-smallest.ts';
import type { Finding } from '../results/row.ts';
import type { Bench } from '../setting/bench.ts';

const SIZES = [1_000, 10_000, 100_000];
/** How much dearer per n log n a larger register may be: room for the caches of the processor. */
const MOST = 4;
const ROUNDS = 3;
const AS_OF = isoDay('2026-11-23');

/** What it costs to judge a register, when it is read and nothing is started. */
export function judging(bench: Bench): Finding[] {
  const sizes = bench.sizes(SIZES, (posts) => posts !== SHIPPED);
  // Else the smallest register would pay for the warming up.
  for (let round = 0; round < 10; round += 1) judged(200, ROUNDS);
  const nameOf = (posts: number) => `${posts} lives judged`;
  const measurements = new Map(
    sizes.map((posts) => [nameOf(posts), judged(posts, Math.min(bench.rounds(posts), ROUNDS))]),
  );
  return againstSmallest(measurements, { what: 'krav judged', sizes, nameOf, most: MOST });
}

function judged(posts: number, rounds: number): Measurement {
  const register = manyPosts(posts, 1);
  const runs = Array.from({ length: rounds }, () => {
    const begun = performance.now();
    assess(register, AS_OF, WHOLE_PROMISE);
    return { milliseconds: performance.now() - begun, usage: null };
  });
  return { kind: 'runs', runs };
}
