/** What numbers, months and lists are made of in running text. */
export const prose = {
  months: [
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
  /** Whole numbers from zero. */
  numbers: [
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
  decimalMark: ',',
  percentSign: '\u00a0%',
  and: 'og',
  or: 'eller',
  /** An item of a list: the title of the list, its number, and what tells it from the others. */
  numbered: (list: string, number: number, name: string | null): string =>
    `${list} nr. ${number}${name === null ? '' : ` (${name})`}`,
};

/** A question after something unknown, with the known names that are near; empty when none is. */
export function didYouMean(near: string | readonly string[] | null | undefined): string {
  const names = [near ?? []].flat().map((name) => `«${name}»`);
  return names.length === 0 ? '' : ` Mente du ${names.join(' eller ')}?`;
}
