import type { Scenario } from '../oracle/generate.ts';

const CLASSES = {
  planlagt: ['planlagt'],
  aktiv: ['pågår', 'drift'],
  pause: ['pause'],
  avsluttet: ['fullført', 'stanset'],
};

const COMMON = {
  krav: {
    value: {
      id: 'K-1',
      tittel: 'Prøvekrav',
      tolkning: 'Sluttdagen er med.',
      alvor: 'feil',
      toleranse_dager: 1,
      minst: 1,
      form: 'antall',
      tell: 'prosjekt',
    },
    matches: () => true,
    group: null,
  },
  absentGroup: 'unknown',
  options: { horizonDays: 365 },
} satisfies Partial<Scenario>;

/** Registers that were once judged otherwise than by a walk over every day, as small as they could be made. */
export const COUNTEREXAMPLES: readonly { readonly name: string; readonly scenario: Scenario }[] = [
  {
    name: 'late, with a stop announced and after it planlagt again',
    scenario: {
      ...COMMON,
      asOf: '2025-01-01',
      register: {
        posts: [
          {
            id: 'P-01',
            value: {
              statuslogg: [
                { dato: '2025-01-03', status: 'stanset', meldt: '2024-10-12' },
                { dato: '2025-01-06', status: 'planlagt', meldt: '2024-12-18' },
              ],
            },
          },
        ],
        livslop: { plan: { fra: 'start', til: null }, logg: 'statuslogg', ...CLASSES },
        setAside: 0,
        fortFra: '2025-01-01',
        examplesCount: false,
      },
    },
  },
  {
    name: 'late and stopped on the day asked about, with planlagt announced after it',
    scenario: {
      ...COMMON,
      asOf: '2025-01-01',
      register: {
        posts: [
          {
            id: 'P-01',
            value: {
              statuslogg: [
                { dato: '2025-01-01', status: 'stanset' },
                { dato: '2025-01-07', status: 'planlagt', meldt: '2024-11-27' },
              ],
            },
          },
        ],
        livslop: { plan: { fra: 'start', til: 'slutt' }, logg: 'statuslogg', ...CLASSES },
        setAside: 0,
        fortFra: '2025-01-01',
        examplesCount: false,
      },
    },
  },
  {
    name: 'ended the day before the window, with a day tolerated',
    scenario: {
      ...COMMON,
      asOf: '2025-01-10',
      register: {
        posts: [{ id: 'P-01', value: { slutt: '2025-01-09' } }],
        livslop: { plan: { fra: null, til: 'slutt' }, logg: null, ...CLASSES },
        setAside: 0,
        fortFra: null,
        examplesCount: false,
      },
    },
  },
  {
    name: 'a group that nobody can see, and at least so many asked of each only until the day asked about',
    scenario: {
      ...COMMON,
      krav: {
        ...COMMON.krav,
        value: {
          ...COMMON.krav.value,
          minst: 0,
          per: 'post.gruppe',
          endringer: [
            { fra: '2025-01-01', vedtak: 'Kommunestyret, sak 1/25', minst: null, hoyst: 9 },
          ],
        },
        group: (post) =>
          typeof post.value['gruppe'] === 'string' ? post.value['gruppe'] : 'unknown',
      },
      asOf: '2025-01-01',
      register: {
        posts: [
          { id: 'P-01', value: { statuslogg: [{ dato: '2024-03-04', status: 'pågår' }] } },
          {
            id: 'P-02',
            value: { gruppe: 'nord', statuslogg: [{ dato: '2024-03-04', status: 'pågår' }] },
          },
        ],
        livslop: { plan: { fra: 'start', til: 'slutt' }, logg: 'statuslogg', ...CLASSES },
        setAside: 0,
        fortFra: null,
        examplesCount: false,
      },
    },
  },
];
