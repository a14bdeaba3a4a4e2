import { join } from 'node:path';
import { type Contestant, contest } from '../measure/contest.ts';
import { SHIPPED } from '../registers/shipped.ts';
import { againstSmallest } from '../results/against-smallest.ts';
import { compare } from '../results/compare.ts';
import type { Finding } from '../results/row.ts';
import type { Bench } from '../setting/bench.ts';
import { THIS_NODE } from '../setting/nodes.ts';
import { AS_OF, toolStep } from '../setting/tool-step.ts';

const SIZES = [1_000, 10_000, 100_000];
const COMMANDS = ['check', 'krav', 'report', 'due', 'list forskningsprosjekt'];
/** No faster than n log n. */
const MOST = 1;
/** From so many posts on one round says enough. */
const LARGE = 10_000;
const ROUNDS = 2;

const DOCUMENTS = ['html', 'xlsx', 'docx'];
const DOCUMENT_SIZE = 10_000;
/** A gigabyte. */
const DOCUMENT_MEGABYTES = 1024;

/** How the time grows with the register, and what large documents take of memory. */
export function growth(bench: Bench): Finding[] {
  const sizes = bench.sizes(SIZES, (posts) => posts !== SHIPPED);
  return [
    ...COMMANDS.flatMap((command) => growthOf(bench, command, sizes)),
    ...sizes.filter((posts) => posts === DOCUMENT_SIZE).flatMap((posts) => documents(bench, posts)),
  ];
}

function growthOf(bench: Bench, command: string, sizes: readonly number[]): Finding[] {
  const nameOf = (posts: number) => `${command} of ${posts} posts`;
  const contestants = sizes.map((posts): Contestant => {
    const words = [...command.split(' '), '--no-cache', ...AS_OF];
    const { folder } = bench.register(posts);
    return {
      name: nameOf(posts),
      rounds: Math.min(bench.rounds(posts), posts < LARGE ? ROUNDS : 1),
      steps: [toolStep(words, { folder, cache: bench.folder('cache') })],
    };
  });
  const measurements = contest(contestants, 0, bench.stopwatch);
  return againstSmallest(measurements, { what: command, sizes, nameOf, most: MOST });
}

function documents(bench: Bench, posts: number): Finding[] {
  const { folder } = bench.register(posts);
  const written = bench.folder('documents');
  const contestants = DOCUMENTS.map((ending): Contestant => {
    const words = ['report', '--no-cache', '-o', join(written, `rapport.${ending}`), ...AS_OF];
    return {
      name: `report -o .${ending}`,
      rounds: 1,
      steps: [toolStep(words, { folder, cache: bench.folder('cache') })],
    };
  });
  const measurements = contest(contestants, 0, bench.stopwatch);
  return contestants.map(({ name }) =>
    compare(measurements, {
      what: name,
      posts,
      node: THIS_NODE.version,
      tool: name,
      peer: null,
      goals: { megabytes: DOCUMENT_MEGABYTES },
    }),
  );
}
