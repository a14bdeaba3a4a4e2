import { type Day, dayParts } from '../../time/day.ts';
import type { Language } from '../language.ts';
import { prose as en } from './prose-en.ts';
import { prose as nb } from './prose-nb.ts';

const NO_BREAK_SPACE = '\u00a0';
const PROSE = { nb, en } as const;

/** The day as people in Norway write it, `31.08.2026`, in both languages alike. */
export function writtenDay(day: Day): string {
  const { year, month, day: dayOfMonth } = dayParts(day);
  return `${String(dayOfMonth).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
}

/** The days from first to last as people write them: «01.03.–14.04.2025», with both years where they differ. */
export function writtenDays(from: Day, to: Day): string {
  if (from === to) return writtenDay(from);
  const isSameYear = dayParts(from).year === dayParts(to).year;
  const first = isSameYear ? writtenDay(from).slice(0, 6) : writtenDay(from);
  return `${first}–${writtenDay(to)}`;
}

/** The year whose days are those from first to last, all of them; null where there is none. */
export function wholeYear(from: Day, to: Day): number | null {
  const first = dayParts(from);
  const last = dayParts(to);
  const isWhole = first.month === 1 && first.day === 1 && last.month === 12 && last.day === 31;
  return isWhole && first.year === last.year ? first.year : null;
}

/** The name of a month 1–12. */
export function monthName(month: number, language: Language): string {
  return PROSE[language].months[month - 1] ?? String(month);
}

/** A whole number with a no-break space between thousands from five digits on, `15 000`: one of four may be a year. */
export function writtenNumber(value: number): string {
  return Math.abs(value) < 10_000 ? String(Math.trunc(value)) : grouped(value);
}

function grouped(value: number): string {
  const digits = String(Math.abs(Math.trunc(value))).replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  return value < 0 ? `-${digits}` : digits;
}

/** An amount in whole kroner: `kr 1 500 000`. */
export function writtenKroner(value: number): string {
  return `kr${NO_BREAK_SPACE}${grouped(value)}`;
}

/** A share of one in per cent with one decimal: 0,877 gives `87,7 %` (`87.7%` in English). */
export function writtenShare(share: number, language: Language): string {
  const { decimalMark, percentSign } = PROSE[language];
  const tenths = (Math.round(share * 1000) / 10).toFixed(1).replace('.', decimalMark);
  return `${tenths}${percentSign}`;
}

/** A number for running text: in words to twelve, in digits above. */
export function numberInWords(value: number, language: Language): string {
  return PROSE[language].numbers[value] ?? writtenNumber(value);
}

/** Items joined as in a sentence: «a, b og c». */
export function listed(items: readonly string[], language: Language): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  return `${items.slice(0, -1).join(', ')} ${PROSE[language].and} ${last}`;
}

/** «fullført eller stanset»: one of several, all of which would do. */
export function either(items: readonly string[], language: Language): string {
  return items.join(` ${PROSE[language].or} `);
}

let collator: Intl.Collator | undefined;

/** The order of texts for people: æ, ø and å last, `aa` as å. */
export function compareForPeople(a: string, b: string): number {
  // Slow to make, so it is made when it is first asked.
  collator ??= new Intl.Collator('nb');
  return collator.compare(a, b);
}

/** A sentence or heading with its first letter large. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** Titles of columns as they stand within a sentence; those that begin with a name in capitals, such as FoI, as they are. */
export function inSentence(titles: readonly string[]): string[] {
  return titles.map((title) =>
    /^\p{Lu}\p{Ll}*$/u.test(title.split(/[ -]/, 1)[0] ?? '') ? title.toLowerCase() : title,
  );
}
