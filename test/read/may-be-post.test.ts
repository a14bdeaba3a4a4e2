import { expect, it } from 'vitest';
import { mayBePost } from '../../src/read/register/may-be-post.ts';
import type { Reading } from '../../src/tree/tree.ts';

function reads(text: string): () => Reading {
  return () => ({ kind: 'bytes', bytes: new TextEncoder().encode(text) });
}

const nothing = (): Reading => ({ kind: 'fault', fault: { kind: 'missing' } });

it.each<[string, string, () => Reading, boolean]>([
  ['A-1', 'data/A-1.yaml', nothing, true],
  ['mappe/A-1', 'data/mappe/A-1.yml', nothing, true],
  ['A-1', 'data/x.yaml', reads('id: A-1\n'), true],
  ['A-1', 'data/x.yaml', reads('id: "\\x41-1"\n'), true],
  ['A-1', 'data/x.yaml', reads('id: B-1\n'), false],
  ['A-1', 'data/x.yaml', nothing, false],
  ['007', 'data/x.yaml', nothing, true],
  ['to ord', 'data/x.yaml', nothing, true],
])('%s may be in %s: %s', (id, path, read, may) => {
  expect(mayBePost(id, path, read)).toBe(may);
});
