import { wordsOf } from '../../diagnostic/catalogue.ts';
import type { ReportedFinding } from '../../reports/check/report.ts';
import { CHANGE_WORDS, SEVERITY_WORDS, subjectOf } from '../../reports/check/words.ts';
import type { Block } from '../../reports/document/document.ts';
import { type ColumnOf, type Table, tableOf } from '../../reports/document/table.ts';
import { missing, own, source, type Value } from '../../reports/document/value.ts';
import type { Language } from '../../text/language.ts';

const WORDS = {
  nb: {
    caption: 'Funn',
    severity: 'Alvor',
    code: 'Kode',
    place: 'Sted',
    what: 'Hva',
    todo: 'Hva nå',
    change: 'Endring',
    none: 'ingen funn',
  },
  en: {
    caption: 'Findings',
    severity: 'Severity',
    code: 'Code',
    place: 'Place',
    what: 'What',
    todo: 'What to do',
    change: 'Change',
    none: 'no findings',
  },
} as const;

const NOTHING = missing('–');

/** Findings as a table, for formats that show no lines of files; the compact form leaves out what to do. */
export function findingsTable(
  { findings, form }: Extract<Block, { kind: 'findings' }>,
  id: string,
  language: Language,
): Table {
  const words = WORDS[language];
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
      column('severity', words.severity, ({ severity }) => own(SEVERITY_WORDS[severity][language])),
      column('code', words.code, ({ code }) => own(code)),
      ...(findings.some(({ change }) => change !== undefined)
        ? [
            column('change', words.change, ({ change }) =>
              change === undefined ? NOTHING : own(CHANGE_WORDS[change][language]),
            ),
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
