import type { IdentityNumberKind } from '../diagnostic/codes/privacy.ts';
import { dayFromParts } from '../time/day.ts';
import type { Span } from './span.ts';

/** A stretch of text that has the form and check digits of a Norwegian identity number. */
export interface IdentityNumber extends Span {
  readonly kind: IdentityNumberKind;
}

const CANDIDATE =
  /(?<!\d)(?<!\d[.,])(?:\d{6}[ \u00a0\u202f\-–]?\d{5}|\d{2}\.\d{2}\.\d{2}[ \u00a0\u202f\-–]?\d{5})(?!\d)(?![.,]\d)/g;

/**
 * The identity numbers of a text, from left to right: eleven digits, together, as six and five, or
 * with full stops in the date.
 */
export function identityNumbers(text: string): IdentityNumber[] {
  return [...text.matchAll(CANDIDATE)].flatMap((match) => {
    const kind = identityNumberKind([...match[0].replace(/\D/g, '')].map(Number));
    if (kind === null) return [];
    return [{ from: match.index, to: match.index + match[0].length, kind }];
  });
}

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/**
 * Takes eleven digits. The two check digits make both weighted sums divisible by 11
 * (Skatteetaten). A D number has 40 added to the day; a help number, and some test numbers, 40 to
 * the month; the synthetic ones of Folkeregisteret 80 to the month.
 */
function identityNumberKind(digits: readonly number[]): IdentityNumberKind | null {
  if (weigh(digits, FIRST_WEIGHTS) % 11 !== 0 || weigh(digits, SECOND_WEIGHTS) % 11 !== 0)
    return null;
  const [day, month, year] = [0, 2, 4].map((at) => (digits[at] ?? 0) * 10 + (digits[at + 1] ?? 0));
  if (day === undefined || month === undefined || year === undefined) return null;
  const added = month > 80 ? 80 : month > 40 ? 40 : 0;
  const isD = day > 40;
  // Of the two centuries that the year may mean, 2000–2099 has every 29 February that 1900–1999 has.
  const date = dayFromParts(2000 + year, month - added, isD ? day - 40 : day);
  if (typeof date !== 'number') return null;
  if (added === 80) return 'syntetisk';
  if (added === 40) return 'hjelpenummer';
  return isD ? 'd-nummer' : 'fødselsnummer';
}

function weigh(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);
}
