import { describe, expect, it } from 'vitest';
import { registerHash } from '../../src/read/register/register-hash.ts';
import type { Tree } from '../../src/tree/tree.ts';
import { memoryTree } from '../memory-tree.ts';

describe('the hash of a register', () => {
  const files = {
    'data/register.yaml': 'tittel: Prøve\nskjemaer: skjemaer\ntyper:\n  a: a/*.yaml\n',
    'data/skjemaer/a.schema.json': '{}',
    'data/a/A-1.yaml': 'id: A-1\n',
  };

  it('is none where register.yaml cannot be used', () => {
    expect(registerHash(memoryTree({ 'data/register.yaml': '[' }), 'data')).toBeNull();
  });

  it('is another where a file cannot be read', () => {
    const tree = memoryTree(files);
    const whole = registerHash(tree, 'data');
    expect(whole).toMatch(/^[0-9a-f]{64}$/);
    for (const lacking of ['data/skjemaer/a.schema.json', 'data/a/A-1.yaml']) {
      const holed: Tree = {
        ...tree,
        read: (path) =>
          path === lacking
            ? { kind: 'fault', fault: { kind: 'system', system: 'EACCES' } }
            : tree.read(path),
      };
      expect(registerHash(holed, 'data')).not.toBe(whole);
    }
  });
});
