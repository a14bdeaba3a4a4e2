import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedRegister } from '../bench/generated-register.ts';
import { runHere } from '../run-here.ts';
import { folderWithSchemas } from '../written-register.ts';

const { files, expected } = generatedRegister(10_000);
let folder: string;

beforeAll(() => {
  folder = folderWithSchemas(files);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function answer(exitCode: number, ...words: string[]) {
  const ran = await runHere([...words, '--as-of', expected.asOf, '--format', 'json'], { folder });
  expect(ran.stderr).toBe('');
  expect(ran.code).toBe(exitCode);
  return JSON.parse(ran.stdout);
}

describe('a register of ten thousand posts', () => {
  it('is made of posts of every kind', () => {
    expect(expected.active.length).toBeGreaterThan(4000);
    expect(expected.overrun).toBeGreaterThan(100);
    expect(expected.setAside).toBeGreaterThan(10);
  });

  it('check counts them, and finds each that is unsound or not known', async () => {
    const { checked, findings } = await answer(1, 'check');
    expect(checked).toEqual({
      files: expected.files,
      posts: expected.files - expected.setAside,
      krav: expected.krav,
      setAside: expected.setAside,
    });
    const codes: string[] = findings.map(({ code }: { code: string }) => code);
    expect(codes.filter((code) => code === 'schema/required')).toHaveLength(expected.setAside);
    expect(codes.filter((code) => code === 'life/overrun')).toHaveLength(expected.overrun);
    expect(new Set(codes)).toEqual(new Set(['schema/required', 'life/overrun']));
  });

  it('list --active finds exactly those that run or are on pause', async () => {
    const { count, posts } = await answer(0, 'list', 'forskningsprosjekt', '--active');
    expect(posts.map(({ id }: { id: string }) => id)).toEqual(expected.active);
    expect(count).toBe(expected.active.length);
  });

  it('krav counts low and high', async () => {
    const [krav] = (await answer(0, 'krav', 'K-1')).krav;
    const { low, high, paused } = expected.funded;
    expect(krav).toMatchObject({
      verdict: 'met',
      count: { low, high, planned: expect.any(Number), paused },
    });
    expect(krav.counted).toHaveLength(low);
  });
});
