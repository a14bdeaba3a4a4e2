import { dailyResult } from '../../src/krav/result.ts';
import type { Cell, ReportDocument, Table } from '../../src/reports/document/document.ts';
import { timelineOf } from '../../src/reports/timeline/timeline.ts';
import { EVER_AFTER, EVER_BEFORE, isoDay } from '../../src/time/day.ts';
import { AS_OF, firstRegister } from './first-register.ts';

const { assessment, envelope, krav } = firstRegister();

/** A table of texts with one column. */
export function tableOfTexts(id: string, caption: string, texts: readonly string[]): Table {
  return {
    id,
    caption,
    columns: [{ key: 'text', title: 'Tekst', align: 'left', priority: 1 }],
    rows: texts.map((text): readonly Cell[] => [{ kind: 'text', text, from: 'data' }]),
    empty: 'ingen tekster',
  };
}

const EVERY_CELL: Table = {
  id: 'alle-slag',
  caption: 'Alle slags verdier',
  columns: [
    { key: 'tekst', title: 'Tittel på tekst', align: 'left', priority: 1 },
    { key: 'dag', title: 'Dag', align: 'left', priority: 1 },
    { key: 'antall', title: 'Antall', align: 'right', priority: 2 },
    { key: 'kroner', title: 'Kroner', align: 'right', priority: 2 },
    { key: 'andel', title: 'Andel', align: 'right', priority: 3 },
    { key: 'svar', title: 'Svar', align: 'left', priority: 3 },
  ],
  rows: [
    [
      { kind: 'text', text: 'Språk i barnehagen', from: 'data' },
      { kind: 'day', day: isoDay('2026-08-31') },
      { kind: 'number', value: 1234 },
      { kind: 'number', value: 1_500_000, unit: 'kroner' },
      { kind: 'number', value: 0.877, unit: 'share' },
      { kind: 'verdict', verdict: 'met', words: 'oppfylt' },
    ],
    [
      { kind: 'text', text: 'To linjer\nog æøå 👩‍🔬', from: 'report' },
      { kind: 'day', day: isoDay('1900-02-28') },
      { kind: 'number', value: -5.5 },
      { kind: 'missing', words: 'ikke fastsatt' },
      { kind: 'number', value: 0, unit: 'share' },
      { kind: 'verdict', verdict: 'broken', words: 'ikke oppfylt' },
    ],
  ],
  empty: 'ingen',
};

/** A report with every kind of block, cell and chart. */
export function sampleDocument(changes: Partial<ReportDocument> = {}): ReportDocument {
  return {
    name: 'status',
    language: 'nb',
    title: 'Status per 23.11.2026',
    register: 'Et lite register',
    subtitle: 'register 4be1c07d · 12 poster',
    banners: ['EKSEMPEL: 3 oppdiktede poster teller med.'],
    envelope,
    since: null,
    mainTable: 'alle-slag',
    sections: [
      {
        id: 'kort',
        title: 'Kort sagt',
        blocks: [
          {
            kind: 'statements',
            numbered: true,
            statements: [
              { sign: null, words: 'K-09a holder i dag' },
              { sign: 'BRUDD', words: 'K-10 holder ikke' },
            ],
          },
          {
            kind: 'statements',
            numbered: false,
            statements: [{ sign: 'VARSEL', words: 'K-12 er uklart' }],
          },
          { kind: 'paragraph', words: { text: 'Et avsnitt fra rapporten.', from: 'report' } },
          { kind: 'paragraph', words: { text: 'Et avsnitt fra dataene.', from: 'data' } },
        ],
        sections: [
          {
            id: 'fakta',
            title: 'Nærmere',
            blocks: [
              {
                kind: 'facts',
                facts: [
                  { name: 'Leder', value: { kind: 'missing', words: 'ikke satt' } },
                  { name: 'Ramme', value: { kind: 'number', value: 4_200_000, unit: 'kroner' } },
                  { name: 'Frist', value: { kind: 'day', day: isoDay('2027-12-31') } },
                ],
              },
              { kind: 'table', table: EVERY_CELL },
              { kind: 'table', table: tableOfTexts('tom', 'En tom tabell', []) },
            ],
            sections: [],
          },
        ],
      },
      {
        id: 'bilder',
        title: 'Bilder',
        blocks: charts(),
        sections: [],
      },
    ],
    ...changes,
  };
}

function charts(): ReportDocument['sections'][number]['blocks'] {
  const promise = dailyResult(krav('K-09a'));
  if (promise === null) throw new Error('not judged by days');
  const open = { from: EVER_BEFORE, to: EVER_AFTER };
  const contents = [
    { kind: 'gantt', timeline: timelineOf(assessment, null, open), shades: [] },
    { kind: 'counts', result: promise, asOf: isoDay(AS_OF) },
    { kind: 'money', years: [{ year: 2026, committed: 500_000, unclear: 0, frame: 900_000 }] },
    { kind: 'matrix', columns: ['leder'], rows: [{ title: 'kommune', values: [2] }] },
  ] as const;
  return contents.map((content) => ({
    kind: 'chart',
    chart: {
      id: `bilde-${content.kind}`,
      title: `Bildet ${content.kind}`,
      description: `Det som ${content.kind} viser.`,
      content,
      table: tableOfTexts(`tall-${content.kind}`, `Tallene i ${content.kind}`, [
        `verdi i ${content.kind}`,
      ]),
    },
  }));
}

/** A report whose every text is the one given, or holds it. */
export function documentOf(text: string): ReportDocument {
  const sample = sampleDocument();
  const cell = { kind: 'text', text, from: 'data' } as const;
  const table: Table = {
    ...tableOfTexts('alt', text, [text]),
    columns: [{ key: 'text', title: text, align: 'left', priority: 1 }],
    empty: text,
  };
  const chart = sample.sections[1]!.blocks.at(-1);
  if (chart?.kind !== 'chart') throw new Error('no chart');
  return {
    ...sample,
    title: text,
    register: text,
    subtitle: text,
    banners: [text],
    sections: [
      {
        id: 'alt',
        title: text,
        blocks: [
          { kind: 'paragraph', words: cell },
          { kind: 'statements', numbered: true, statements: [{ sign: text, words: text }] },
          { kind: 'facts', facts: [{ name: text, value: cell }] },
          { kind: 'facts', facts: [{ name: text, value: { kind: 'missing', words: text } }] },
          { kind: 'table', table },
          { kind: 'table', table: { ...table, id: 'tom', rows: [] } },
          { kind: 'chart', chart: { ...chart.chart, title: text, description: text, table } },
        ],
        sections: [],
      },
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
