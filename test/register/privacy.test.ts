import { describe, expect, it } from 'vitest';
import { catalogue, wordsOf } from '../../src/diagnostic/catalogue.ts';
import type { Finding } from '../../src/diagnostic/finding.ts';
import type { JsonObject } from '../../src/read/json.ts';
import { checkPrivacy } from '../../src/register/privacy.ts';
import { numberFor } from './identity-digits.ts';
import { registerOf, short } from './register-of.ts';

const text = { type: 'string' };
const day = { type: 'string', format: 'dato' };
const list = (items: JsonObject) => ({ type: 'array', items });
const log = list({
  type: 'object',
  properties: { dato: day, status: { enum: ['pågår', 'permisjon'] }, tekst: text },
});
const livslop = { logg: 'statuslogg', aktiv: ['pågår'], pause: ['permisjon'] };
const properties = {
  id: text,
  tittel: text,
  sammendrag: text,
  merknad: text,
  malgruppe: list(text),
  kontakt: { type: 'string', 'x-personvern': 'unntatt' },
  unntatt: { type: 'object', 'x-personvern': 'unntatt', properties: { tekst: text } },
  kanskje: { anyOf: [{ type: 'null' }, { type: 'string', 'x-personvern': 'unntatt' }] },
  orgnr: { type: 'string', format: 'orgnr' },
  dag: { anyOf: [day, text] },
  statuslogg: log,
  partnere: list({ type: 'object', properties: { navn: text, rolle: text } }),
  deler: list({
    type: 'object',
    'x-livslop': livslop,
    properties: { statuslogg: log, navn: text },
  }),
};
const withLog = { type: 'object', 'x-livslop': livslop, properties };
const withoutLog = { type: 'object', properties };
/** A number with valid check digits, of nobody: the month of the synthetic ones. */
const SYNTHETIC = numberFor('018101');

function found(value: JsonObject, schema: JsonObject = withLog): Finding[] {
  return checkPrivacy(
    registerOf({ schemas: { prosjekt: schema }, posts: { prosjekt: [{ id: 'P-1', ...value }] } }),
  );
}

function places(value: JsonObject, schema?: JsonObject): string[] {
  return short(found(value, schema)).map((line) => line.replace('data/prosjekt/P-1.yaml ', ''));
}

describe('checkPrivacy', () => {
  it('finds what leads straight to a person, in every text, with the exact stretch', () => {
    expect(places({ tittel: `Nr. ${SYNTHETIC}!` })).toEqual(['privacy/fnr /tittel@4-15']);
    expect(places({ merknad: 'skriv til kari@example.no' })).toEqual([
      'privacy/email /merknad@10-25',
    ]);
    expect(places({ malgruppe: ['alle', 'ring 22 22 22 22'] })).toEqual([
      'privacy/phone /malgruppe/1@5-16',
    ]);
    expect(places({ partnere: [{ navn: 'NTNU' }, { navn: 'kari@ntnu.no' }] })).toEqual([
      'privacy/email /partnere/1/navn@0-12',
    ]);
    expect(places({ 'ukjent/felt': { 'a~b': '+47 22 22 22 22' } })).toEqual([
      'privacy/phone /ukjent~1felt/a~0b@0-15',
    ]);
    expect(places({ dag: 'ring 22222222' })).toEqual(['privacy/phone /dag@5-13']);
  });

  it('tells whose they are, and how grave', () => {
    const [one] = found({ tittel: SYNTHETIC });
    expect(one).toMatchObject({
      severity: 'error',
      type: 'prosjekt',
      post: 'P-1',
      field: '/tittel',
      args: { kind: 'syntetisk' },
    });
    expect(found({ tittel: 'a@b.no' })[0]?.severity).toBe('error');
    expect(found({ tittel: '+4722222222' })[0]?.severity).toBe('error');
    expect(found({ merknad: 'gravid' })[0]?.severity).toBe('warning');
  });

  it('leaves exempt fields and types, and fixed values', () => {
    const value = {
      kontakt: 'kari@example.no',
      unntatt: { tekst: 'kari@example.no' },
      kanskje: 'kari@example.no',
      orgnr: '935478715',
    };
    expect(places(value)).toEqual([]);
    const exempt = { ...withLog, 'x-personvern': 'unntatt' };
    expect(places({ tittel: 'kari@example.no', merknad: 'gravid' }, exempt)).toEqual([]);
  });

  it('looks for words of health and family where few people are spoken of', () => {
    const entry = (tekst: string) => [{ dato: '2026-01-01', status: 'permisjon', tekst }];
    expect(places({ statuslogg: entry('Pause på grunn av sykdom') })).toEqual([
      'privacy/sensitive /statuslogg/0/tekst@18-24',
    ]);
    expect(places({ partnere: [{ rolle: 'foreldre' }] })).toEqual([
      'privacy/sensitive /partnere/0/rolle@0-8',
    ]);
    expect(places({ merknad: 'Stipendiaten er i permisjon' })).toEqual([
      'privacy/sensitive /merknad@18-27',
    ]);
    expect(places({ deler: [{ statuslogg: entry('fødsel') }] }, withoutLog)).toEqual([
      'privacy/sensitive /deler/0/statuslogg/0/tekst@0-6',
    ]);
  });

  it('leaves what says what a project is about, and posts that nobody follows over time', () => {
    expect(
      places({
        tittel: 'Permisjon for foreldre',
        sammendrag: 'Om sykdom, permisjon og fødsel',
        malgruppe: ['foreldre', 'gravide'],
        merknad: 'For foreldre med sykdom',
        partnere: [{ navn: 'Foreldre for foreldre' }],
      }),
    ).toEqual([]);
    expect(places({ merknad: 'permisjon', statuslogg: [{ tekst: 'sykdom' }] }, withoutLog)).toEqual(
      [],
    );
  });

  it('never repeats a number or an address in its words', () => {
    const secrets = [SYNTHETIC, 'kari.nordmann@example.no', '922 22 222'];
    for (const one of found({ merknad: secrets.join(' og ') })) {
      for (const language of ['nb', 'en'] as const) {
        const words = JSON.stringify([wordsOf(one, language), one.args]);
        for (const secret of secrets) expect(words).not.toContain(secret);
      }
    }
  });

  it('gives examples that are right where they say so', () => {
    for (const code of ['privacy/email', 'privacy/phone', 'privacy/sensitive'] as const) {
      const { wrong, right } = catalogue[code].example;
      expect(found({ statuslogg: [{ tekst: wrong }] }).map((one) => one.code)).toEqual([code]);
      expect(found({ statuslogg: [{ tekst: right }] })).toEqual([]);
    }
    expect(found({ statuslogg: [{ tekst: catalogue['privacy/fnr'].example.right }] })).toEqual([]);
  });
});
