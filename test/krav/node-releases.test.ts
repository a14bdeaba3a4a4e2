import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInZone } from '../run-here.ts';
import { ROOT } from '../run-tool.ts';

const REGISTER = join(ROOT, 'test/fixtures/node-utgivelser/register');
const ZONES = [
  'Europe/Oslo',
  'America/Los_Angeles',
  'UTC',
  'Pacific/Apia',
  'Africa/Cairo',
  'Asia/Kolkata',
];

describe('at least three release lines of Node.js supported at any moment', () => {
  it.each(ZONES)('was broken on exactly 35 days, seen from %s', async (zone) => {
    const words = [
      'krav',
      'K-node',
      '--from',
      '2016-01-01',
      '--as-of',
      '2026-11-23',
      '--format',
      'json',
    ];
    const { stdout } = await runInZone(zone, words, { folder: REGISTER });
    const [krav] = JSON.parse(stdout).krav;
    expect(krav.daysBroken).toBe(35);
    expect(krav.gaps).toMatchObject([
      { from: '2023-09-12', to: '2023-10-16', days: 35, low: 2, high: 2 },
    ]);
  });
});
