import { describe, expect, it } from 'vitest';
import { registerHash } from '../../src/read/register/register-hash.ts';
import { typedValue } from '../../src/read/schema/typed-value.ts';
import { spend, withinWork } from '../../src/read/schema/work.ts';
import { outlineOf } from '../../src/read/yaml/outline.ts';
import { valuesIn } from '../../src/read/yaml/value-in.ts';
import type { Tree } from '../../src/tree/tree.ts';
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

describe('an outline', () => {
  it('is none of a text that is no YAML, or is too deep', () => {
    expect(outlineOf('a: [\n')).toBeNull();
    expect(outlineOf('['.repeat(5_000))).toBeNull();
    expect(outlineOf('a: 1\n')).toMatchObject({ kind: 'map' });
  });
});

describe('a value as it is typed', () => {
  it('is taken for what it looks like where no schema says what it is', () => {
    const typed = (text: string) => typedValue(text, undefined);
    expect(['1 000,5', 'ja', 'nei', '31.08.2026', '[a, b]', '{a: 1}', 'ord'].map(typed)).toEqual([
      1000.5,
      true,
      false,
      '2026-08-31',
      ['a', 'b'],
      { a: 1 },
      'ord',
    ]);
    expect(['[a', '{a: 1', '[a] b'].map(typed)).toEqual(['[a', '{a: 1', '[a] b']);
  });
});

describe('work', () => {
  it('is given up where it is too much, also as a part of other work', () => {
    expect(withinWork(() => withinWork(() => 7))).toBe(7);
    expect(withinWork(() => withinWork(() => spend(3_000_000)))).toBeNull();
    expect(() =>
      withinWork(() => {
        throw new TypeError('another');
      }),
    ).toThrow(TypeError);
  });
});

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
