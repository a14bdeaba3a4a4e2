import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { type WrittenRegister, writeGeneratedRegister } from './registers/generated.ts';
import { SHIPPED, writeShippedRegister } from './registers/shipped.ts';

const POSTS = 300;
const WORDS = ['--as-of', '2026-11-23', '--format', 'json'];

let folder: string;
let register: WrittenRegister;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baerum-generated-'));
  register = writeGeneratedRegister(folder, POSTS);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a generated register', () => {
  it('is sound, so that all tools have the same to do', async () => {
    const { code, stdout, stderr } = await runHere(['check', ...WORDS], { folder });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [],
      checked: { posts: POSTS + 1, krav: 1, setAside: 0 },
    });
    expect(code).toBe(0);
  });

  it('has posts of about a kilobyte, of all types, with references', () => {
    const texts = register.posts.map((path) => readFileSync(join(folder, path), 'utf8'));
    expect(texts).toHaveLength(POSTS);
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(bytes / POSTS).toBeGreaterThan(800);
    expect(bytes / POSTS).toBeLessThan(1_300);
    expect(texts.filter((text) => text.includes('\ndel_av: ')).length).toBeGreaterThan(100);
    expect(new Set(register.posts.map((path) => path.split('/')[1])).size).toBe(3);
  });
});

describe('the shipped register', () => {
  it('has about as many posts as it is called by', () => {
    const copy = mkdtempSync(join(tmpdir(), 'baerum-shipped-'));
    const { posts } = writeShippedRegister(copy);
    expect(Math.abs(posts.length - SHIPPED)).toBeLessThan(10);
    rmSync(copy, { recursive: true, force: true });
  });
});
