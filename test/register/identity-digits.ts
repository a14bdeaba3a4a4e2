/**
 * The identity number of nine digits, its check digits reckoned the textbook way: 11 less the
 * remainder; null when one would be 10. No such number stands in these files written out.
 */
function withCheckDigits(nine: string): string | null {
  const first = checkDigit(nine, '376189452');
  if (first === null) return null;
  const second = checkDigit(nine + first, '5432765432');
  return second === null ? null : nine + first + second;
}

function checkDigit(digits: string, weights: string): string | null {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) sum += Number(digits[at]) * Number(weights[at]);
  const rest = sum % 11;
  if (rest === 0) return '0';
  return rest === 1 ? null : String(11 - rest);
}

/** The first number with that date part, from a serial number on. */
export function numberFor(date: string, serial = 100): string {
  return withCheckDigits(date + serial) ?? numberFor(date, serial + 1);
}
