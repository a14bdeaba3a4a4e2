import type { prose as Norwegian } from './prose-nb.ts';

export const prose: typeof Norwegian = {
  months: [
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
  numbers: [
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
  decimalMark: '.',
  percentSign: '%',
  and: 'and',
  or: 'or',
  numbered: (list, number, name) => `${list} no. ${number}${name === null ? '' : ` (${name})`}`,
};

/** A question after something unknown, with the known names that are near; empty when none is. */
export function didYouMean(near: string | readonly string[] | null | undefined): string {
  const names = [near ?? []].flat().map((name) => `“${name}”`);
  return names.length === 0 ? '' : ` Did you mean ${names.join(' or ')}?`;
}
