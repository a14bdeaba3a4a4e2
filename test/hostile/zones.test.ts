import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runInZone } from '../run-here.ts';
import { EXPLODING } from './exploding.ts';
import { folderOf } from './folder-of.ts';
import { LARGE } from './large.ts';
import { SMALL } from './small.ts';

const IS_CAMPAIGN = process.env['BAERUM_INNOV_RUNS'] !== undefined;
const ALL = [...SMALL, ...LARGE, ...EXPLODING];
const CASES = IS_CAMPAIGN ? ALL : SMALL.filter((_, index) => index % 60 === 7);
const ZONES = IS_CAMPAIGN
  ? ['Europe/Oslo', 'America/Los_Angeles', 'UTC', 'Pacific/Apia', 'Africa/Cairo', 'Asia/Kolkata']
  : ['America/Los_Angeles', 'Pacific/Apia'];
const COMMANDS = [
  ['check', '--format', 'json'],
  ['check'],
  ['report'],
  ['krav'],
  ['list', 'ting'],
  ['due'],
  ['timeline'],
  ['show', 'A'],
].map((words) => [...words, '--as-of', '2026-06-01']);

describe.each(CASES)('$name', ({ files, onDisk }) => {
  it('has the same answers in every time zone, and none is a defect', async () => {
    const folder = folderOf(files);
    onDisk?.(folder);
    try {
      for (const words of COMMANDS) {
        const answers = new Set<string>();
        for (const zone of ZONES) {
          const { code, stdout, stderr } = await runInZone(zone, words, { folder });
          expect([0, 1, 2, 3], `${words.join(' ')}: ${stderr}`).toContain(code);
          answers.add(JSON.stringify([code, stdout, stderr]));
        }
        expect(answers.size).toBe(1);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
