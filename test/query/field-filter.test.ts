import { describe, expect, it } from 'vitest';
import { checkFieldFilter, filterProblemWords } from '../../src/query/filter/check.ts';
import { type FieldFilter, parseFieldFilter } from '../../src/query/filter/field-filter.ts';
import { matches } from '../../src/query/filter/match.ts';
import type { JsonObject } from '../../src/read/json.ts';
import { wordsIn } from '../../src/text/catalogue.ts';
import { POST } from './schemas.ts';

const VALUE: JsonObject = {
  id: 'FP-1',
  tittel: 'Åpne data i Bærum',
  start: '2026-08-31',
  stillinger: 3,
  andel: 12.5,
  nytt: true,
  merknad: null,
  stikkord: ['helse', 'klima'],
  leder: { rolle: 'prosjekteier' },
  finansiering: [{ kilde: 'foi-fondet', tilsagn_kr: 1_500_000 }, { kilde: 'egne midler' }],
};
const VIRTUAL = {
  status: 'pågår',
  active: 'paused',
  updated: '2026-05-04',
  daysLeft: 30,
  id: 'FP-1',
  type: 'prosjekt',
  path: 'data/prosjekt/FP-1.yaml',
};

function filterOf(source: string): FieldFilter {
  const parsed = parseFieldFilter(source);
  if (parsed.kind === 'filter') return parsed.filter;
  throw new Error(`no filter: ${source}`);
}

describe('a filter on the command line', () => {
  it.each([
    'id=FP-1',
    'tittel~bærum',
    'tittel~ÅPNE',
    'start=31.08.2026',
    'start=2026-08-31',
    'start<01.09.2026',
    'start>=2026-08-31',
    'start!=1.1.2026',
    'stillinger=3',
    'stillinger>2',
    'stillinger<=3',
    'stillinger!=4',
    'andel=12,5',
    'andel>12.4',
    'nytt=ja',
    'nytt=true',
    'nytt!=nei',
    'stikkord=klima',
    'stikkord!=kultur',
    'stikkord~lim',
    'leder.rolle=prosjekteier',
    'finansiering.kilde=foi-fondet',
    'finansiering.kilde=egne midler',
    'finansiering.tilsagn_kr>=1 500 000',
    'finansiering.tilsagn_kr!=7',
    'slutt=',
    'merknad=',
    'tittel!=',
    'slutt!=2026-01-01',
    'status=pågår',
    'aktiv=pause',
    'active=paused',
    'aktiv!=ja',
    'oppdatert<2026-06-01',
    'updated=04.05.2026',
    'dager_igjen<90',
    'daysLeft=30',
    'type=prosjekt',
    'sti~FP-1.yaml',
    'tittel>Aaa',
    'leder.rolle = prosjekteier',
  ])('%s matches', (source) => {
    expect(matches(filterOf(source), { value: VALUE, virtual: VIRTUAL })).toBe(true);
  });

  it.each([
    'id=FP-2',
    'start=1.9.2026',
    'start<31.08.2026',
    'start<snart',
    'stillinger=tre',
    'nytt=nei',
    'nytt!=ja',
    'stikkord!=klima',
    'slutt=2026-01-01',
    'slutt<2026-01-01',
    'slutt!=',
    'slutt~2026',
    'merknad=null',
    'tittel=',
    'finansiering.fra>2020-01-01',
    'leder=prosjekteier',
    'aktiv=ja',
    'status!=pågår',
    'dager_igjen>30',
    'finnes.ikke=3',
    'toString=x',
  ])('%s does not match', (source) => {
    expect(matches(filterOf(source), { value: VALUE, virtual: VIRTUAL })).toBe(false);
  });

  it('reads what is worked out only where the post has no such field', () => {
    const fields = { value: { status: 'egen', type: 'x' }, virtual: { ...VIRTUAL, status: null } };
    expect(matches(filterOf('status=egen'), fields)).toBe(true);
    expect(matches(filterOf('type=prosjekt'), fields)).toBe(false);
    expect(matches(filterOf('status='), { value: {}, virtual: fields.virtual })).toBe(true);
  });

  it.each(['tittel', '=x', '', 'a..b=c', '.a=c', '>=3'])('%s is no filter', (source) => {
    const parsed = parseFieldFilter(source);
    expect(parsed.kind).toBe('refused');
    const [nb, en] = [wordsIn('nb'), wordsIn('en')];
    expect(nb.refusals.notAFilter(source)).not.toBe(en.refusals.notAFilter(source));
  });

  it('keeps what comes after the first sign', () => {
    expect(filterOf('tittel=a=b>c')).toMatchObject({
      path: ['tittel'],
      operator: '=',
      text: 'a=b>c',
    });
  });

  it.each<[string, string, string | null]>([
    ['titel=x', 'unknown-field', 'tittel'],
    ['finansiering.klde=x', 'unknown-field', 'kilde'],
    ['statuss=x', 'unknown-field', 'status'],
    ['status.x=1', 'unknown-field', null],
    ['prosjekttype=forskingsprosjekt', 'not-allowed-value', 'forskningsprosjekt'],
    ['stikkord!=klma', 'not-allowed-value', 'klima'],
    ['status=pågor', 'not-allowed-value', 'pågår'],
    ['aktiv=jaa', 'not-allowed-value', 'ja'],
    ['prosjekttype=noe helt annet', 'not-allowed-value', null],
    ['stillinger>mange', 'no-number', null],
    ['dager_igjen<snart', 'no-number', null],
    ['start<snart', 'no-day', null],
    ['start=2026-02-30', 'no-day', null],
    ['oppdatert<i går', 'no-day', null],
    ['nytt=kanskje', 'no-truth', null],
  ])('%s is %s, near %s', (source, kind, nearest) => {
    const problem = checkFieldFilter(filterOf(source), POST);
    expect(problem).toMatchObject({ kind, nearest });
    if (problem === null) return;
    expect(filterProblemWords(problem, 'nb')).not.toBe(filterProblemWords(problem, 'en'));
  });

  it.each([
    'tittel=x',
    'prosjekttype=forskningsprosjekt',
    'prosjekttype~forsk',
    'prosjekttype=',
    'finansiering.kilde=foi-fondet',
    'finansiering.tilsagn_kr>100',
    'nivaa=2',
    'start<31.08.2026',
    'nytt=ja',
    'fritt.hva.som.helst=3',
    'apent.ukjent=3',
    'status=pågår',
    'aktiv=ja',
    'sti~data',
    'id=x',
  ])('%s may be asked', (source) => {
    expect(checkFieldFilter(filterOf(source), POST)).toBeNull();
  });
});
