import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../run-tool.ts';
import { copyOfShippedRegister } from '../../shipped-register.ts';

const EDITS = Number(process.env['BAERUM_INNOV_EDITS'] ?? 4);
const FOLDER = 'data/forskningsprosjekter';
const folder = copyOfShippedRegister();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a run of the tool came to. */
interface Ended {
  readonly code: number | null;
  /** What it said, and the signal that ended it. */
  readonly said: string;
}

/** Logs a line in a post with the built tool. */
function logged(id: string, text: string): Promise<Ended> {
  const words = ['log', id, 'pågår', text, '--yes', '--as-of', '2026-11-23', '--quiet'];
  const tool = spawn(process.execPath, [join(ROOT, 'bin/baerum-innov.js'), ...words], {
    cwd: folder,
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  tool.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    tool.once('error', reject);
    tool.once('close', (code, signal) => resolve({ code, said: `${said}${signal ?? ''}` }));
  });
}

/** One edit after the other; gives the texts that the tool said were written, and what else it came to. */
async function writer(name: string, ids: readonly string[]) {
  const written: string[] = [];
  const refused: (Ended & { readonly text: string })[] = [];
  for (let edit = 1; edit <= EDITS; edit += 1) {
    const text = `${name} nummer ${edit}.`;
    const ended = await logged(ids[edit % ids.length] ?? '', text);
    if (ended.code === 0) written.push(text);
    else refused.push({ ...ended, text });
  }
  return { written, refused };
}

/** The files of the built program, with when each was written. */
function whenBuilt(): string[] {
  const dist = join(ROOT, 'dist');
  return readdirSync(dist).map((name) => `${name} ${statSync(join(dist, name)).mtimeMs}`);
}

describe('two writers at the same time', () => {
  it('have each of their edits written or refused, and none is lost', async () => {
    // A program that is built anew under them is no fault of theirs.
    const builtBefore = whenBuilt();
    const ids = ['FP-2024-001', 'FP-2024-002', 'FP-2025-001'];
    const [one, other] = await Promise.all([writer('Én', ids), writer('Annen', ids)]);
    expect(whenBuilt(), 'the program was built anew while they wrote').toEqual(builtBefore);
    const lines = readdirSync(join(folder, FOLDER))
      .map((name) => readFileSync(join(folder, FOLDER, name), 'utf8'))
      .join('\n')
      .split('\n');
    const found = lines.flatMap((line) => /(?:Én|Annen) nummer \d+\./.exec(line)?.[0] ?? []);
    expect(found.sort()).toEqual([...one.written, ...other.written].sort());
    // Refused is what the other changed meanwhile, or has the lock of; nothing else goes wrong.
    const refused = [...one.refused, ...other.refused];
    expect(refused.filter(({ code }) => code !== 3)).toEqual([]);
    expect(one.written.length + other.written.length + refused.length).toBe(2 * EDITS);
    expect(one.written.length + other.written.length).toBeGreaterThanOrEqual(EDITS);
    expect(readdirSync(join(folder, 'data')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
