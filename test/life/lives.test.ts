import { expect, it } from 'vitest';
import { EVER_RUNNING } from '../../src/life/life.ts';
import { livesOf, livesOn, livingElements } from '../../src/life/lives.ts';
import type { Register } from '../../src/register/register.ts';
import { isoDay } from '../../src/time/day.ts';
import { memoryTree } from '../memory-tree.ts';
import { registerIn } from '../register-in.ts';

const AS_OF = isoDay('2026-11-23');
const DATE = { type: 'string', format: 'dato' };
const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://example.invalid/tiltak.schema.json',
  type: 'object',
  'x-livslop': { plan: { fra: 'start', til: 'slutt' } },
  properties: {
    id: { type: 'string' },
    start: DATE,
    slutt: DATE,
    drift: {
      type: 'object',
      properties: {
        aktiviteter: {
          type: 'array',
          items: {
            type: 'object',
            'x-livslop': { plan: { fra: 'fra', til: 'til' } },
            properties: { fra: DATE, til: DATE },
          },
        },
      },
    },
  },
};

function registerOf(post: string): Register {
  return registerIn(
    memoryTree({
      'data/register.yaml':
        'tittel: Prøve\ntidssone: Europe/Oslo\nskjemaer: ../schemas\nrapportert_til: null\ntyper:\n  tiltak: tiltak/*.yaml\n',
      'schemas/tiltak.schema.json': JSON.stringify(SCHEMA),
      'data/tiltak/T-1.yaml': post,
    }),
  );
}

it('works out the life of a post, and of each element with a life of its own, once', () => {
  const register = registerOf(
    'id: T-1\nstart: 2026-01-01\ndrift:\n  aktiviteter:\n    - {fra: 2026-02-01, til: 2026-03-01}\n    - {fra: 2026-12-01}\n',
  );
  const [post] = register.postsOf('tiltak');
  const type = register.types.get('tiltak');
  const [list] = type?.elements ?? [];
  if (post === undefined || type === undefined || list === undefined) throw new Error('no list');
  expect(list.list).toEqual(['drift', 'aktiviteter']);

  const lives = livesOn(register, AS_OF);
  expect(lives.of(post)).toBe(lives.of(post));
  expect(lives.inside(post, list)).toBe(lives.inside(post, list));
  expect(lives.inside(post, list).map(({ pointer, life }) => [pointer, life.plan?.from])).toEqual([
    ['/drift/aktiviteter/0', isoDay('2026-02-01')],
    ['/drift/aktiviteter/1', isoDay('2026-12-01')],
  ]);

  const all = livesOf(post, type.livslop, type.elements, lives);
  expect(all.map(({ pointer }) => pointer)).toEqual([
    '',
    '/drift/aktiviteter/0',
    '/drift/aktiviteter/1',
  ]);
  expect(all.map(({ life }) => life)).toEqual([
    lives.of(post),
    ...lives.inside(post, list).map(({ life }) => life),
  ]);
});

it('has no lives but of what may have one', () => {
  const register = registerOf(
    'id: T-1\nstart: 2026-01-01\ndrift:\n  aktiviteter: [{fra: 2026-02-01}]\n',
  );
  const [post] = register.postsOf('tiltak');
  const type = register.types.get('tiltak');
  const [list] = type?.elements ?? [];
  if (post === undefined || type === undefined || list === undefined) throw new Error('no list');
  const lives = livesOn(register, AS_OF);
  const plain = { drift: { aktiviteter: ['ingen', { fra: '2026-02-01' }] } };
  expect(livingElements(plain, list, AS_OF).map(({ index }) => index)).toEqual([1]);
  expect(livesOf(post, null, type.elements, lives).map(({ pointer }) => pointer)).toEqual([
    '/drift/aktiviteter/0',
  ]);
  const undated = { ...register, types: new Map([['tiltak', { ...type, livslop: null }]]) };
  expect(livesOn(undated, AS_OF).of(post)).toBe(EVER_RUNNING);
});

it('has no lives inside a post without the list', () => {
  const register = registerOf('id: T-1\nstart: 2026-01-01\n');
  const [post] = register.postsOf('tiltak');
  const [list] = register.types.get('tiltak')?.elements ?? [];
  if (post === undefined || list === undefined) throw new Error('no list');
  expect(livesOn(register, AS_OF).inside(post, list)).toEqual([]);
});
