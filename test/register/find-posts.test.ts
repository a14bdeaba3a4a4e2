import { describe, expect, it } from 'vitest';
import { findPosts } from '../../src/register/find-posts.ts';
import { registerOf } from './register-of.ts';

const schema = { type: 'object' };
const register = registerOf({
  schemas: { tiltak: schema, prosjekt: schema, sted: schema },
  posts: {
    tiltak: [{ id: 'T-4-09' }, { id: 'T-4-10' }, { id: 'felles' }],
    prosjekt: [{ id: 'FP-2026-001' }, { id: 'felles' }],
    sted: [{ id: 'prosjekt/felles' }, { id: 'nord/by' }],
  },
  quarantined: [
    {
      type: 'prosjekt',
      path: 'data/prosjekt/FP-9.yaml',
      id: 'FP-9',
      extent: 'post',
      unread: false,
    },
  ],
});

describe('a register', () => {
  it('gives posts by type and by id, and files set aside by type', () => {
    expect(register.postsOf('tiltak').map(({ id }) => id)).toEqual(['T-4-09', 'T-4-10', 'felles']);
    expect(register.postsOf('ingen')).toEqual([]);
    expect(register.postOf('prosjekt', 'felles')?.path).toBe('data/prosjekt/felles.yaml');
    expect(register.postOf('prosjekt', 'T-4-09')).toBeUndefined();
    expect(register.postOf('tiltak', 'toString')).toBeUndefined();
    expect(register.quarantinedOf('prosjekt').map(({ id }) => id)).toEqual(['FP-9']);
    expect(register.quarantinedOf('tiltak')).toEqual([]);
  });
});

describe('findPosts', () => {
  const found = (reference: string) => {
    const result = findPosts(register, reference);
    if (result.kind === 'one') return result.post.path;
    if (result.kind === 'several') return result.names;
    return result.kind === 'none' ? { nearest: result.nearest } : result.files[0]?.path;
  };

  it.each([
    ['T-4-09', 'data/tiltak/T-4-09.yaml'],
    ['tiltak/T-4-09', 'data/tiltak/T-4-09.yaml'],
    ['tiltak/felles', 'data/tiltak/felles.yaml'],
    ['nord/by', 'data/sted/nord/by.yaml'],
    ['sted/nord/by', 'data/sted/nord/by.yaml'],
    ['FP-9', 'data/prosjekt/FP-9.yaml'],
    ['prosjekt/FP-9', 'data/prosjekt/FP-9.yaml'],
  ])('%s is one', (reference, path) => {
    expect(found(reference)).toBe(path);
  });

  it('names every post that a bare id may mean', () => {
    expect(found('felles')).toEqual(['tiltak/felles', 'prosjekt/felles']);
  });

  it('lets the type win where a text can be read in two ways, so that every post can be named', () => {
    expect(found('prosjekt/felles')).toBe('data/prosjekt/felles.yaml');
    expect(found('sted/prosjekt/felles')).toBe('data/sted/prosjekt/felles.yaml');
  });

  it('compares exactly and hints without regard to case, the nearest first', () => {
    expect(found('t-4-09')).toEqual({ nearest: ['T-4-09'] });
    expect(found('T-4-19')).toEqual({ nearest: ['T-4-09', 'T-4-10'] });
    expect(found('tiltak/T-4-11')).toEqual({ nearest: ['tiltak/T-4-10', 'tiltak/T-4-09'] });
    expect(found('prosjekt/T-4-09')).toEqual({ nearest: [] });
    expect(found('noe helt annet')).toEqual({ nearest: [] });
    expect(found('')).toEqual({ nearest: [] });
  });
});
