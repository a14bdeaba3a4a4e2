import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASE, KRAV, PROSJEKT, TILTAK } from '../diagnostic/base-register.ts';
import { runHere } from '../run-here.ts';

/** What `check` answers in the base register of the findings without some of its files. */
async function checkWithout(paths: readonly string[], ...more: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'baerum-nothing-'));
  try {
    for (const [path, text] of Object.entries(BASE)) {
      if (paths.includes(path)) continue;
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const words = ['check', '--as-of', '2026-06-15', '--format', 'json', ...more];
    const { code, stdout } = await runHere(words, { folder });
    // The shape of the output is tried against its published schema elsewhere.
    const { findings } = JSON.parse(stdout) as { findings: { code: string }[] };
    return [code, ...findings.map((found) => found.code)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a check that checked nothing', () => {
  it('ends with code 3 and says that there was no krav', async () => {
    expect(await checkWithout([KRAV])).toEqual([3, 'krav/none']);
  });

  it('ends with code 3 and says that there were no posts, and that alone', async () => {
    expect(await checkWithout([KRAV, TILTAK, PROSJEKT])).toEqual([3, 'register/no-posts']);
  });

  it('is in order where the user allows it', async () => {
    expect(await checkWithout([KRAV], '--allow-empty')).toEqual([0]);
    const all = [KRAV, TILTAK, PROSJEKT];
    expect(await checkWithout(all, '--allow-empty')).toEqual([0]);
  });

  it('is another thing than a check that found nothing wrong', async () => {
    expect(await checkWithout([])).toEqual([0]);
  });
});
