import { plural } from '../formatting/plural.ts';
import { numberInWords } from '../formatting/written.ts';

export const days = (count: number) => plural(count, 'day', 'days');
export const inWords = (count: number) => numberInWords(count, 'en');
export const many = (low: number, high: number): string => {
  const word = (count: number) => (count === 0 ? 'none' : inWords(count));
  if (low === high) return word(low);
  if (!Number.isFinite(high)) return low === 0 ? 'an unknown number' : `at least ${word(low)}`;
  return high === low + 1 ? `${word(low)} or ${word(high)}` : `${word(low)} to ${word(high)}`;
};
