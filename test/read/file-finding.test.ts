import { describe, expect, it } from 'vitest';
import { fileFinding } from '../../src/read/file-finding.ts';
import type { ReadFault } from '../../src/tree/tree.ts';
import { placed } from './read-bytes.ts';

describe('a path that gave no bytes is a finding at the start of the file', () => {
  it.each([
    [{ kind: 'missing' }, 'file/missing', {}],
    [
      { kind: 'too-large', size: 300_000, limit: 262_144 },
      'file/too-large',
      { size: 300_000, limit: 262_144 },
    ],
    [{ kind: 'link' }, 'file/link', {}],
    [{ kind: 'special' }, 'file/special', {}],
    [{ kind: 'system', system: 'EACCES' }, 'file/unreadable', { system: 'EACCES' }],
  ] as const satisfies readonly (readonly [
    ReadFault,
    string,
    object,
  ])[])('%o', (fault, code, args) => {
    const finding = fileFinding('data/a.yaml', fault);
    expect(finding).toMatchObject({ code, args, severity: 'error' });
    expect(placed([finding])).toEqual([`${code} 1:1-1:1`]);
  });
});
