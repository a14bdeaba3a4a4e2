/**
 * How long `check --watch` takes from a save to its answer: `npm run bench:watch -- FOLDER [SAVES]`, of a register
 * in a folder, whose posts it changes. Says the wall clock and the processor time of the tool, since only the
 * second means something on a machine with other work.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const [folder = '.', saves = '60'] = process.argv.slice(2);
const TICKS_PER_SECOND = 100;

const root = resolve(folder);
const posts = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml') && !/register\.yaml|krav/.test(path))
  .sort();
const tool = spawn(
  process.execPath,
  [
    ...(process.env['BENCH_NODE_OPTIONS']?.split(' ') ?? []),
    'bin/baerum-innov.js',
    'check',
    '--watch',
    '-C',
    root,
    '--as-of',
    '2026-11-23',
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const lines = createInterface({ input: tool.stdout })[Symbol.asyncIterator]();

async function untilAnswered(): Promise<void> {
  for (;;) {
    const line = await lines.next();
    if (line.done === true) throw new Error('the tool has ended');
    if (/ ferdig: /.test(line.value)) return;
  }
}

/** Processor time of the tool so far, in milliseconds; null where the system does not tell. */
function processorTime(): number | null {
  try {
    const fields = readFileSync(`/proc/${tool.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}

function save(path: string, round: number): void {
  const before = readFileSync(path, 'utf8');
  const after = before.replace(
    /^((?:start|slutt): *"?20)(\d\d)/m,
    (_, start, year) => `${start}${String(10 + ((Number(year) + round) % 40)).padStart(2, '0')}`,
  );
  writeFileSync(`${path}.tmp`, after === before ? `${before}# ${round}\n` : after);
  renameSync(`${path}.tmp`, path);
}

await untilAnswered();
const walls: number[] = [];
const processor: number[] = [];
for (let round = 1; round <= Number(saves); round += 1) {
  const path = posts[(round * 7_919) % posts.length] ?? '';
  const before = processorTime();
  const start = performance.now();
  save(join(root, path), round);
  await untilAnswered();
  walls.push(performance.now() - start);
  const after = processorTime();
  if (before !== null && after !== null) processor.push(after - before);
  await new Promise((done) => setTimeout(done, 50));
}
tool.kill('SIGINT');

function at(share: number, values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return `${Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN)} ms`;
}
const median = [walls, processor].map((values) => at(0.5, values)).join(', processor ');
const slow = [walls, processor].map((values) => at(0.95, values)).join(', processor ');
console.log(`${posts.length} posts, ${saves} saves: median ${median}; 95 % ${slow}`);
