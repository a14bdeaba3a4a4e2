import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { folderWithSchemas } from '../written-register.ts';
import { generatedRegister } from './generated-register.ts';

/** A campaign asks for ten thousand; nothing here depends on how many they are. */
const POSTS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 2_000);
const { files, expected } = generatedRegister(POSTS);
let folder: string;

beforeAll(() => {
  folder = folderWithSchemas(files);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function answer(exitCode: number, words: readonly string[]) {
  const asked = [...words, '--as-of', expected.asOf, '--format', 'json'];
  const ran = await runHere(asked, { folder });
  expect(ran.stderr).toBe('');
  expect(ran.code).toBe(exitCode);
  return JSON.parse(ran.stdout);
}

describe('a register of thousands of posts', () => {
  it('is made of posts of every kind', () => {
    expect(expected.active.length).toBeGreaterThan(0.4 * POSTS);
    expect(expected.overrun).toBeGreaterThan(POSTS / 100);
    expect(expected.setAside).toBeGreaterThan(POSTS / 1000);
  });

  it('check counts them, and finds each that is unsound or not known', async () => {
    const { checked, findings } = await answer(1, ['check']);
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
    const words = ['list', 'forskningsprosjekt', '--active'];
    const { count, posts } = await answer(0, words);
    expect(posts.map(({ id }: { id: string }) => id)).toEqual(expected.active);
    expect(count).toBe(expected.active.length);
  });

  it('krav counts low and high', async () => {
    const [krav] = (await answer(0, ['krav', 'K-1'])).krav;
    const { low, high, paused } = expected.funded;
    expect(krav).toMatchObject({
      verdict: 'met',
      count: { low, high, planned: expect.any(Number), paused },
    });
    expect(krav.counted).toHaveLength(low);
  });
});
