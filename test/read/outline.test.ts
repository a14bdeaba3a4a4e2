import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../src/read/yaml/outline.ts';

describe('an outline', () => {
  it('is none of a text that is no YAML, or is too deep', () => {
    expect(outlineOf('a: [\n')).toBeNull();
    expect(outlineOf('['.repeat(5_000))).toBeNull();
    expect(outlineOf('a: 1\n')).toMatchObject({ kind: 'map' });
  });
});
