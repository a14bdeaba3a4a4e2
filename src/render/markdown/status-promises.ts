import type { KravResult } from '../../krav/result.ts';
import type { PromiseLine, StatusReport } from '../../reports/status.ts';
import type { Language } from '../../text/language.ts';
import { limitWords, nextWords } from '../words/krav.ts';
import { todayDetail } from '../words/krav-today.ts';
import { countRange, verdictWords } from '../words/standing.ts';
import { coverageWords, HEADINGS } from '../words/status.ts';
import { bulletList, heading, labelled } from './blocks.ts';
import { gapTable } from './krav-tables.ts';
import { markdownTable } from './table.ts';

/** The promises at every moment: how they stand, how they are read, and every breach and gap, past and ahead. */
export function promisePart(promises: StatusReport['promises'], language: Language): string[] {
  if (promises.length === 0) return [];
  const nb = language === 'nb';
  const readings = promises.flatMap(({ result: { krav } }) =>
    krav.interpretation === '' ? [] : [labelled(krav.id, krav.interpretation)],
  );
  const gaps = gapTable(
    promises.map(({ result }) => result),
    language,
  );
  return [
    heading(2, HEADINGS.promises[language]),
    promiseTable(promises, language),
    ...(readings.length === 0
      ? []
      : [heading(3, nb ? 'Tolkninger' : 'Readings'), bulletList(readings)]),
    ...(gaps === '' ? [] : [heading(3, nb ? 'Brudd og hull' : 'Breaches and gaps'), gaps]),
  ];
}

function promiseTable(promises: readonly PromiseLine[], language: Language): string {
  const nb = language === 'nb';
  return markdownTable(
    [
      { title: 'Krav' },
      { title: nb ? 'Tittel' : 'Title' },
      { title: nb ? 'Skal være' : 'Must be' },
      { title: nb ? 'I dag' : 'Today', align: 'right' },
      { title: nb ? 'Svar' : 'Answer' },
      { title: nb ? 'Holdt siste 365 dager' : 'Kept in the last 365 days' },
      { title: nb ? 'Neste brudd' : 'Next breach' },
    ],
    promises.map(({ result, lastYear }) => [
      result.krav.id,
      result.krav.title,
      limitWords(result, language),
      countRange(result.count),
      verdictWords(result.verdict, language),
      coverageWords(lastYear, language),
      nextWords(result, language),
    ]),
  );
}

/** The krav that are not about every moment, each with its answer. */
export function otherKrav(others: readonly KravResult[], language: Language): string[] {
  if (others.length === 0) return [];
  const nb = language === 'nb';
  const readings = others.flatMap(({ krav }) =>
    krav.interpretation === '' ? [] : [labelled(krav.id, krav.interpretation)],
  );
  const table = markdownTable(
    [
      { title: 'Krav' },
      { title: nb ? 'Tittel' : 'Title' },
      { title: nb ? 'Svar' : 'Answer' },
      { title: nb ? 'Nærmere' : 'Details' },
    ],
    others.map((result) => [
      result.krav.id,
      result.krav.title,
      verdictWords(result.verdict, language),
      todayDetail(result, language),
    ]),
  );
  return [
    heading(2, HEADINGS.others[language]),
    table,
    ...(readings.length === 0
      ? []
      : [heading(3, nb ? 'Tolkninger' : 'Readings'), bulletList(readings)]),
  ];
}
