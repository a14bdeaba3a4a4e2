import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { median, percentile } from '../measure/spread.ts';
import { type WrittenRegister, writeGeneratedRegister } from '../registers/generated.ts';
import { SHIPPED } from '../registers/shipped.ts';
import type { Finding } from '../results/row.ts';
import type { Bench } from '../setting/bench.ts';
import { THIS_NODE } from '../setting/nodes.ts';
import { AS_OF, TOOL } from '../setting/tool-step.ts';

const SIZES = [1_000, 10_000];
/** What 95 % of the answers may take, in milliseconds. */
const MOST: ReadonlyMap<number, number> = new Map([
  [1_000, 100],
  [10_000, 250],
]);
const SAVES = 60;
const SAVES_IN_A_ROUND = 10;
const BETWEEN_SAVES = 50;
/** What Linux counts processor time in, in milliseconds. */
const TICK = 10;
const ANSWERED = / ferdig: /;

/** How long `check --watch` takes from a save to its answer. */
export async function typing(bench: Bench): Promise<Finding[]> {
  const rows: Finding[] = [];
  for (const posts of bench.sizes(SIZES, (size) => size !== SHIPPED)) {
    const saves = Math.min(SAVES, bench.rounds(posts) * SAVES_IN_A_ROUND);
    const register = writeGeneratedRegister(bench.folder('typing'), posts);
    const answers = await answersTo(register, saves, bench.folder('cache'));
    const milliseconds = answers.map((answer) => answer.milliseconds);
    const processor = answers.map((answer) => answer.processor).filter((each) => each !== null);
    const most = MOST.get(posts);
    rows.push({
      kind: 'measured',
      what: 'a save answered',
      posts,
      node: THIS_NODE.version,
      rounds: saves,
      tool: {
        name: 'check --watch',
        milliseconds: median(milliseconds),
        processor: processor.length === 0 ? null : median(processor),
        megabytes: null,
      },
      peer: null,
      ratio: null,
      milliseconds95: percentile(milliseconds, 0.95),
      goals: most === undefined ? {} : { milliseconds95: most },
    });
  }
  return rows;
}

/** What an answer took by the clock, and of processor time where the system tells. */
interface Answer {
  readonly milliseconds: number;
  readonly processor: number | null;
}

async function answersTo(
  { folder, posts }: WrittenRegister,
  saves: number,
  cache: string,
): Promise<Answer[]> {
  const tool = spawn(THIS_NODE.path, [TOOL, 'check', '--watch', ...AS_OF], {
    cwd: folder,
    env: { PATH: process.env['PATH'], XDG_CACHE_HOME: cache },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const lines = createInterface({ input: tool.stdout })[Symbol.asyncIterator]();
    const answer = async () => {
      for (;;) {
        const line = await lines.next();
        if (line.done === true) throw new Error('check --watch has ended');
        if (ANSWERED.test(line.value)) return;
      }
    };
    await answer();
    const answers: Answer[] = [];
    for (let round = 1; round <= saves; round += 1) {
      const before = processorTime(tool.pid);
      const begun = performance.now();
      save(join(folder, posts[(round * 7_919) % posts.length] ?? ''), round);
      await answer();
      const milliseconds = performance.now() - begun;
      const after = processorTime(tool.pid);
      const processor = before === null || after === null ? null : after - before;
      answers.push({ milliseconds, processor });
      await sleep(BETWEEN_SAVES);
    }
    return answers;
  } finally {
    tool.kill('SIGINT');
  }
}

/** Milliseconds of processor time of a process so far; null where the system does not tell. */
function processorTime(process: number | undefined): number | null {
  const path = `/proc/${process}/stat`;
  if (!existsSync(path)) return null;
  const fields = readFileSync(path, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

/** Changes a year of a post, as an editor saves: another file, put in its place. */
function save(path: string, round: number): void {
  const before = readFileSync(path, 'utf8');
  const later = before.replace(
    /^(slutt: "?20)(\d\d)/m,
    (_, start: string, year: string) => `${start}${10 + ((Number(year) + round) % 40)}`,
  );
  writeFileSync(`${path}.tmp`, later === before ? `${before}# ${round}\n` : later);
  renameSync(`${path}.tmp`, path);
}
