import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { withinLimit } from '../../src/cli/io/job-summary.ts';
import { newFolder, removeFolders } from '../tree/git-repository.ts';
import { dataRepository } from './data-repository.ts';

afterAll(removeFolders);

const MOST_BYTES = 1_048_576;

describe('the summary of a GitHub job', () => {
  it('is left whole where GitHub takes it, to the last byte', () => {
    const whole = `${'å'.repeat(MOST_BYTES / 2 - 1)}.\n`;
    expect(withinLimit(whole, 'nb')).toBe(whole);
  });

  it('is cut at a line where it is larger, says so, and is then small enough', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom('a', 'å', '👍'),
        (length, sign) => {
          const line = `${sign.repeat(length)}\n`;
          const large = line.repeat(Math.ceil(MOST_BYTES / Buffer.byteLength(line)) + 1);
          const cut = withinLimit(large, 'nb');
          expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(MOST_BYTES);
          const [kept = '', notice = ''] = cut.split('\n\n**');
          expect(new Set(kept.split('\n'))).toEqual(new Set([line.trimEnd()]));
          expect(notice).toMatch(/^Sammendraget er kuttet her/);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('that cannot be written is told of, and changes nothing else', async () => {
    const { toolWith } = dataRepository('2026-11-01');
    const summary = join(newFolder(), 'finnes-ikke', 'sammendrag.md');
    const environment = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
    const words = ['check', '--as-of', '2026-11-23', '--fail-on', 'none'];
    const { code, stderr } = await toolWith(environment, ...words);
    expect([code, stderr]).toEqual([
      0,
      'Sammendraget til GitHub kunne ikke skrives (ENOENT). Resten er som det skal.\n',
    ]);
  });
});
