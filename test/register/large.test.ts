import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/read/json.ts';
import { checkIntegrity } from '../../src/register/integrity.ts';
import { checkPrivacy } from '../../src/register/privacy.ts';
import { registerOf } from './register-of.ts';

const text = { type: 'string' };
const day = { type: 'string', format: 'dato' };
const list = (items: JsonObject) => ({ type: 'array', items });
const PROSE =
  'Prosjektet prøver ut nye måter å samarbeide på mellom innbyggere, næringsliv og kommunen i Sandvika. ';

/** Ten thousand posts of about a kilobyte, each with references, intervals and a log. */
function largeRegister() {
  const livslop = { plan: { fra: 'start', til: 'slutt' }, logg: 'statuslogg', aktiv: ['pågår'] };
  const schema = {
    type: 'object',
    'x-livslop': livslop,
    properties: {
      id: text,
      tittel: text,
      sammendrag: text,
      start: day,
      slutt: day,
      saksnr: text,
      tiltak: list({ type: 'string', 'x-referanse': 'tiltak' }),
      maal: list({ type: 'string', 'x-referanse': 'tiltak.deler.id' }),
      partnere: list({ type: 'object', properties: { navn: text, orgnr: text, url: text } }),
      finansiering: list({ type: 'object', properties: { kilde: text, fra: day, til: day } }),
      statuslogg: list({
        type: 'object',
        properties: { dato: day, status: { enum: ['pågår'] }, tekst: text },
      }),
    },
  };
  const tiltak = {
    type: 'object',
    properties: { id: text, deler: list({ type: 'object', properties: { id: text } }) },
  };
  const numbers = [...Array(10_000).keys()];
  return registerOf({
    schemas: { tiltak, prosjekt: schema },
    posts: {
      tiltak: numbers.slice(0, 100).map((n) => ({ id: `T-${n}`, deler: [{ id: `D-${n}` }] })),
      prosjekt: numbers.map((n) => ({
        id: `FP-${n}`,
        tittel: `Prosjekt ${n} om samskaping`,
        sammendrag: PROSE.repeat(4),
        start: '2026-01-01',
        slutt: '2027-12-31',
        saksnr: `18/${String(n).padStart(5, '0')}`,
        tiltak: [`T-${n % 100}`, `T-${(n + 1) % 100}`],
        maal: [`D-${n % 100}`],
        partnere: [
          {
            navn: 'NTNU',
            orgnr: '974767880',
            url: `https://www.ntnu.no/prosjekt/${10_000_000 + n}`,
          },
          { navn: 'OsloMet', orgnr: '997058925', url: 'https://www.oslomet.no/' },
        ],
        finansiering: [{ kilde: 'foi-fondet', fra: '2026-01-01', til: '2026-12-31' }],
        statuslogg: [
          { dato: '2026-01-01', status: 'pågår', tekst: 'Startet som planlagt, 3 av 5 partnere' },
          { dato: '2026-08-31', status: 'pågår', tekst: PROSE },
        ],
      })),
    },
  });
}

describe('a register of ten thousand posts', () => {
  it('without a fault gives no finding', () => {
    const register = largeRegister();
    expect([...checkIntegrity(register), ...checkPrivacy(register)]).toEqual([]);
  });
});
