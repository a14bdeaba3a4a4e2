import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../run-tool.ts';
import type { Figure } from '../figures.ts';
import { SHIPPED } from '../registers/shipped.ts';
import type { Finding } from '../results/row.ts';
import type { Bench } from '../setting/bench.ts';
import { THIS_NODE } from '../setting/nodes.ts';

const SIZES = [1_000];
const REGISTERS = [10, 50];
/** Fifty registers of this size are fifty thousand lives. */
const LARGEST = 1_000;
const MOST_OUTPUT = 2 ** 26;
/** Where `bench:engines` writes its figures. */
const WRITTEN = join(ROOT, 'test/engines/.bench.json');

/** What databases take to judge many registers of some size, as `npm run bench:engines` tells it. */
export function engines(bench: Bench): Finding[] {
  return bench.sizes(SIZES, (posts) => posts !== SHIPPED && posts <= LARGEST).flatMap(toldOf);
}

function toldOf(posts: number): Finding[] {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const words = ['run', '--silent', 'bench:engines', '--', ...[posts, ...REGISTERS].map(String)];
  const { status, stdout } = spawnSync(npm, words, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`bench:engines ended with ${status}`);
  // As `bench:engines` writes it.
  const { figures } = JSON.parse(readFileSync(WRITTEN, 'utf8')) as { figures: Figure[] };
  return [
    ...figures.flatMap((figure) => measuredOf(figure, posts)),
    ...stdout.split('\n').flatMap((line) => leftOutOf(line, posts)),
  ];
}

/** What one engine took to load so many registers, and to judge them. */
export function measuredOf(figure: Figure, posts: number): Finding[] {
  const { who, registers, lives, loaded, judged } = figure;
  const took = (what: string, seconds: number): Finding => ({
    kind: 'measured',
    posts,
    node: THIS_NODE.version,
    what: `${who}: ${what}`,
    rounds: 1,
    tool: { name: who, milliseconds: seconds * 1000, processor: null, megabytes: null },
    peer: null,
    ratio: null,
    milliseconds95: null,
    goals: {},
  });
  return [
    took(`${registers} registers loaded`, loaded),
    took(`${registers} registers, ${lives} lives judged`, judged),
  ];
}

/** A line `SKIPPED: why`. */
export function leftOutOf(line: string, posts: number): Finding[] {
  const [, why] = /^SKIPPED: (.+)$/.exec(line) ?? [];
  if (why === undefined) return [];
  return [
    {
      kind: 'left-out',
      posts,
      node: THIS_NODE.version,
      what: 'registers judged',
      who: 'a database',
      why,
      goals: {},
    },
  ];
}
