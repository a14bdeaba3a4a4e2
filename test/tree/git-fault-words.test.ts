import { describe, expect, it } from 'vitest';
import type { GitFault } from '../../src/tree/git-fault.ts';
import { gitFaultWords } from '../../src/tree/git-fault-words.ts';

const FAULTS: readonly GitFault[] = [
  { fault: 'no-git' },
  { fault: 'too-old', found: '2.25.1', needed: '2.31' },
  { fault: 'not-a-repository', folder: '/x' },
  { fault: 'damaged', folder: '/x' },
  { fault: 'hangs', command: 'log', seconds: 60 },
  { fault: 'bare', folder: '/x' },
  { fault: 'foreign-owner', folder: '/x' },
  { fault: 'unborn', branch: 'main' },
  { fault: 'option-like', revision: '--output=x' },
  { fault: 'unknown-revision', revision: 'mian', shallow: false },
  { fault: 'unknown-revision', revision: 'HEAD~9', shallow: true },
  { fault: 'no-earlier-commit' },
  { fault: 'before-the-first', revision: 'HEAD~1', from: 'HEAD' },
  {
    fault: 'ambiguous',
    revision: '0204',
    candidates: ['02042d4 (2023-11-14)', '0204653 (2023-11-14)'],
  },
  { fault: 'ambiguous', revision: 'v1', candidates: [] },
  { fault: 'shallow' },
  { fault: 'missing-object', object: null },
  { fault: 'missing-object', object: 'a'.repeat(40) },
  { fault: 'unmerged', path: 'data/tiltak/T-1.yaml' },
  { fault: 'other', message: 'disk full' },
];

describe('the words of a git fault', () => {
  it.each(FAULTS)('say what is wrong and what to do, in both languages: %j', (fault) => {
    for (const language of ['nb', 'en'] as const) {
      expect(gitFaultWords(fault, language)).toMatch(/^\S.*\.\)?$/);
    }
    expect(gitFaultWords(fault, 'nb')).not.toBe(gitFaultWords(fault, 'en'));
  });

  it('tell a job in a shallow clone to fetch everything', () => {
    expect(gitFaultWords({ fault: 'shallow' }, 'nb')).toContain('fetch-depth: 0');
    expect(
      gitFaultWords({ fault: 'unknown-revision', revision: 'x', shallow: true }, 'en'),
    ).toContain('fetch-depth: 0');
  });
});
