import { type Day, dayParts } from '../time/day.ts';
import type { Language, Words } from './language.ts';

const NO_BREAK_SPACE = '\u00a0';
const IN_WORDS: Record<Language, readonly string[]> = {
  nb: [
    'null',
    'én',
    'to',
    'tre',
    'fire',
    'fem',
    'seks',
    'sju',
    'åtte',
    'ni',
    'ti',
    'elleve',
    'tolv',
  ],
  en: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
};
const MONTHS: Record<Language, readonly string[]> = {
  nb: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** The day as people in Norway write it, `31.08.2026`, in both languages alike. */
export function writtenDay(day: Day): string {
  const { year, month, day: dayOfMonth } = dayParts(day);
  return `${String(dayOfMonth).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
}

/** The name of a month 1–12. */
export function monthName(month: number, language: Language): string {
  return MONTHS[language][month - 1] ?? String(month);
}

/** A whole number with a no-break space between thousands: `1 500 000`. */
export function writtenNumber(value: number): string {
  const digits = String(Math.abs(Math.trunc(value))).replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  return value < 0 ? `-${digits}` : digits;
}

/** An amount in whole kroner: `kr 1 500 000`. */
export function writtenKroner(value: number): string {
  return `kr${NO_BREAK_SPACE}${writtenNumber(value)}`;
}

/** A share of one in per cent with one decimal: 0,877 gives `87,7 %` (`87.7%` in English). */
export function writtenShare(share: number, language: Language): string {
  const tenths = (Math.round(share * 1000) / 10).toFixed(1);
  return language === 'nb' ? `${tenths.replace('.', ',')}${NO_BREAK_SPACE}%` : `${tenths}%`;
}

/** A number for running text: in words to twelve, in digits above. */
export function numberInWords(value: number, language: Language): string {
  return IN_WORDS[language][value] ?? writtenNumber(value);
}

/** A noun in its singular and plural. */
export interface Noun {
  readonly one: Words;
  readonly many: Words;
}

/** «1 post», «2 poster»: digits and the right form of the noun. */
export function counted(value: number, noun: Noun, language: Language): string {
  return `${writtenNumber(value)} ${(value === 1 ? noun.one : noun.many)[language]}`;
}

/** Items joined as in a sentence: «a, b og c». */
export function listed(items: readonly string[], language: Language): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  return `${items.slice(0, -1).join(', ')} ${language === 'nb' ? 'og' : 'and'} ${last}`;
}

const collator = new Intl.Collator('nb');

/** The order of texts for people: æ, ø and å last, `aa` as å. */
export function compareForPeople(a: string, b: string): number {
  return collator.compare(a, b);
}

/** A sentence or heading with its first letter large. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
