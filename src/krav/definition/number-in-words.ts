import { report } from '../../diagnostic/catalogue.ts';
import { aboutField, type Finding } from '../../diagnostic/finding.ts';
import { smallLetters } from '../../register/small-letters.ts';
import { inExpression } from './compile-expression.ts';
import { fieldNow, type Krav, limitsOf } from './krav.ts';
import { KRAV_TYPE } from './read-krav.ts';

const WORDS = ['to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...['en', 'én', 'ett', 'ein', 'éin', 'eitt'].map((word) => [word, 1] as const),
  ...WORDS.map((word, index) => [word, index + 2] as const),
  ['syv', 7],
]);
const NUMBER = `(\\d+|${[...NUMBERS.keys()].join('|')})`;
// For text in small letters: a pattern that takes capital letters too is many times slower to compile.
/** Nothing that makes another word, a date, a case number or a decimal of it. */
const BEFORE = '(?<![\\p{L}\\p{N}.,:/–-])';
const AFTER = '(?![\\p{L}\\p{N}]|[.,:/–-]\\p{N})';
const UNIT_OF_TIME =
  /^\s*(?:hele\s+)?(?:minutt|time|døgn|dag|uke|veke|måned|månad|kvartal|tertial|halvår|år)/u;
const AT_LEAST = new RegExp(`(?:${BEFORE}minst\\s+|(?:≥|>=)\\s*)${NUMBER}${AFTER}`, 'gu');
const AT_MOST = new RegExp(
  `(?:${BEFORE}(?:høyst|maks|maksimalt|inntil)\\s+|(?:≤|<=)\\s*)${NUMBER}${AFTER}`,
  'gu',
);
const FROM_TO = new RegExp(`${BEFORE}${NUMBER}(?:\\s+til\\s+|\\s*–\\s*)${NUMBER}${AFTER}`, 'gu');
const MOST_IN_RANGE = 12;

/** Numbers in the title and the interpretation that are others than the limits, by the rule of the day itself. */
export function numberFindings(krav: Krav): Finding[] {
  const limits = limitsOf(krav);
  if (limits === null) return [];
  const { min, max } = limits;
  const texts = [
    { field: fieldNow(krav, 'tittel'), text: krav.title },
    { field: fieldNow(krav, 'tolkning'), text: krav.interpretation },
  ];
  return texts.flatMap(({ field, text }) =>
    [
      ...said(text, AT_LEAST, ([first]) => first !== min && ['minst', min]),
      ...said(text, AT_MOST, ([first]) => first !== max && ['hoyst', max]),
      ...said(text, FROM_TO, ([first = 0, second = 0]) => {
        if (first > MOST_IN_RANGE || second > MOST_IN_RANGE) return false;
        if (first !== min) return ['minst', min];
        return second !== max && ['hoyst', max];
      }),
    ].map(({ words, at, limit, value }) =>
      report(
        'krav/number-in-words',
        { words, limit, value },
        inExpression(krav, field)(at, at + words.length),
        aboutField({ type: KRAV_TYPE, id: krav.id }, field),
      ),
    ),
  );
}

type Mismatch = readonly [limit: 'minst' | 'hoyst', value: number | null];

function said(
  text: string,
  pattern: RegExp,
  mismatch: (numbers: readonly number[]) => Mismatch | false,
) {
  const small = smallLetters(text);
  return [...small.matchAll(pattern)].flatMap((match) => {
    const [found, ...numbers] = match;
    const at = match.index;
    const words = text.slice(at, at + found.length);
    if (UNIT_OF_TIME.test(small.slice(at + found.length))) return [];
    const other = mismatch(numbers.map(numberOf));
    return other === false ? [] : [{ words, at, limit: other[0], value: other[1] }];
  });
}

function numberOf(text: string): number {
  return NUMBERS.get(text) ?? Number(text);
}
