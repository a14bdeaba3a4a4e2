import { type Contestant, contest } from '../measure/contest.ts';
import { SOURCEMETA_FAST } from '../peers/validators.ts';
import { SHIPPED } from '../registers/shipped.ts';
import { compare } from '../results/compare.ts';
import type { Finding, Goals } from '../results/row.ts';
import type { Bench } from '../setting/bench.ts';
import { THIS_NODE } from '../setting/nodes.ts';
import { AS_OF, nothingStep, toolStep, WITH_FINDINGS } from '../setting/tool-step.ts';

const SIZES = [SHIPPED, 1_000, 10_000, 100_000];
/** Below this a program that needs no Node to start is always faster. */
const FEWEST = 1_000;
const CHECK = 'check, second run';
const FLOOR = 'node -e 0 and git status';

const GOALS: ReadonlyMap<number, Goals> = new Map([
  [10_000, { ratio: 1.6, megabytes: 200 }],
  [100_000, { ratio: 2.5, megabytes: 200 }],
]);

/** A check of what has not changed since the last, beside the least that Node and git take, and the fastest peer. */
export function warm(bench: Bench): Finding[] {
  return bench.sizes(SIZES).flatMap((posts) => {
    const register = bench.register(posts);
    const { folder } = register;
    const rounds = bench.rounds(posts);
    const fastest: Contestant[] = (posts === SHIPPED ? [] : bench.validators()).flatMap((each) =>
      each.name === SOURCEMETA_FAST && 'step' in each
        ? [{ name: each.name, rounds, steps: [each.step(register)] }]
        : [],
    );
    const cache = bench.folder('cache');
    const check = toolStep(['check', ...AS_OF], { folder, cache, exits: WITH_FINDINGS });
    const status = { program: 'git', words: ['status'], folder };
    const measurements = contest(
      [
        { name: CHECK, rounds, steps: [check] },
        { name: FLOOR, rounds, steps: [nothingStep(folder), status] },
        ...fastest,
      ],
      // The first fills the cache; the second sees that files have rested since.
      2,
      bench.stopwatch,
    );
    const row = { what: CHECK, posts, node: THIS_NODE.version, tool: CHECK };
    return [
      compare(measurements, { ...row, peer: FLOOR, goals: GOALS.get(posts) ?? {} }),
      ...fastest.map(({ name }) =>
        compare(measurements, { ...row, peer: name, goals: posts < FEWEST ? {} : { ratio: 1 } }),
      ),
    ];
  });
}
