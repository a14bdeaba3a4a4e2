import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Table, tableOf } from '../document/table.ts';
import { day, id, own, several, sign, type Value } from '../document/value.ts';
import { type DiffReport, isTouched } from './diff.ts';
import { type CountThen, type TurningDay, turningDays } from './turning-days.ts';

/** The days on which the count of a krav turns, a row a day, before the change and after it. */
export function turningTable(report: DiffReport, language: Language): Table {
  const words = wordsIn(language).diff;
  return tableOf<TurningDay & { readonly krav: string }>({
    id: 'dager',
    caption: words.turning,
    empty: '',
    columns: [
      { key: 'krav', title: words.krav, cell: ({ krav }) => id(krav) },
      { key: 'day', title: words.day, cell: (row) => day(row.day) },
      {
        key: 'before',
        title: words.before,
        flexible: true,
        cell: ({ before }) => countCell(before, language),
      },
      {
        key: 'after',
        title: words.after,
        flexible: true,
        cell: ({ after }) => countCell(after, language),
      },
    ],
    rows: report.krav
      .filter(isTouched)
      .flatMap((krav) =>
        turningDays(krav, report.envelope.asOf).map((turn) => ({ ...turn, krav: krav.id })),
      ),
  });
}

function breachSign(broken: NonNullable<CountThen['broken']>, language: Language): Value {
  const word = wordsIn(language).krav.breachWords[broken];
  return sign(word, broken === 'broken' ? 'bad' : 'unclear');
}

/** «2 BRUDD», and how many with what is planned where that is another number. */
function countCell(then: CountThen, language: Language): Value {
  const { low, high, broken, withPlanned } = then;
  const count: Value = { kind: 'count', low, high };
  const now = broken === null ? count : several([count, breachSign(broken, language)], ' ');
  if (withPlanned.low === low && withPlanned.high === high) return now;
  const planned: Value = { kind: 'count', low: withPlanned.low, high: withPlanned.high };
  return several([now, several([own(wordsIn(language).diff.withPlanned), planned], ' ')], ', ');
}
