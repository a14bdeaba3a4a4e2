import { describe, expect, it } from 'vitest';
import { valuesIn } from '../../src/read/yaml/value-in.ts';
import { memoryTree } from '../memory-tree.ts';

describe('the values of files', () => {
  const tree = memoryTree({
    'a.yaml': 'a: 1\n',
    'b.yaml': Uint8Array.from([0x61, 0xe5]),
    'c.yaml': 'a: [\n',
  });

  it('are nothing where a file is missing, no text, or no YAML', () => {
    const valueIn = valuesIn(tree, []);
    expect(['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml'].map(valueIn)).toEqual([
      { a: 1 },
      undefined,
      undefined,
      undefined,
    ]);
  });
});
