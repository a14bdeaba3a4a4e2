import { least } from '../time/extremes.ts';

/** A number as it is written: so many units, each of ten to a power. */
interface Decimal {
  readonly units: bigint;
  readonly power: number;
}

/** Whether a number is a whole multiple of another, as both are written: 19.99 is one of 0.01. */
export function isMultipleOf(value: number, step: number): boolean {
  const [a, b] = alike([value, step]);
  if (a === undefined || b === undefined) return false;
  return b === 0n ? a === 0n : a % b === 0n;
}

/** The sum of numbers as they are written: 0.1 and 0.2 are 0.3. */
export function decimalSum(values: readonly number[]): number {
  const finite = values.every(Number.isFinite);
  if (!finite) return values.reduce((sum, value) => sum + value, 0);
  const power = lowestPower(values);
  const units = alike(values).reduce((sum, value) => sum + value, 0n);
  return Number(`${units}e${power}`);
}

/** The numbers as whole counts of one unit that suits them all; none where one is not finite. */
function alike(values: readonly number[]): bigint[] {
  if (!values.every(Number.isFinite)) return [];
  const power = lowestPower(values);
  return values
    .map(decimalOf)
    .map((decimal) => decimal.units * 10n ** BigInt(decimal.power - power));
}

function lowestPower(values: readonly number[]): number {
  return Math.min(0, least(values.map((value) => decimalOf(value).power)));
}

/** By the shortest text that reads as the number, which is how it was written. */
function decimalOf(value: number): Decimal {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = digits.split('.');
  return { units: BigInt(whole + fraction), power: Number(exponent) - fraction.length };
}
