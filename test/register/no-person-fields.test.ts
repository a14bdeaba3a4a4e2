import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isObject } from '../../src/read/json.ts';
import { subschemas } from '../../src/read/schema/walk.ts';

/** Names that a field about a person would have; `navn` alone is that of an organisation. */
const PERSON_FIELD =
  /(?:^|_)(?:person|personer|personnavn|kontaktperson|kontakt|kandidat|kandidater|stipendiat|leder|prosjektleder|veileder|fornavn|etternavn|mellomnavn|fodselsnummer|fodselsnr|fodselsdato|fnr|personnummer|dnummer|epost|e_post|epostadresse|email|mail|telefon|telefonnummer|tlf|mobil|adresse|postadresse|bostedsadresse|orcid|kjonn|diagnose)$/i;

const folder = 'schemas';
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith('.schema.json'))
  : [];

describe.skipIf(files.length === 0)('the shipped schemas', () => {
  it.each(files)('%s has no field for a person', (file) => {
    const schema: unknown = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
    // What JSON.parse gives is JSON.
    const names = subschemas(schema as Parameters<typeof subschemas>[0]).flatMap(
      ({ schema: sub }) => (isObject(sub['properties']) ? Object.keys(sub['properties']) : []),
    );
    expect(names.filter((name) => PERSON_FIELD.test(name))).toEqual([]);
  });
});

describe('the names looked for', () => {
  it.each([
    'navn_person',
    'kontaktperson',
    'epost',
    'telefon',
    'fodselsnummer',
    'kandidat',
  ])('%s is one', (name) => {
    expect(PERSON_FIELD.test(name)).toBe(true);
  });
  it.each(['navn', 'enhet', 'rolle', 'tittel', 'partnere', 'antall'])('%s is none', (name) => {
    expect(PERSON_FIELD.test(name)).toBe(false);
  });
});
