import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { folderWithSchemas } from '../written-register.ts';
import { generatedRegister } from './generated-register.ts';

const { files, expected } = generatedRegister(10_000);
/** What does not depend on how many they are, is asked of fewer. */
const fewer = generatedRegister(1_500);
let folder: string;
let fewerFolder: string;

beforeAll(() => {
  folder = folderWithSchemas(files);
  fewerFolder = folderWithSchemas(fewer.files);
});

afterAll(() => {
  for (const made of [folder, fewerFolder]) rmSync(made, { recursive: true, force: true });
});

async function answer(exitCode: number, words: readonly string[], from = folder) {
  const asked = [...words, '--as-of', expected.asOf, '--format', 'json'];
  const ran = await runHere(asked, { folder: from });
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
    const { count, posts } = await answer(0, words, fewerFolder);
    expect(posts.map(({ id }: { id: string }) => id)).toEqual(fewer.expected.active);
    expect(count).toBe(fewer.expected.active.length);
  });

  it('krav counts low and high', async () => {
    const [krav] = (await answer(0, ['krav', 'K-1'], fewerFolder)).krav;
    const { low, high, paused } = fewer.expected.funded;
    expect(krav).toMatchObject({
      verdict: 'met',
      count: { low, high, planned: expect.any(Number), paused },
    });
    expect(krav.counted).toHaveLength(low);
  });
});
