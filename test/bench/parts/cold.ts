import { type Contestant, contest, type Measurement } from '../measure/contest.ts';
import { AJV, SOURCEMETA_FAST } from '../peers/validators.ts';
import type { WrittenRegister } from '../registers/generated.ts';
import { SHIPPED } from '../registers/shipped.ts';
import { compare } from '../results/compare.ts';
import type { Finding, Goals } from '../results/row.ts';
import type { Bench } from '../setting/bench.ts';
import { THIS_NODE } from '../setting/nodes.ts';
import { AS_OF, toolStep } from '../setting/tool-step.ts';

const SIZES = [1_000, 10_000, 100_000];
const CHECK = 'check --no-cache';
const CAT = 'cat of all files';
/** From so many posts on a round takes so long that none is spent on warming up, and one on peers without a goal. */
const LARGE = 100_000;

const GOALS: readonly { readonly posts: number; readonly peer: string; readonly goals: Goals }[] = [
  { posts: 10_000, peer: AJV, goals: { ratio: 1.5, aim: 1 } },
  { posts: 100_000, peer: SOURCEMETA_FAST, goals: { ratio: 2, aim: 1, megabytes: 900 } },
];

/** All checks of a register that was never read before, beside programs that judge the schema alone. */
export function cold(bench: Bench): Finding[] {
  const sizes = bench.sizes(SIZES, (posts) => posts !== SHIPPED);
  return sizes.flatMap((posts) => ofSize(bench, posts));
}

function ofSize(bench: Bench, posts: number): Finding[] {
  const register = bench.register(posts);
  const rounds = bench.rounds(posts);
  const leftOut = new Map<string, Measurement>();
  const validators = bench.validators().flatMap((validator): Contestant[] => {
    const { name } = validator;
    if ('missing' in validator) {
      leftOut.set(name, { kind: 'left-out', why: validator.missing });
      return [];
    }
    if (posts > validator.most) {
      leftOut.set(name, { kind: 'left-out', why: `too slow for more than ${validator.most}` });
      return [];
    }
    const isGoal = GOALS.some((goal) => goal.posts === posts && goal.peer === name);
    const own = posts < LARGE || isGoal ? rounds : 1;
    return [{ name, rounds: own, steps: [validator.step(register)] }];
  });
  const { folder } = register;
  const words = [...CHECK.split(' '), ...AS_OF];
  const measured = contest(
    [
      { name: CHECK, rounds, steps: [toolStep(words, { folder, cache: bench.folder('cache') })] },
      ...validators,
      { name: CAT, rounds, steps: [catStep(register)] },
    ],
    posts < LARGE ? 1 : 0,
    bench.stopwatch,
  );
  const measurements = new Map([...measured, ...leftOut]);
  const peers = [...bench.validators().map(({ name }) => name), CAT];
  return peers.map((peer) => {
    const goals = GOALS.find((goal) => goal.posts === posts && goal.peer === peer)?.goals ?? {};
    return compare(measurements, {
      what: 'check',
      posts,
      node: THIS_NODE.version,
      tool: CHECK,
      peer,
      goals,
    });
  });
}

function catStep({ folder }: WrittenRegister) {
  return {
    program: 'sh',
    words: ['-c', "find data -type f -name '*.yaml' -print0 | xargs -0 cat"],
    folder,
  };
}
