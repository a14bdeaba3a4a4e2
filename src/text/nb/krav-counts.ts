import { plural } from '../formatting/plural.ts';
import { numberInWords } from '../formatting/written.ts';

/** «1 dag», «30 dager» */
export const days = (count: number) => plural(count, 'dag', 'dager');
export const inWords = (count: number) => numberInWords(count, 'nb');
/** «ingen», «én», «én eller to», «to til fem», «minst to» where nobody can say how many at most. */
export const many = (low: number, high: number): string => {
  const word = (count: number) => (count === 0 ? 'ingen' : inWords(count));
  if (low === high) return word(low);
  if (!Number.isFinite(high)) return low === 0 ? 'et ukjent antall' : `minst ${word(low)}`;
  return high === low + 1 ? `${word(low)} eller ${word(high)}` : `${word(low)} til ${word(high)}`;
};
