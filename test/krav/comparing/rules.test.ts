import { describe, expect, it } from 'vitest';
import {
  changedRules,
  type RulesIn,
  withDeclarationOf,
  withSchemasOf,
} from '../../../src/krav/comparison/rules.ts';
import type { Tree } from '../../../src/tree/tree.ts';
import { memoryTree } from '../../memory-tree.ts';
import { registerIn } from '../../register-in.ts';
import { counting, project, registerOf } from '../rules/judged.ts';

const FILES = registerOf([project('P-1', '2026-01-01..2026-12-31')], counting('minst: 1\n'));
const SCHEMA = 'schemas/prosjekt.schema.json';
const OTHER = { 'schemas/annet.schema.json': '{"type": "object"}' };

function inFiles(files: Readonly<Record<string, string>>, folder = 'data'): RulesIn {
  const tree = memoryTree(files);
  return { tree, register: registerIn(tree, folder) };
}

function textIn(tree: Tree, path: string): string | null {
  const reading = tree.read(path);
  return reading.kind === 'bytes' ? new TextDecoder().decode(reading.bytes) : null;
}

/** The same tree where one of the files that it lists cannot be read. */
function withoutReading(tree: Tree, path: string): Tree {
  const missing = { kind: 'fault', fault: { kind: 'missing' } } as const;
  return { ...tree, read: (each) => (each === path ? missing : tree.read(each)) };
}

const without = (path: string) =>
  Object.fromEntries(Object.entries(FILES).filter(([each]) => each !== path));

describe('rules that differ', () => {
  const differing = (base: Readonly<Record<string, string>>, head = FILES) =>
    changedRules(inFiles(base), inFiles(head));
  const K2 = { 'data/krav/K-0.yaml': counting('minst: 1\n').replace('K-1', 'K-0') };

  it('are register.yaml, schemas and krav, in the order of their paths', () => {
    expect(differing(FILES)).toEqual([]);
    const all = {
      ...FILES,
      ...OTHER,
      ...K2,
      'data/register.yaml': `${FILES['data/register.yaml']}# x\n`,
      'data/krav/K-1.yaml': counting('minst: 2\n'),
      [SCHEMA]: `${FILES[SCHEMA]}\n`,
      'data/prosjekter/P-2.yaml': 'id: P-2\n',
    };
    const paths = [
      'data/krav/K-0.yaml',
      'data/krav/K-1.yaml',
      'data/register.yaml',
      'schemas/annet.schema.json',
      SCHEMA,
    ];
    expect(differing(all)).toEqual(paths);
    expect(changedRules(inFiles(FILES), inFiles(all))).toEqual(paths);
  });

  it('are no others than before where only the ends of lines are', () => {
    const crlf = Object.fromEntries(
      Object.entries(FILES).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
    );
    expect(differing(crlf)).toEqual([]);
  });

  it('are also krav that are set aside', () => {
    const aside = { ...FILES, 'data/krav/K-1.yaml': 'id: K-1\n' };
    expect(differing(aside)).toEqual(['data/krav/K-1.yaml']);
    expect(differing(aside, { ...FILES, 'data/krav/K-1.yaml': 'id: K-1\n# x\n' })).toEqual([
      'data/krav/K-1.yaml',
    ]);
  });

  it('lie beside the posts where the register is the top', () => {
    const top = {
      'register.yaml': 'tittel: x\nskjemaer: schemas\ntyper:\n  prosjekt: prosjekter/*.yaml\n',
      [SCHEMA]: FILES[SCHEMA] ?? '',
      'prosjekter/P-1.yaml': 'id: P-1\n',
    };
    const other = { ...top, 'register.yaml': `${top['register.yaml']}# x\n` };
    expect(changedRules(inFiles(top, ''), inFiles(other, ''))).toEqual(['register.yaml']);
  });
});

describe('a tree with rules of another', () => {
  it('has the schemas of the base, and neither more nor fewer', () => {
    const base = inFiles({ ...FILES, ...OTHER, [SCHEMA]: `${FILES[SCHEMA]} ` });
    const head = inFiles({ ...FILES, 'schemas/nytt.schema.json': '{}' });
    const tree = withSchemasOf(base, head);
    expect(textIn(tree, SCHEMA)).toBe(`${FILES[SCHEMA]} `);
    expect(textIn(tree, 'schemas/annet.schema.json')).toBe('{"type": "object"}');
    expect(textIn(tree, 'schemas/nytt.schema.json')).toBeNull();
    expect(textIn(tree, 'data/krav/K-1.yaml')).toBe(FILES['data/krav/K-1.yaml']);
    expect(tree.list('schemas').map(({ path }) => path)).toEqual([
      'schemas/annet.schema.json',
      SCHEMA,
    ]);
  });

  it('lacks a schema that the base lists and nobody can read, and keeps its own where the head has none to give', () => {
    const own = inFiles(FILES);
    const unread = { ...own, tree: withoutReading(own.tree, SCHEMA) };
    expect(textIn(withSchemasOf(unread, own), SCHEMA)).toBeNull();
    const other = memoryTree({ ...FILES, [SCHEMA]: '{}', 'data/register.yaml': '{' });
    const tree = withDeclarationOf(unread, other);
    expect(textIn(tree, SCHEMA)).toBe('{}');
    expect(textIn(tree, 'data/register.yaml')).toBe(FILES['data/register.yaml']);
  });

  it('has the declaration of the head where its own cannot be used', () => {
    const head = inFiles(FILES);
    const tree = withDeclarationOf(
      head,
      memoryTree({ ...without(SCHEMA), 'data/register.yaml': '{', 'data/krav/K-1.yaml': 'x' }),
    );
    expect(textIn(tree, 'data/register.yaml')).toBe(FILES['data/register.yaml']);
    expect(textIn(tree, SCHEMA)).toBe(FILES[SCHEMA]);
    expect(textIn(tree, 'data/krav/K-1.yaml')).toBe('x');
  });
});
