/** How much less work, by n log n, a register of so many posts gives than a larger one: what the ratio of their times is multiplied by. */
export function lessWork(posts: number, larger: number): number {
  return workOf(posts) / workOf(larger);
}

function workOf(posts: number): number {
  return posts * Math.log2(posts);
}
