import { type Case, describeVerdicts, project, social } from './judged.ts';

const PHD = {
  prosjekttype: 'offentlig sektor-ph.d.',
  kommunens_rolle: 'prosjekteier',
  start: '2025-01-01',
  slutt: '2027-12-31',
  partnere: [{ navn: 'Høgskolen', rolle: 'gradsgivende', orgnr: '123456017' }],
  finansiering: [
    { kilde: 'foi-fondet', tilsagn_kr: 1_000_000 },
    { kilde: 'forskningsrådet', tilsagn_kr: 1_000_000 },
  ],
};
const OVERRUN = { slutt: '2026-10-31' };
const STOPPED = {
  statuslogg: [
    { dato: '2025-01-01', status: 'pågår' },
    { dato: '2026-06-01', status: 'stanset' },
  ],
};
const OTHER_MONEY = { finansiering: [{ kilde: 'eu', tilsagn_kr: 800_000 }] };
const NO_AMOUNT = { finansiering: [{ kilde: 'foi-fondet' }] };

const withReference = (referanse: string, kilde = 'forskningsrådet') => ({
  finansiering: [{ kilde, referanse, tilsagn_kr: 800_000 }],
});

const two = { ...project('FP-2025-001'), ...project('FP-2025-002') };
const oneSocial = social('SE-2025-001');
const twoSocial = { ...oneSocial, ...social('SE-2025-002') };
const threeSocial = { ...twoSocial, ...social('SE-2025-003') };

const TABLES: Readonly<Record<string, readonly Case[]>> = {
  'K-09a': [
    ['met', 'tre går', { ...two, ...project('FP-2025-003') }],
    ['met', 'en ph.d. er den tredje', { ...two, ...project('FP-2025-003', PHD) }],
    ['broken', 'to går', two],
    ['broken', 'den tredje er stanset', { ...two, ...project('FP-2025-003', STOPPED) }],
    ['broken', 'den tredje har andre penger', { ...two, ...project('FP-2025-003', OTHER_MONEY) }],
    ['unknown', 'slutten er ikke logget', { ...two, ...project('FP-2025-003', OVERRUN) }],
    ['unknown', 'beløpet er ikke ført', { ...two, ...project('FP-2025-003', NO_AMOUNT) }],
    [
      'unknown',
      'én fil er satt til side',
      { ...two, ...project('FP-2025-003', { ikke_et_felt: 1 }) },
    ],
    ['broken', 'ingen er ført', {}],
  ],
  'K-09b': [
    ['met', 'én ph.d. går', project('FP-2025-001', PHD)],
    ['broken', 'ingen er ph.d.', two],
    ['unknown', 'den går kanskje ennå', project('FP-2025-001', { ...PHD, ...OVERRUN })],
  ],
  'K-09c': [
    ['met', 'tre år, med gradsgivende partner', project('FP-2025-001', PHD)],
    [
      'broken',
      'kommunen er partner',
      project('FP-2025-001', { ...PHD, kommunens_rolle: 'partner' }),
    ],
    ['broken', 'én dag for kort', project('FP-2025-001', { ...PHD, slutt: '2027-12-30' })],
    ['met', 'fire år', project('FP-2025-001', { ...PHD, slutt: '2028-12-31' })],
    ['broken', 'én dag for langt', project('FP-2025-001', { ...PHD, slutt: '2029-01-01' })],
    ['pending', 'ingen er ph.d.', two],
    ['unknown', 'satt til side', project('FP-2025-001', { ...PHD, ikke_et_felt: 1 })],
  ],
  'K-09d': [
    ['met', 'akkurat halvparten', project('FP-2025-001', PHD)],
    [
      'broken',
      'én krone over',
      project('FP-2025-001', {
        ...PHD,
        finansiering: [
          { kilde: 'foi-fondet', tilsagn_kr: 1_000_000 },
          { kilde: 'forskningsrådet', tilsagn_kr: 1_000_001 },
        ],
      }),
    ],
    ['pending', 'ingen er ph.d.', two],
    [
      'unknown',
      'et beløp mangler',
      project('FP-2025-001', {
        ...PHD,
        finansiering: [
          { kilde: 'foi-fondet' },
          { kilde: 'forskningsrådet', tilsagn_kr: 1_000_000 },
        ],
      }),
    ],
  ],
  'K-10': [
    ['met', 'to går', twoSocial],
    ['met', 'tre går', threeSocial],
    ['broken', 'én går', oneSocial],
    ['broken', 'fire går', { ...threeSocial, ...social('SE-2025-004') }],
    ['unknown', 'den andre er uklar', { ...oneSocial, ...social('SE-2025-002', OVERRUN) }],
    ['unknown', 'den fjerde er uklar', { ...threeSocial, ...social('SE-2025-004', OVERRUN) }],
  ],
  'K-10b': [
    ['met', 'vurdert', oneSocial],
    ['broken', 'ikke vurdert', social('SE-2025-001', { stottegrunnlag: 'ikke vurdert' })],
    ['pending', 'ingen penger fra fondet', social('SE-2025-001', OTHER_MONEY)],
    ['unknown', 'satt til side', social('SE-2025-001', { ikke_et_felt: 1 })],
  ],
  'K-11b': [
    ['met', 'stemplet for 53 dager siden', two],
    ['met', 'på dag 120', two, '2027-01-29'],
    ['broken', 'på dag 121', two, '2027-01-30'],
    ['met', 'seks siffer', project('FP-2025-001', withReference('312345'))],
    ['met', 'med underprosjekt', project('FP-2025-001', withReference('184951/I30'))],
    ['broken', 'ikke et nummer', project('FP-2025-001', withReference('ikke et nummer'))],
    ['broken', 'fem siffer', project('FP-2025-001', withReference('31234'))],
    ['broken', 'noe mer etter', project('FP-2025-001', withReference('312345 (2026)'))],
    ['met', 'en annen giver', project('FP-2025-001', withReference('x', 'eu'))],
    ['met', 'ingen referanse er ført', project('FP-2025-001', PHD)],
    ['pending', 'alle er avsluttet', project('FP-2025-001', STOPPED)],
    ['unknown', 'satt til side', { ...two, ...project('FP-2025-003', { ikke_et_felt: 1 }) }],
  ],
};

describeVerdicts(TABLES);
