import { wordsOf } from '../../diagnostic/catalogue.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import type { Block } from '../document/document.ts';
import { changeWords, type ReportedFinding } from '../document/finding.ts';
import { type ColumnOf, type Table, tableOf } from '../document/table.ts';
import { missing, own, source, type Value } from '../document/value.ts';
import { subjectOf } from './words.ts';

const NOTHING = missing('–');

/** Findings as a table, for formats that show no lines of files; the compact form leaves out what to do. */
export function findingsTable(
  { findings, form }: Extract<Block, { kind: 'findings' }>,
  id: string,
  language: Language,
): Table {
  const { table: words, severities } = wordsIn(language).check;
  const column = (
    key: string,
    title: string,
    cell: (found: ReportedFinding) => Value,
  ): ColumnOf<ReportedFinding> => ({ key, title, cell });
  return tableOf<ReportedFinding>({
    id,
    caption: words.caption,
    empty: words.none,
    columns: [
      column('severity', words.severity, ({ severity }) => own(severities[severity])),
      column('code', words.code, ({ code }) => own(code)),
      ...(findings.some(({ change }) => change !== undefined)
        ? [
            column('change', words.change, (found) => {
              const said = changeWords(found, language);
              return said === null ? NOTHING : own(said);
            }),
          ]
        : []),
      column('place', words.place, placeOf),
      column('message', words.what, (found) => own(wordsOf(found, language).message)),
      ...(form === 'compact'
        ? []
        : [column('help', words.todo, (found) => own(wordsOf(found, language).help))]),
    ],
    rows: findings,
  });
}

function placeOf(found: ReportedFinding): Value {
  if (found.at !== null) return source(found.at.path, found.at.start.line);
  const subject = subjectOf(found);
  return subject === null ? NOTHING : own(subject);
}
