import { type KravResult, limitedResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Block, paragraph } from '../document/document.ts';
import { type ColumnOf, tableOf } from '../document/table.ts';
import { data, own, several, type Value } from '../document/value.ts';
import { answerSign } from '../krav/said.ts';
import { dataOrNotSet } from '../posts/cells.ts';
import { leftOutWords } from '../sections/left-out.ts';
import type { MeasureRow, Measures } from './measures.ts';

/** What a screen shows of the tiltak: how many have content, a row for each of those, the others in a sentence. */
export function measureBrief(
  { rows, leftOut }: Measures,
  language: Language,
): { readonly aside: Value; readonly brief: readonly Block[] } {
  const words = wordsIn(language).baerum.measures;
  const filled = rows.filter(hasContent);
  const empty = rows.filter((row) => !hasContent(row));
  const table = tableOf<MeasureRow>({
    id: 'tiltak',
    caption: '',
    empty: '',
    columns: [
      {
        key: 'number',
        title: '',
        ...(areNumbers(rows) ? { align: 'right' as const } : {}),
        cell: ({ label }) => data(label),
      },
      {
        key: 'title',
        title: '',
        flexible: true,
        cell: ({ title }) => data(title),
      },
      ...(filled.some(({ status }) => status !== null) ? [statusColumn(language)] : []),
      {
        key: 'krav',
        title: '',
        cell: ({ krav }) =>
          several(
            krav.map((result) => data(`${result.krav.id} ${answerSign(result)}`)),
            ' ',
          ),
      },
    ],
    rows: filled,
  });
  const missing = leftOutWords(leftOut, language);
  return {
    aside: own(words.filled(filled.length, rows.length)),
    brief: [
      { kind: 'table', table },
      ...(empty.length === 0 ? [] : [paragraph(own(words.empty(ranges(empty), emptyKrav(empty))))]),
      ...(missing === null ? [] : [paragraph(own(missing))]),
    ],
  };
}

function statusColumn(language: Language): ColumnOf<MeasureRow> {
  return {
    key: 'status',
    title: '',
    cell: ({ status }) => dataOrNotSet(status, language),
  };
}

/** Numbers are right-aligned, ids left-aligned. */
function areNumbers(rows: readonly MeasureRow[]): boolean {
  return rows.every(({ label, number }) => label === String(number));
}

/** Something is known of it: a status, someone responsible, a deadline, or a krav that is judged. */
function hasContent({ status, responsible, deadline, krav }: MeasureRow): boolean {
  return (
    status !== null || responsible !== null || deadline !== null || krav.some(restsOnSomething)
  );
}

/** It is judged by something that is recorded: that nothing counts is no content. */
function restsOnSomething(result: KravResult): boolean {
  const { verdict } = result;
  if (verdict !== 'met' && verdict !== 'broken') return false;
  const limited = limitedResult(result);
  return limited === null || limited.count.high > 0;
}

function emptyKrav(rows: readonly MeasureRow[]) {
  const all = rows.flatMap(({ krav }) => krav);
  const count = (wanted: string) =>
    new Set(all.filter(({ verdict }) => verdict === wanted).map(({ krav }) => krav.id)).size;
  return { pending: count('pending'), unknown: count('unknown'), notMet: count('broken') };
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
    first === last ? first.label : `${first.label}–${last.label}`,
  );
}

function sortBy<T>(all: readonly T[], key: (one: T) => number): T[] {
  return [...all].sort((a, b) => key(a) - key(b));
}
