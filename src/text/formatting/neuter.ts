import { numberInWords } from './written.ts';

/** A number in words before a noun of the neuter gender, or for one: «ett», «to». */
export function neuter(count: number): string {
  return count === 1 ? 'ett' : numberInWords(count, 'nb');
}
