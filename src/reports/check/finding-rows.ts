import { wordsOf } from '../../diagnostic/catalogue.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { changeWords, placeOf, type ReportedFinding } from '../document/finding.ts';
import { type ColumnOf, type Table, tableOf } from '../document/table.ts';
import { data, own, type Value } from '../document/value.ts';
import { placeWords } from '../findings/words.ts';

/** Findings as rows of a comment: how grave, where, what, and what to do; with what the change did, where it did something. */
export function findingRows(findings: readonly ReportedFinding[], language: Language): Table {
  const { table: words, severities } = wordsIn(language).check;
  const column = (
    key: string,
    title: string,
    cell: (found: ReportedFinding) => Value,
  ): ColumnOf<ReportedFinding> => ({ key, title, flexible: true, cell });
  const isOfChange = findings.some(({ change }) => change !== undefined);
  return tableOf<ReportedFinding>({
    id: 'funn',
    caption: words.caption,
    empty: '',
    columns: [
      column('severity', words.finding, ({ severity, code }) =>
        own(`${severities[severity]} ${code}`),
      ),
      column('place', words.place, (found) => placeOf(found) ?? own(placeWords(found) ?? '–')),
      column('message', words.what, (found) => data(wordsOf(found, language).message)),
      column('help', words.todo, (found) => data(wordsOf(found, language).help)),
      ...(isOfChange
        ? [column('change', words.change, (found) => own(changeWords(found, language) ?? ''))]
        : []),
    ],
    rows: findings,
  });
}
