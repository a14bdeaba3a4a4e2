import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Contestant, contest } from '../measure/contest.ts';
import { SHIPPED } from '../registers/shipped.ts';
import { compare } from '../results/compare.ts';
import type { Finding } from '../results/row.ts';
import type { Bench } from '../setting/bench.ts';
import type { NodeProgram } from '../setting/nodes.ts';
import { AS_OF, nothingStep, toolStep, WITH_FINDINGS } from '../setting/tool-step.ts';

const NOTHING = 'node -e 0';
const HELP = '--help';
const COMMANDS = ['report', 'check', 'krav'];
const HELP_MOST = 1.25;
const COMMAND_MOST = 2;

/** How soon the tool is there, on the shipped register under each Node. */
export function start(bench: Bench): Finding[] {
  const sizes = bench.sizes([SHIPPED], (posts) => posts === SHIPPED);
  return sizes.flatMap(() => bench.nodes.flatMap((node) => underNode(bench, node)));
}

function underNode(bench: Bench, node: NodeProgram): Finding[] {
  const { folder } = bench.register(SHIPPED);
  const rounds = bench.rounds(SHIPPED);
  const caches = bench.folder('caches');
  const one = (words: readonly string[], name: string): Contestant => ({
    name,
    rounds,
    steps: [toolStep(words, { folder, cache: join(caches, name), node, exits: WITH_FINDINGS })],
  });
  const first = (command: string): Contestant => {
    const name = `${command}, first run`;
    const made = one([command, ...AS_OF], name);
    return { ...made, prepare: () => emptied(join(caches, name)) };
  };
  const commands = COMMANDS.flatMap((command) => [
    first(command),
    one([command, ...AS_OF], `${command}, second run`),
  ]);
  const measurements = contest(
    [{ name: NOTHING, rounds, steps: [nothingStep(folder, node)] }, one([HELP], HELP), ...commands],
    1,
    bench.stopwatch,
  );
  return [HELP, ...commands.map(({ name }) => name)].map((tool) =>
    compare(measurements, {
      what: tool,
      posts: SHIPPED,
      node: node.version,
      tool,
      peer: NOTHING,
      goals: { ratio: tool === HELP ? HELP_MOST : COMMAND_MOST },
    }),
  );
}

function emptied(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
}
