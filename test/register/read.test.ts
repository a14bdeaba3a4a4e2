import { describe, expect, it } from 'vitest';
import { checkIntegrity } from '../../src/register/integrity.ts';
import { checkPrivacy } from '../../src/register/privacy.ts';
import { buildRegister } from '../../src/register/register.ts';
import { registerOf } from '../read/register-tree.ts';
import { short } from './register-of.ts';

const FILES = {
  'data/register.yaml':
    'tittel: Prøve\ntyper:\n  tiltak: tiltak/*.yaml\n  prosjekt: prosjekter/*.yaml\n',
  'data/tiltak/T-1.yaml': 'id: T-1\n',
  'data/tiltak/T-2.yaml': 'id: T-2\nfeil: ja\n',
  'data/prosjekter/P-1.yaml':
    'id: P-1\nstart: 2026-02-01\nslutt: 2026-01-31\nhviler_paa: [T-1, T-2, T-3]\nmerknad: ring 22 22 22 22\n',
  'schemas/felles.schema.json': JSON.stringify({
    $id: 'https://example.no/felles.schema.json',
    $defs: {
      tiltak: { type: 'string', 'x-referanse': 'tiltak' },
      sted: { type: 'string', 'x-referanse': 'sted' },
    },
  }),
  'schemas/tiltak.schema.json': JSON.stringify({
    type: 'object',
    additionalProperties: false,
    properties: { id: { type: 'string' } },
  }),
  'schemas/prosjekt.schema.json': JSON.stringify({
    $id: 'https://example.no/prosjekt.schema.json',
    type: 'object',
    additionalProperties: false,
    'x-livslop': { plan: { fra: 'start', til: 'slutt' } },
    properties: {
      id: { type: 'string' },
      start: { type: 'string', format: 'dato' },
      slutt: { type: 'string', format: 'dato' },
      merknad: { type: 'string' },
      sted: { $ref: 'https://example.no/felles.schema.json#/$defs/sted' },
      hviler_paa: { type: 'array', items: { $ref: 'felles.schema.json#/$defs/tiltak' } },
    },
  }),
};

describe('the checks of a register that was read from files', () => {
  it('see references into other documents, plans and files set aside', () => {
    const register = buildRegister(registerOf(FILES));
    expect(register.quarantined.map(({ id }) => id)).toEqual(['T-2']);
    expect(short([...checkIntegrity(register), ...checkPrivacy(register)])).toEqual([
      'ref/target schemas/felles.schema.json /$defs/sted/x-referanse',
      'ref/unknown data/prosjekter/P-1.yaml /hviler_paa/2',
      'post/interval data/prosjekter/P-1.yaml /slutt',
      'privacy/phone data/prosjekter/P-1.yaml /merknad@5-16',
    ]);
  });

  it('see the other fields of a post that its schema refuses, and say nothing more of the refused one', () => {
    const path = 'data/prosjekter/P-2.yaml';
    const register = buildRegister(
      registerOf({
        ...FILES,
        [path]:
          'id: P-2\nslutt: 2026-01-31\nstart: 2026-02-01\nukjent: ring 22 22 22 22\nhviler_paa: [T-3]\n',
      }),
    );
    const found = short([
      ...register.findings.filter(({ post }) => post === 'P-2'),
      ...checkIntegrity(register),
      ...checkPrivacy(register),
    ]).filter((line) => line.includes(path));
    expect(found).toEqual([
      `schema/unknown-property ${path} /ukjent`,
      `ref/unknown ${path} /hviler_paa/0`,
      `post/interval ${path} /slutt`,
      `privacy/phone ${path} /ukjent@5-16`,
    ]);
  });

  it.each([
    ['is no YAML', 'id: P-2\nmerknad: "ring 22 22 22 22\n', 2],
    ['has a character that may not be there', 'id: P-2\u0007\n# ring 22 22 22 22\n', 2],
    ['has a key twice', 'id: P-2\nid: P-2\nmerknad: ring 22 22 22 22\n', 3],
    ['is in another encoding', Buffer.from('id: Pø\nmerknad: ring 22 22 22 22\n', 'latin1'), 2],
    ['is in two bytes', Buffer.from('\ufeffid: P-2\nmerknad: ring 22 22 22 22\n', 'utf16le'), 2],
  ])('see contact details in the bare text of a file that %s', (_, content, line) => {
    const path = 'data/prosjekter/P-2.yaml';
    const register = buildRegister(registerOf({ ...FILES, [path]: content }));
    const found = checkPrivacy(register).filter(({ post }) => post === 'P-2');
    expect(found).toMatchObject([
      { code: 'privacy/phone', where: { place: { path, start: { line } } } },
    ]);
  });

  it('leave out exempt fields in a bare text too', () => {
    const exempt = { type: 'string', 'x-personvern': 'unntatt' };
    const register = buildRegister(
      registerOf({
        ...FILES,
        'schemas/tiltak.schema.json': JSON.stringify({ properties: { ordlyd: exempt } }),
        'data/tiltak/T-2.yaml':
          'ordlyd: >-\n  ring 22 22 22 22\n  eller 22 22 22 23\nid: [\nmerknad: a@b.no\n',
      }),
    );
    const found = checkPrivacy(register).filter(({ post }) => post === 'T-2');
    expect(found.map(({ code }) => code)).toEqual(['privacy/email']);
  });
});
