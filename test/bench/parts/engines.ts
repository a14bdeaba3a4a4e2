import { spawnSync } from 'node:child_process';
import { ROOT } from '../../run-tool.ts';
import { SHIPPED } from '../registers/shipped.ts';
import type { Finding } from '../results/row.ts';
import type { Bench } from '../setting/bench.ts';
import { THIS_NODE } from '../setting/nodes.ts';

const SIZES = [1_000];
const REGISTERS = [10, 50];
/** Fifty registers of this size are fifty thousand lives. */
const LARGEST = 1_000;
const MOST_OUTPUT = 2 ** 26;

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
  const findings = stdout.split('\n').flatMap((line) => findingOf(line, posts));
  if (status !== 0 || findings.length === 0) throw new Error(`bench:engines ended with ${status}`);
  return findings;
}

/** A line `| who | what | 1.23 s |`, or `SKIPPED: why`. */
export function findingOf(line: string, posts: number): Finding[] {
  const common = { posts, node: THIS_NODE.version };
  const [, skipped] = /^SKIPPED: (.+)$/.exec(line) ?? [];
  if (skipped !== undefined)
    return [
      {
        ...common,
        kind: 'left-out',
        what: 'registers judged',
        who: 'a database',
        why: skipped,
        goals: {},
      },
    ];
  const [, who, what, seconds] = /^\| (.+) \| (.+) \| ([\d.]+) s \|$/.exec(line) ?? [];
  if (who === undefined || what === undefined) return [];
  return [
    {
      ...common,
      kind: 'measured',
      what: `${who}: ${what}`,
      rounds: 1,
      tool: { name: who, milliseconds: Number(seconds) * 1000, processor: null, megabytes: null },
      peer: null,
      ratio: null,
      milliseconds95: null,
      goals: {},
    },
  ];
}
