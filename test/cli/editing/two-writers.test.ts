import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../run-tool.ts';
import { copyOfShippedRegister } from '../../shipped-register.ts';

const EDITS = Number(process.env['BAERUM_INNOV_EDITS'] ?? 4);
const FOLDER = 'data/forskningsprosjekter';
const folder = copyOfShippedRegister();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Logs a line in a post with the built tool; gives its exit code. */
function logged(id: string, text: string): Promise<number | null> {
  const words = ['log', id, 'pågår', text, '--yes', '--as-of', '2026-11-23', '--quiet'];
  const tool = spawn(process.execPath, [join(ROOT, 'bin/baerum-innov.js'), ...words], {
    cwd: folder,
    env: { PATH: process.env['PATH'] },
    stdio: 'ignore',
  });
  return new Promise((resolve) => tool.once('close', resolve));
}

/** One writer after the other edit; gives the texts that the tool said were written, and how many it refused. */
async function writer(name: string, ids: readonly string[]) {
  const written: string[] = [];
  const codes: (number | null)[] = [];
  for (let edit = 1; edit <= EDITS; edit += 1) {
    const text = `${name} nummer ${edit}.`;
    const code = await logged(ids[edit % ids.length] ?? '', text);
    codes.push(code);
    if (code === 0) written.push(text);
  }
  return { written, codes };
}

describe('two writers at the same time', () => {
  it('have each of their edits written or refused, and none is lost', async () => {
    const ids = ['FP-2024-001', 'FP-2024-002', 'FP-2025-001'];
    const [one, other] = await Promise.all([writer('Én', ids), writer('Annen', ids)]);
    const lines = readdirSync(join(folder, FOLDER))
      .map((name) => readFileSync(join(folder, FOLDER, name), 'utf8'))
      .join('\n')
      .split('\n');
    const found = lines.flatMap((line) => /(?:Én|Annen) nummer \d+\./.exec(line)?.[0] ?? []);
    expect(found.sort()).toEqual([...one.written, ...other.written].sort());
    // Refused is what the other changed meanwhile, or has the lock of; nothing else goes wrong.
    expect([...one.codes, ...other.codes].filter((code) => code !== 0 && code !== 3)).toEqual([]);
    expect(one.codes.length + other.codes.length).toBe(2 * EDITS);
    expect(one.written.length + other.written.length).toBeGreaterThanOrEqual(EDITS);
    expect(readdirSync(join(folder, 'data')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
