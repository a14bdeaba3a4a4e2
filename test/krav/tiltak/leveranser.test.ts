import { type Case, describeVerdicts, logged, refused, tiltak } from './judged.ts';

const DONE = logged('fullført');
const UNDER_WAY = logged('pågår');
const DAY = '2026-03-01';
const AFTER = '2027-03-01';

function delivery(type: string, ferdig?: string, utfall?: string) {
  return {
    tittel: 'Leveransen',
    type,
    ...(ferdig === undefined ? {} : { ferdig }),
    ...(utfall === undefined ? {} : { utfall }),
  };
}

function activity(type: string, dato = DAY, arena?: string) {
  return { dato, tittel: 'Det som skjedde', type, ...(arena === undefined ? {} : { arena }) };
}

function measured(indikator: string, verdi: number, nullpunkt?: number, dato = DAY) {
  return { indikator, dato, verdi, ...(nullpunkt === undefined ? {} : { nullpunkt }) };
}

const BUSINESS = [{ navn: 'Bedriften', gruppe: 'næringsliv', rolle: 'bidragsyter' }];
const RESIDENTS = [{ navn: 'Vellet', gruppe: 'innbyggere', rolle: 'bidragsyter' }];
const EVALUATED = [delivery('evaluering', DAY)];
const PLACE = 'Smart City Bærum';

const TABLES: Readonly<Record<string, readonly Case[]>> = {
  'K-01': [
    [
      'met',
      'næringsliv og evaluering',
      tiltak('01', { ...DONE, aktorer: BUSINESS, leveranser: EVALUATED }),
    ],
    [
      'broken',
      'bare innbyggere',
      tiltak('01', { ...DONE, aktorer: RESIDENTS, leveranser: EVALUATED }),
    ],
    [
      'broken',
      'evalueringen er ikke ferdig',
      tiltak('01', { ...DONE, aktorer: BUSINESS, leveranser: [delivery('evaluering')] }),
    ],
    [
      'broken',
      'evalueringen blir ferdig senere',
      tiltak('01', { ...DONE, aktorer: BUSINESS, leveranser: [delivery('evaluering', AFTER)] }),
    ],
    ['pending', 'pågår', tiltak('01', { ...UNDER_WAY, aktorer: BUSINESS, leveranser: EVALUATED })],
    ['pending', 'slik det er levert', {}],
    ['unknown', 'satt til side', refused('01')],
  ],
  'K-02': [
    [
      'met',
      'utviklet og testet',
      tiltak('02', { ...DONE, metoder: [{ navn: 'M', utviklet: DAY, testet: DAY }] }),
    ],
    [
      'broken',
      'hver sin metode',
      tiltak('02', {
        ...DONE,
        metoder: [
          { navn: 'M', utviklet: DAY },
          { navn: 'N', testet: DAY },
        ],
      }),
    ],
    [
      'broken',
      'testes senere',
      tiltak('02', { ...DONE, metoder: [{ navn: 'M', utviklet: DAY, testet: AFTER }] }),
    ],
    ['pending', 'pågår', tiltak('02', UNDER_WAY)],
    ['unknown', 'satt til side', refused('02')],
  ],
  'K-03': [
    [
      'met',
      'undersøkelse og møte',
      tiltak('03', { ...DONE, aktiviteter: [activity('undersøkelse'), activity('møte')] }),
    ],
    ['broken', 'bare møter', tiltak('03', { ...DONE, aktiviteter: [activity('møte')] })],
    [
      'broken',
      'møtet er senere',
      tiltak('03', { ...DONE, aktiviteter: [activity('undersøkelse'), activity('møte', AFTER)] }),
    ],
    ['pending', 'pågår', tiltak('03', UNDER_WAY)],
    ['unknown', 'satt til side', refused('03')],
  ],
  'K-04': [
    ['met', 'evaluert', tiltak('04', { ...DONE, leveranser: EVALUATED })],
    ['broken', 'bare notat', tiltak('04', { ...DONE, leveranser: [delivery('notat', DAY)] })],
    ['pending', 'pause', tiltak('04', logged('pause'))],
    ['unknown', 'satt til side', refused('04')],
  ],
  'K-05': [
    [
      'met',
      'også et nei er en avgjørelse',
      tiltak('05', { ...DONE, leveranser: [delivery('beslutning', DAY, 'etableres ikke')] }),
    ],
    ['broken', 'uten utfall', tiltak('05', { ...DONE, leveranser: [delivery('beslutning', DAY)] })],
    ['pending', 'pågår', tiltak('05', UNDER_WAY)],
    ['unknown', 'satt til side', refused('05')],
  ],
  'K-06': [
    ['met', 'notatet er ferdig', tiltak('06', { ...DONE, leveranser: [delivery('notat', DAY)] })],
    ['broken', 'uferdig notat', tiltak('06', { ...DONE, leveranser: [delivery('notat')] })],
    ['pending', 'ikke startet', tiltak('06', logged('ikke startet'))],
    ['unknown', 'satt til side', refused('06')],
  ],
  'K-07': [
    [
      'met',
      'behov, og utprøving der',
      tiltak('07', {
        ...DONE,
        aktiviteter: [activity('behov'), activity('utprøving', DAY, PLACE)],
      }),
    ],
    [
      'broken',
      'utprøving et annet sted',
      tiltak('07', {
        ...DONE,
        aktiviteter: [activity('behov'), activity('utprøving', DAY, 'Et annet sted')],
      }),
    ],
    [
      'broken',
      'uten behov',
      tiltak('07', { ...DONE, aktiviteter: [activity('utprøving', DAY, PLACE)] }),
    ],
    ['pending', 'pågår', tiltak('07', UNDER_WAY)],
    [
      'unknown',
      'stedet er ikke ført',
      tiltak('07', { ...DONE, aktiviteter: [activity('behov'), activity('utprøving')] }),
    ],
  ],
  'K-11a': [
    [
      'met',
      'vedtatt',
      tiltak('11', { ...UNDER_WAY, leveranser: [delivery('retningslinjer', DAY)] }),
    ],
    ['broken', 'fullført uten', tiltak('11', { ...DONE, leveranser: [delivery('notat', DAY)] })],
    [
      'pending',
      'pågår, ingen retningslinjer ført',
      tiltak('11', { ...UNDER_WAY, leveranser: [delivery('notat', DAY)] }),
    ],
    ['unknown', 'satt til side', refused('11')],
  ],
  'K-12': [
    [
      'met',
      'begge over nullpunktet',
      tiltak('12', { malinger: [measured('kompetanse', 3, 2), measured('gjennomføring', 5, 4)] }),
    ],
    [
      'broken',
      'den ene står stille',
      tiltak('12', { malinger: [measured('kompetanse', 3, 2), measured('gjennomføring', 4, 4)] }),
    ],
    ['unknown', 'slik det er levert', {}],
    [
      'unknown',
      'uten nullpunkt',
      tiltak('12', { malinger: [measured('kompetanse', 3, 2), measured('gjennomføring', 5)] }),
    ],
    [
      'unknown',
      'målingen er senere',
      tiltak('12', {
        malinger: [measured('kompetanse', 3, 2), measured('gjennomføring', 5, 4, AFTER)],
      }),
    ],
    ['pending', 'et annet tiltak er alt som finnes', tiltak('12', { id: 'T-4-13', nr: 13 })],
  ],
};

describeVerdicts(TABLES);
