import type { Language } from '../../text/language.ts';
import { writtenDay } from '../../text/people.ts';
import { countRange } from '../krav/standing.ts';
import type { CountThen, TurningDay } from './turning-days.ts';

/** The counts of a krav before and after, on the days on which they turn, as aligned lines; none without days. */
export function turningLines(
  id: string,
  days: readonly TurningDay[],
  language: Language,
): string[] {
  if (days.length === 0) return [];
  const nb = language === 'nb';
  const columns = [
    [id, nb ? 'før' : 'before', nb ? 'etter' : 'after'],
    ...days.map(({ day, before, after }) => [
      writtenDay(day),
      cell(before, language),
      cell(after, language),
    ]),
  ];
  const widths = columns.map((column) => Math.max(...column.map(({ length }) => length)));
  return [0, 1, 2].map((row) =>
    columns
      .map((column, index) => (column[row] ?? '').padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function cell({ low, high, broken, withPlanned }: CountThen, language: Language): string {
  const word = broken ? (language === 'nb' ? ' BRUDD' : ' BREACH') : '';
  const planned =
    withPlanned.low === low && withPlanned.high === high
      ? ''
      : language === 'nb'
        ? ` (${countRange(withPlanned)} med det planlagte)`
        : ` (${countRange(withPlanned)} with the planned)`;
  return `${countRange({ low, high })}${word}${planned}`;
}
