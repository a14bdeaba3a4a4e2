import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/render/markdown/render.ts';
import { renderTerminal } from '../../src/render/terminal/render.ts';
import { kravDocument, kravListDocument } from '../../src/reports/krav/document.ts';
import { kravCommitsDocument } from '../../src/reports/krav-commits/document.ts';
import type { CommitAnswer } from '../../src/reports/krav-commits/krav-commits.ts';
import { chartsOf, tablesOf } from '../../src/reports/walk.ts';
import { isoDay } from '../../src/time/day.ts';
import { firstRegister } from './first-register.ts';

const { assessment, envelope, krav } = firstRegister();
const ground = {
  envelope,
  language: 'nb',
  supposed: null,
  lineOf: () => 7,
  fieldTitle: () => '',
  responsibleOf: () => null,
} as const;
const screen = { width: 80, color: false, quiet: false };
const supposed = { text: 'K-09a.minst=6', before: assessment.results };

function lines(text: string): string[] {
  return text.trimEnd().split('\n');
}

describe('a krav on a screen', () => {
  it('answers, draws, and says who counts with places that can be clicked', () => {
    const text = renderTerminal(kravDocument(krav('K-09a'), ground), screen);
    expect(lines(text).slice(0, 9)).toEqual([
      'K-09a Minst tre forskningsprosjekter med støtte fra FoI-fondet pågår',
      'EKSEMPEL: 11 oppdiktede poster teller med. Tallene er oppdiktede.',
      'Satt til side, og regnet som uklart: register/tiltak/T-4-05.yaml.',
      '',
      'Per 23.11.2026  OPPFYLT. Fire er sikkert i gang, fem hvis FP-2025-002 er det.',
      'Til enhver tid  NEI. 45 av 692 dager siden 01.01.2025 var det færre enn tre.',
      '                Holdt 588 dager på rad, siden 15.04.2025. Før 01.01.2025 kan',
      '                kravet ikke vurderes: registeret var ikke ført.',
      'Framover        BRUDD 01.08.2027, om 251 dager. Da er én eller to i gang.',
    ]);
    expect(text).toContain('┼');
    expect(text).toContain('(register/forskningsprosjekter/FP-2025-002.yaml:7)');
    expect(text).toContain('Prøv: baerum-innov krav K-09a --what-if FP-2024-002.slutt=31.08.2027');
    for (const line of lines(text)) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('is one sentence with --quiet, in a file nowhere', () => {
    const document = kravDocument(krav('K-09a'), ground);
    const quiet = renderTerminal(document, { ...screen, quiet: true });
    expect(quiet).toBe(
      'K-09a: oppfylt per 23.11.2026. 01.01.2025–23.11.2026: 647 av 692 dager holdt, 45 brutt. 01.03.–14.04.2025 (2). BRUDD 01.08.2027, om 251 dager. Da er én eller to i gang.\n',
    );
    expect(renderMarkdown(document)).not.toContain('dager holdt');
  });

  it('has events with their periods, and conditions with their posts', () => {
    const events = renderTerminal(kravDocument(krav('K-08'), ground), screen);
    expect(events).toMatch(/2026-T2 .* ✓ oppfylt\n/);
    const conditions = renderTerminal(kravDocument(krav('K-01'), ground), screen);
    expect(conditions).toMatch(/T-4-05 +\? kan ikke vurderes +fila er satt til /);
    expect(conditions).toContain('register/tiltak/T-4-05.yaml');
  });

  it('has the group of each gap where there are groups', () => {
    const text = renderTerminal(kravDocument(krav('K-10c'), ground), screen);
    expect(text).toMatch(/01\.04\.2027 +23\.11\.2027→ +237 +pilot/);
    expect(text).toContain('GRUPPER');
  });

  it('is painted only where there is colour, and says the same without it', () => {
    const document = kravListDocument(assessment.results, ground);
    const plain = renderTerminal(document, screen);
    const painted = renderTerminal(document, { ...screen, color: true });
    expect(painted).not.toBe(plain);
    expect(stripVTControlCharacters(painted)).toBe(plain);
  });
});

describe('a supposition', () => {
  it('comes before the title on a screen, and first in a file', () => {
    const document = kravDocument(krav('K-09a'), { ...ground, supposed });
    const [first, , , , title] = lines(renderTerminal(document, screen));
    expect([first, title]).toEqual([
      'HVA OM K-09a.minst=6 (ingenting er skrevet)',
      'K-09a Minst tre forskningsprosjekter med støtte fra FoI-fondet pågår',
    ]);
    expect(lines(renderMarkdown(document))[2]).toContain('HVA OM `K-09a.minst=6`');
  });

  it('that changes nothing says so, and shows no list on a screen', () => {
    const document = kravListDocument(assessment.results, { ...ground, supposed });
    expect(lines(renderTerminal(document, screen))).toEqual([
      'HVA OM K-09a.minst=6 (ingenting er skrevet)',
      'Ingen krav får et annet svar.',
    ]);
    expect(renderMarkdown(document)).toContain('| [K-10]');
  });
});

describe('the count over time in numbers', () => {
  it('has a row for each stretch of days with one count, without gaps between', () => {
    const [chart] = chartsOf(kravDocument(krav('K-09a'), ground));
    const rows = chart!
      .table()
      .groups[0]!.rows.map((row) =>
        row.slice(0, 2).map((cell) => (cell.kind === 'day' ? cell.day : Number.NaN)),
      );
    expect(rows.length).toBeGreaterThan(3);
    for (const [index, [from]] of rows.entries())
      if (index > 0) expect(from).toBe(rows[index - 1]![1]! + 1);
  });
});

describe('krav through the commits', () => {
  const commit = (day: string, subject: string, answer: CommitAnswer) => ({
    sha: '0123456789abcdef',
    day: isoDay(day),
    subject,
    answer,
  });
  const report = {
    envelope,
    judgedOn: null,
    commitCount: 3,
    krav: [
      {
        id: 'K-1',
        title: 'Båter',
        isCounted: true,
        commits: [
          commit('2026-01-01', 'En lang linje om det som ble gjort', {
            kind: 'judged',
            verdict: 'met',
            low: 4,
            high: Number.POSITIVE_INFINITY,
            rule: { min: 3, max: null, alvor: 'feil', alvorAbove: 'feil', whole: '' },
          }),
          commit('2026-01-02', 'En til', { kind: 'trouble', trouble: 'register-unusable' }),
          commit('2026-01-03', 'Enda en', { kind: 'trouble', trouble: 'register-unusable' }),
        ],
      },
    ],
  };

  it('are runs with one answer; a subject is cut, an answer never', () => {
    const text = renderTerminal(kravCommitsDocument(report, 'nb'), screen);
    expect(text).toMatch(
      /01\.01\.2026 01234567 +01\.01\.2026 01234567 +1 +✓ oppfylt, 4–… +En lang/,
    );
    expect(text).toContain('…');
    expect(text).toMatch(/kan ikke brukes/);
    for (const line of lines(text)) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('are every commit for programs', () => {
    const table = tablesOf(kravCommitsDocument(report, 'nb')).find(
      ({ id }) => id === 'innsjekkinger',
    );
    expect(table!.groups[0]!.rows).toHaveLength(3);
  });
});
