import { smallLetters } from './small-letters.ts';
import { inOrder, type Span, without } from './span.ts';
import type { WebAddress } from './web-addresses.ts';

const GAP = '[ \\u00a0\\u202f]';
const MARK = '[ \\u00a0\\u202f.\\-]';

/** Not in the midst of a longer number, word, path or date. */
const STARTS = `(?<![\\p{L}\\p{N}_/.,+§-])(?<!\\d${GAP})`;
const ENDS = `(?![\\p{L}\\p{N}_/])(?!${MARK}\\d)(?![.,]\\d)`;
const NO_AMOUNT = `(?!${GAP}?(?:kr|kroner|nok|mill|mrd|prosent|stk)(?!\\p{L}))(?!${GAP}?%)`;

/** +47, 0047 or (+47), and eight digits in any groups. */
const WITH_COUNTRY_CODE = new RegExp(
  `(?<![\\p{L}\\p{N}])\\(?(?:\\+|00)${GAP}?47\\)?${MARK}{0,2}[2-9](?:${MARK}?\\d){7}(?!\\d)`,
  'gu',
);

/** 22 22 22 22 or 922 22 222. */
const IN_GROUPS = new RegExp(
  `${STARTS}[2-9]\\d(?:(?:${GAP}\\d\\d){3}|\\d${GAP}\\d\\d${GAP}\\d{3})${ENDS}${NO_AMOUNT}`,
  'gu',
);

/** Eight digits that are a telephone number where a word says so. */
const PLAIN = new RegExp(
  `(?<![\\p{L}\\p{N}_/])(?<![\\p{L}\\p{N}]-)(?:[2-9]\\d(?:\\d{6}|(?:${MARK}\\d\\d){3}|\\d${MARK}\\d\\d${MARK}\\d{3})|(?!20)[2-9]\\d{3}${GAP}\\d{4})${ENDS}${NO_AMOUNT}`,
  'gu',
);

/** A day written together, 20261231. */
const COMPACT_DAY = /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

const WORD =
  '(?:tlf|tlfnr|telefon(?:en|er|nr|nummer|nummeret)?|(?:mobil|mob)(?:en|nr|nummer|nummeret|tlf|telefon|telefonen)?|ring(?:e|er|es)?|sms|tel|phone|whatsapp|vipps|faks)(?!\\p{L})';
const WORD_BEFORE = new RegExp(`(?<!\\p{L})${WORD}\\.?(?:\\s*nr\\.)?[^\\d.;!?\\n]{0,40}$`, 'u');
const WORD_AFTER = new RegExp(`^[\\s,(–-]{0,3}${WORD}`, 'u');
const ALSO_BEFORE = /^\s*(?:,|\/|og|eller|and|or|&)\s*$/;
const NUMBERED_BEFORE =
  /(?<!\p{L})(?:uke|uker|ukene|side|sider|sidene|kapittel|punkt|rom|linje|år|årene)\s*$/u;
const CONTEXT = 60;

/**
 * The Norwegian telephone numbers of a text, from left to right: with country code, in the groups
 * of a telephone number, or as plain digits near a word such as tlf, mobil or ring. Numbers in web
 * addresses are none.
 */
export function phoneNumbers(written: string, addresses: readonly WebAddress[]): Span[] {
  // Patterns that take small and capital letters are many times slower to compile.
  const text = smallLetters(written);
  const withCode = spans(text, WITH_COUNTRY_CODE);
  const grouped = without(spans(text, IN_GROUPS), withCode).filter(
    (span) => !NUMBERED_BEFORE.test(before(text, span)),
  );
  const sure = inOrder(withCode, grouped);
  const plain = without(spans(text, PLAIN), sure).filter(
    ({ from, to }) => !COMPACT_DAY.test(text.slice(from, to)),
  );
  const isSure = new Set(sure);
  let last = 0;
  const found = inOrder(sure, plain).filter((span) => {
    const isPhone = isSure.has(span) || isSaidToBePhone(text, span, last);
    if (isPhone) last = span.to;
    return isPhone;
  });
  return without(found, addresses);
}

function spans(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
    from: index,
    to: index + written.length,
  }));
}

/** A word before or after says so, or it is beside one that is, which ended at `last`. */
function isSaidToBePhone(text: string, { from, to }: Span, last: number): boolean {
  return (
    WORD_BEFORE.test(before(text, { from })) ||
    WORD_AFTER.test(text.slice(to, to + CONTEXT)) ||
    (last > 0 && from - last < CONTEXT && ALSO_BEFORE.test(text.slice(last, from)))
  );
}

function before(text: string, { from }: Pick<Span, 'from'>): string {
  return text.slice(Math.max(0, from - CONTEXT), from);
}
