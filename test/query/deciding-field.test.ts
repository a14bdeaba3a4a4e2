import { expect, it } from 'vitest';
import { decidingField } from '../../src/query/deciding-field.ts';
import { prepare, shapeOf } from '../../src/query/evaluate/prepare.ts';
import { isoDay } from '../../src/time/day.ts';
import { compiledOf, POST, SCOPES } from './schemas.ts';

const VALUE = {
  id: 'FP-1',
  tittel: 'Prøve',
  nytt: false,
  stillinger: 2,
  leder: { rolle: 'leder' },
  stikkord: ['helse', 'klima'],
  finansiering: [
    { kilde: 'foi-fondet', tilsagn_kr: 5 },
    { kilde: 'egne midler', tilsagn_kr: 0 },
  ],
  statuslogg: [
    { dato: '2026-01-01', status: 'planlagt' },
    { dato: '2026-02-01', status: 'pågår' },
  ],
};

it.each([
  ['post.tittel == "Annet"', '/tittel'],
  ['post.id == "FP-1" && post.stillinger > 3', '/stillinger'],
  ['post.tittel == "Annet" || post.stillinger > 3', '/stillinger'],
  ['!(post.tittel == "Prøve")', '/tittel'],
  ['post.nytt', '/nytt'],
  ['post.leder.rolle == "x"', '/leder/rolle'],
  ['has(post.leder.avdeling)', '/leder'],
  ['has(post.slutt)', null],
  [
    'post.finansiering.all(f, f.kilde != "egne midler" || f.tilsagn_kr > 0)',
    '/finansiering/1/tilsagn_kr',
  ],
  ['post.stikkord.all(s, s == "helse")', '/stikkord'],
  ['post.finansiering.exists(f, f.tilsagn_kr > 9)', '/finansiering'],
  ['dager(siste(post.statuslogg).dato, dato) <= 10', '/statuslogg/1/dato'],
  ['post.nytt ? post.id == "FP-1" : post.stillinger == 1', '/stillinger'],
  ['post.tittel == "Prøve"', null],
  ['post.andel > 0.5', null],
])('%s is decided by %s', (source, field) => {
  expect(
    decidingField(compiledOf(source, SCOPES.vilkar), {
      post: prepare(VALUE, shapeOf(POST)),
      status: 'pågår',
      dato: isoDay('2026-06-15'),
    }),
  ).toBe(field);
});
