import {
  type Block,
  type Document,
  paragraph,
  section,
} from '../../src/reports/document/document.ts';
import type { Plot } from '../../src/reports/document/plot.ts';
import { type Table, tableOf } from '../../src/reports/document/table.ts';
import {
  data,
  day,
  missing,
  number,
  own,
  sign,
  type Value,
} from '../../src/reports/document/value.ts';
import { stepPlot } from '../../src/reports/krav/plot.ts';
import { lifePlot } from '../../src/reports/timeline/plot.ts';
import { timelineOf } from '../../src/reports/timeline/timeline.ts';
import { EVER_AFTER, EVER_BEFORE, isoDay } from '../../src/time/day.ts';
import { FINDINGS } from './check-report.ts';
import { AS_OF, firstRegister } from './first-register.ts';

const { assessment, envelope, krav } = firstRegister();

/** A table of texts with one column. */
export function tableOfTexts(id: string, caption: string, texts: readonly string[]): Table {
  return tableOf({
    id,
    caption,
    columns: [{ key: 'text', title: 'Tekst', cell: data }],
    rows: texts,
    empty: 'ingen tekster',
  });
}

const EVERY_CELL: Table = {
  id: 'alle-slag',
  caption: 'Alle slags verdier',
  columns: [
    { key: 'tekst', title: 'Tittel på tekst', align: 'left', priority: 1, flexible: true },
    { key: 'dag', title: 'Dag', align: 'left', priority: 1, flexible: false },
    { key: 'antall', title: 'Antall', align: 'right', priority: 2, flexible: false },
    { key: 'kroner', title: 'Kroner', align: 'right', priority: 2, flexible: false },
    { key: 'andel', title: 'Andel', align: 'right', priority: 3, flexible: false },
    { key: 'svar', title: 'Svar', align: 'left', priority: 3, flexible: false },
  ],
  groups: [
    {
      title: null,
      rows: [
        [
          data('Språk i barnehagen'),
          day(isoDay('2026-08-31')),
          number(1234),
          number(1_500_000, 'kroner'),
          number(0.877, 'share'),
          { kind: 'verdict', verdict: 'met', words: 'oppfylt', tone: 'good' },
        ],
        [
          own('To linjer\nog æøå 👩‍🔬'),
          day(isoDay('1900-02-28')),
          number(-5.5),
          missing('ikke fastsatt'),
          number(0, 'share'),
          { kind: 'verdict', verdict: 'broken', words: 'ikke oppfylt', tone: 'bad' },
        ],
      ],
    },
  ],
  empty: 'ingen',
  note: null,
  leftOut: null,
  most: null,
  narrow: 'fewer-columns',
  tellsOf: null,
  unrecorded: null,
};

/** A report as most commands answer: paragraphs, statements, facts, a table of the usual values, every chart. */
export function sampleDocument(changes: Partial<Document> = {}): Document {
  return {
    language: 'nb',
    title: 'Status per 23.11.2026',
    subtitle: [data('Et lite register'), own('register 4be1c07d · 12 poster')],
    banners: ['EKSEMPEL: 3 oppdiktede poster teller med.'],
    envelope: withTitle('Et lite register'),
    request: { report: 'status', since: null },
    mainTable: 'alle-slag',
    sections: [
      section({
        id: 'kort',
        title: 'Kort sagt',
        blocks: [
          {
            kind: 'statements',
            list: 'numbered',
            statements: [
              { sign: null, words: own('K-09a holder i dag'), under: [] },
              { sign: sign('BRUDD', 'bad'), words: own('K-10 holder ikke'), under: [] },
            ],
          },
          {
            kind: 'statements',
            list: 'bullets',
            statements: [
              { sign: sign('VARSEL', 'unclear'), words: own('K-12 er uklart'), under: [] },
            ],
          },
          paragraph(own('Et avsnitt fra rapporten.')),
          paragraph(data('Et avsnitt fra dataene.')),
        ],
        sections: [
          section({
            id: 'fakta',
            title: 'Nærmere',
            blocks: [
              {
                kind: 'facts',
                facts: [
                  { name: 'Leder', value: missing('ikke satt') },
                  { name: 'Ramme', value: number(4_200_000, 'kroner') },
                  { name: 'Frist', value: day(isoDay('2027-12-31')) },
                ],
              },
              { kind: 'table', table: EVERY_CELL },
              { kind: 'table', table: tableOfTexts('tom', 'En tom tabell', []) },
            ],
          }),
        ],
      }),
      section({ id: 'bilder', title: 'Bilder', blocks: charts() }),
    ],
    titleOnScreen: true,
    next: null,
    ...changes,
  };
}

function withTitle(title: string): Document['envelope'] {
  return { ...envelope, register: { ...envelope.register, title } };
}

function charts(): Block[] {
  const open = { from: EVER_BEFORE, to: EVER_AFTER };
  const counts = stepPlot(krav('K-09a'), isoDay(AS_OF));
  if (counts === null) throw new Error('no curve');
  const plots: Readonly<Record<string, Plot>> = {
    gantt: lifePlot(timelineOf(assessment, null, open), [], 'nb'),
    counts,
    money: {
      kind: 'years',
      years: [{ year: 2026, committed: 500_000, unclear: 0, frame: 900_000 }],
    },
    matrix: { kind: 'matrix', columns: ['leder'], rows: [{ title: 'kommune', values: [2] }] },
  };
  return Object.entries(plots).map(([name, plot]) => ({
    kind: 'chart',
    chart: {
      id: `bilde-${name}`,
      title: `Bildet ${name}`,
      description: `Det som ${name} viser.`,
      plot,
      table: () => tableOfTexts(`tall-${name}`, `Tallene i ${name}`, [`verdi i ${name}`]),
    },
  }));
}

/** A document with the values and blocks that `sampleDocument` has not. */
export function richDocument(): Document {
  const values: readonly (readonly [string, Value])[] = [
    ['kommando', { kind: 'text', text: 'baerum-innov check', from: 'command' }],
    ['dager', { kind: 'days', from: isoDay('2026-01-01'), to: isoDay('2026-12-31'), cut: false }],
    ['år', { kind: 'year', year: 2026 }],
    ['antall dager', number(1400, 'days')],
    ['dager til', number(-23, 'days-until')],
    ['likt antall', { kind: 'count', low: 4, high: 4 }],
    ['ulikt antall', { kind: 'count', low: 4, high: 5 }],
    ['åpent antall', { kind: 'count', low: 4, high: Number.POSITIVE_INFINITY }],
    ['id', { kind: 'id', id: 'FP-2026-001', source: { path: 'data/fp.yaml', line: 3 } }],
    ['sted', { kind: 'source', source: { path: 'data/fp.yaml', line: 3 } }],
    ['ord', sign('BRUDD', 'bad')],
    ['endring', { kind: 'change', before: number(2), after: missing('ikke fastsatt') }],
    ['én av flere', { kind: 'several', values: [number(7)], between: ', ' }],
    ['flere', { kind: 'several', values: [data('a'), number(7), own('b')], between: ' · ' }],
  ];
  const [first = [], second = []] = [values.slice(0, 7), values.slice(7)].map((part) =>
    part.map(([name, value]) => [own(name), value]),
  );
  const column = { align: 'left', priority: 1, flexible: false } as const;
  const grouped: Table = {
    id: 'grupper',
    caption: 'Verdier i grupper',
    columns: [
      { ...column, key: 'slag', title: 'Slag' },
      { ...column, key: 'verdi', title: 'Verdi' },
    ],
    groups: [
      { title: own('Første'), rows: first },
      { title: null, rows: second },
    ],
    empty: 'ingen',
    note: 'En note.',
    leftOut: null,
    most: { rows: 10, more: (hidden) => own(`og ${hidden} til`) },
    narrow: 'lines',
    tellsOf: null,
    unrecorded: null,
  };
  return sampleDocument({
    request: null,
    mainTable: null,
    sections: [
      section({
        id: 'svar',
        title: null,
        blocks: [
          paragraph(own('Det viktigste.'), 'lead'),
          paragraph(own('Det minste.'), 'small'),
          {
            kind: 'statements',
            list: 'lettered',
            statements: [
              { sign: null, words: own('Et råd'), under: [own('Hvorfor'), number(3, 'days')] },
            ],
          },
          {
            kind: 'statements',
            list: 'plain',
            statements: [
              { sign: sign('ENDRET', 'quiet'), words: own('En post'), under: [own('Et felt')] },
            ],
          },
          {
            kind: 'facts',
            facts: [
              { name: '', value: own('Uten navn') },
              {
                name: 'Part',
                value: {
                  kind: 'facts',
                  facts: [
                    { name: 'Navn', value: data('Kommunen') },
                    { name: 'Frist', value: number(38, 'days-until') },
                  ],
                },
              },
              {
                name: 'Logg',
                value: {
                  kind: 'items',
                  items: [
                    own('Første'),
                    {
                      kind: 'facts',
                      facts: [
                        { name: 'Dag', value: day(isoDay('2026-01-02')) },
                        { name: 'Hva', value: data('startet') },
                      ],
                    },
                  ],
                },
              },
            ],
          },
          { kind: 'table', table: grouped },
          {
            kind: 'findings',
            form: 'full',
            findings: FINDINGS.slice(-2),
            lines: () => null,
          },
        ],
      }),
    ],
  });
}

/** A report whose every text is the one given, or holds it. */
export function documentOf(text: string): Document {
  const sample = sampleDocument();
  const value = data(text);
  // Without a caption, or words for no rows, a table has another layout.
  const said = text === '' ? ' ' : text;
  const table = tableOf({
    id: 'alt',
    caption: said,
    columns: [{ key: 'text', title: text, cell: data }],
    rows: [text],
    empty: said,
  });
  const chart = sample.sections[1]!.blocks.at(-1);
  if (chart?.kind !== 'chart') throw new Error('no chart');
  return {
    ...sample,
    title: text,
    envelope: withTitle(text),
    subtitle: [value, own(text)],
    banners: [text],
    sections: [
      section({
        id: 'alt',
        title: text,
        blocks: [
          paragraph(value),
          {
            kind: 'statements',
            list: 'numbered',
            statements: [{ sign: sign(text, 'bad'), words: own(text), under: [value] }],
          },
          { kind: 'facts', facts: [{ name: text, value }] },
          { kind: 'facts', facts: [{ name: text, value: missing(text) }] },
          { kind: 'table', table },
          { kind: 'table', table: { ...table, id: 'tom', groups: [] } },
          {
            kind: 'chart',
            chart: { ...chart.chart, title: text, description: text, table: () => table },
          },
        ],
      }),
    ],
  };
}

/** Texts that have broken office documents or their writers. */
export const OFFICE_HOSTILE: readonly string[] = [
  "=cmd|' /C calc'!A0",
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1+1',
  '<script>alert(1)</script>',
  ']]><w:p/>',
  'null\u0000og \u001b[2J',
  'ensom \ud800 og \udc00',
  'a\u202Eb\u2066c\u200b\ufeff',
  'erstatning \ufffd her',
  '_x000D_ og _x0041_x0042_ og __x005F_x0041_',
  '_x0041\ufffd',
  'constructor',
  '__proto__',
  'toString',
  '{default-bullet-numbering-0} {numbers-1} {bullets-0}',
  "$& $1 $' $`",
  '2026-01-02',
  '0123',
  '1e5',
  'TRUE',
  '  innrykk og slutt  ',
  'linje\r\nlinje\nlinje',
  'æøå é 日本 👩‍🔬 🇳🇴',
  'å',
  '&amp; &#x41; &quot;"\'',
];
