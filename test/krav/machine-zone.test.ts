import { describe, expect, it } from 'vitest';
import { runInZone } from '../run-here.ts';
import type { Ran } from '../run-tool.ts';

const ZONES = [
  'UTC',
  'Europe/Oslo',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/St_Johns',
  'Asia/Kathmandu',
];

describe('in whatever time zone the machine stands', () => {
  it.each([
    ['krav', '2024-02-29'],
    ['report', '2100-12-31'],
    ['krav', '1900-01-01'],
  ])('%s as of %s has the same bytes', { timeout: 60_000 }, async (command, asOf) => {
    const answers: Ran[] = [];
    for (const zone of ZONES)
      answers.push(await runInZone(zone, [command, '--format', 'json', '--as-of', asOf]));
    for (const { code, stdout, stderr } of answers) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toBe(answers[0]?.stdout);
    }
    expect(answers[0]?.stdout).not.toMatch(/NaN|Infinity|undefined/);
  });
});
