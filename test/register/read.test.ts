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
});
