import { describe, expect, it } from 'vitest';
import { openRegister } from '../../../src/cli/session/session.ts';
import { isReadAlike, type RulesIn } from '../../../src/krav/comparison/rules.ts';
import { readingMemo } from '../../../src/read/register/reading-memo.ts';
import { memoryTree } from '../../memory-tree.ts';
import { BASE, edited } from './compared.ts';

const KRAV = 'data/krav/K-1.yaml';
const CONFIG = 'data/register.yaml';
const SCHEMA = 'schemas/prosjekt.schema.json';

function rulesIn(files: Readonly<Record<string, string>>): RulesIn {
  const tree = memoryTree(files);
  return {
    tree,
    register: openRegister(tree, { folder: 'data', language: 'nb', memo: readingMemo() }),
  };
}

const isAlike = (head: Readonly<Record<string, string>>) =>
  isReadAlike(rulesIn(BASE), rulesIn(head));

describe('two registers are read alike', () => {
  it.each([
    ['with other posts', { ...BASE, 'data/prosjekter/P-9.yaml': 'id: [' }],
    ['with another krav', edited(KRAV, 'minst: 2', 'minst: 1')],
    ['without a krav', edited(KRAV, '', '')],
    ['with other line ends', { ...BASE, [CONFIG]: (BASE[CONFIG] ?? '').replaceAll('\n', '\r\n') }],
  ])('%s', (_, head) => {
    expect(isAlike(head)).toBe(true);
  });

  it.each([
    ['with another register.yaml', edited(CONFIG, '2026-09-30', '2026-08-31')],
    ['with another schema', { ...BASE, [SCHEMA]: `${BASE[SCHEMA]}\n` }],
    ['with one more schema', { ...BASE, 'schemas/mer.schema.json': '{}' }],
    ['without a schema', edited(SCHEMA, '', '')],
  ])('not %s', (_, head) => {
    expect(isAlike(head)).toBe(false);
  });
});
