import type { MeasureRow, Measures } from '../../reports/baerum/measures.ts';
import { HEADINGS, NOT_SET } from '../../reports/status/words.ts';
import type { Language } from '../../text/language.ts';
import { capital, listed, numberInWords } from '../../text/people.ts';
import { VERDICT_SIGNS } from '../../text/verdicts.ts';
import { forTerminal } from '../escape/terminal.ts';
import { wrap } from '../layout/wrap.ts';
import { heading, type StatusView } from './status-view.ts';
import { table } from './table.ts';

/** The tiltak of which something is known, one row each; the others in a line. */
export function measures({ rows }: Measures, { language, width }: StatusView): string {
  const nb = language === 'nb';
  const filled = rows.filter(hasContent);
  const empty = rows.filter((row) => !hasContent(row));
  const body = filled.map((row) => [
    forTerminal(row.label),
    forTerminal(row.title),
    forTerminal(row.status ?? NOT_SET[language]),
    row.krav.map((result) => `${result.krav.id} ${VERDICT_SIGNS[result.verdict]}`).join('  '),
  ]);
  const columns = [
    { title: 'Nr', align: alignment(rows) },
    { title: nb ? 'Tiltak' : 'Measure', align: 'left' as const, shrink: true, minimum: 20 },
    { title: 'Status', align: 'left' as const },
    { title: 'Krav', align: 'left' as const },
  ];
  const rest =
    empty.length === 0
      ? []
      : [
          wrap(
            `  ${listed(ranges(empty), language)}: ${NOT_SET[language]}. ${emptyKrav(empty, language)}`.trimEnd(),
            width,
            4,
          ).join('\n'),
        ];
  const share = nb
    ? `${filled.length} av ${rows.length} har innhold`
    : `${filled.length} of ${rows.length} have content`;
  const table_ = filled.length === 0 ? [] : [table({ columns, rows: body, width, indent: 2 })];
  return [`${heading(HEADINGS.measures[language])}  (${share})`, ...table_, ...rest].join('\n');
}

/** Numbers stand to the right, ids to the left. */
function alignment(rows: readonly MeasureRow[]): 'left' | 'right' {
  return rows.every(({ label, number }) => label === String(number)) ? 'right' : 'left';
}

/** Something is known of it: a status, someone responsible, a deadline, or a krav that is judged. */
function hasContent({ status, responsible, deadline, krav }: MeasureRow): boolean {
  return (
    status !== null ||
    responsible !== null ||
    deadline !== null ||
    krav.some(({ verdict }) => verdict === 'met' || verdict === 'broken')
  );
}

function emptyKrav(rows: readonly MeasureRow[], language: Language): string {
  const all = rows.flatMap(({ krav }) => krav);
  const count = (wanted: string) =>
    new Set(all.filter(({ verdict }) => verdict === wanted).map(({ krav }) => krav.id)).size;
  const [pending, unknown] = [count('pending'), count('unknown')];
  const parts = [
    ...(pending > 0
      ? [
          `${neuter(pending, language)} krav ${{ nb: 'gjenstår', en: 'pending' }[language]} (${VERDICT_SIGNS.pending})`,
        ]
      : []),
    ...(unknown > 0
      ? [
          `${neuter(unknown, language)} ${{ nb: 'kan ikke vurderes', en: 'cannot be judged' }[language]} (${VERDICT_SIGNS.unknown})`,
        ]
      : []),
  ];
  return parts.length === 0 ? '' : `${capital(parts.join(', '))}.`;
}

/** Krav is neuter: «ett krav». */
function neuter(count: number, language: Language): string {
  return language === 'nb' && count === 1 ? 'ett' : numberInWords(count, language);
}

/** «1–8», «12»: what the rows are called, neighbours of one area joined. */
function ranges(rows: readonly MeasureRow[]): string[] {
  const runs: { readonly first: MeasureRow; last: MeasureRow }[] = [];
  for (const row of sortBy(rows, ({ number }) => number ?? Number.POSITIVE_INFINITY)) {
    const run = runs.find(
      ({ last }) =>
        last.area === row.area && last.number !== null && last.number + 1 === row.number,
    );
    if (run === undefined) runs.push({ first: row, last: row });
    else run.last = row;
  }
  return sortBy(runs, ({ first }) => rows.indexOf(first)).map(({ first, last }) =>
    forTerminal(first === last ? first.label : `${first.label}–${last.label}`),
  );
}

function sortBy<T>(all: readonly T[], key: (one: T) => number): T[] {
  return [...all].sort((a, b) => key(a) - key(b));
}
