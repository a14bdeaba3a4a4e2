import { describe, expect, it } from 'vitest';
import { factsWith, knowing } from '../../src/read/register/known-file.ts';
import type { FileFacts } from '../../src/read/register/read-record.ts';

function factsOf(id: string): FileFacts {
  const post = { type: 'tiltak', id, path: `${id}.yaml`, value: {}, example: false };
  return { result: { kind: 'post', post }, findings: [] };
}

describe('what a path is known to say', () => {
  it('is by the bytes it holds', () => {
    const [a, b, c] = [factsOf('a'), factsOf('b'), factsOf('c')];
    const known = knowing(knowing(knowing(undefined, '1', a), '2', b), '3', c);
    expect(['1', '2', '3'].map((blob) => factsWith(known, blob))).toEqual([a, b, c]);
    expect(factsWith(known, '4')).toBeUndefined();
    expect(factsWith(undefined, '1')).toBeUndefined();
  });

  it('is what was found last with the same bytes', () => {
    const [a, b] = [factsOf('a'), factsOf('b')];
    const first = knowing(knowing(undefined, '1', a), '1', b);
    expect(factsWith(first, '1')).toBe(b);
    const other = knowing(knowing(first, '2', a), '2', b);
    expect(factsWith(other, '2')).toBe(b);
  });
});
