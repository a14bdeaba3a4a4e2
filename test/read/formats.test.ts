import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayFault,
  formats,
  numberSuggestion,
  orgnrFault,
  rorFault,
  uriSuggestion,
} from '../../src/read/schema/formats.ts';
import { linearPattern, patternFault } from '../../src/read/schema/pattern.ts';

const ORGANISATIONS = [
  '991825827',
  '919303808',
  '988077917',
  '935478715',
  '974767880',
  '971035854',
  '970141669',
];

const VALID: Record<string, readonly string[]> = {
  dato: ['1900-01-01', '2024-02-29', '2026-08-31', '2100-12-31'],
  date: ['2026-08-31'],
  orgnr: [...ORGANISATIONS, '997058925', '123456785', '701730496'],
  ror: ['03yrm5c26', '01k4yrm29', '05xg72x27', '01xtthb56', '04q12yn84', '00epmv149'].map(
    (id) => `https://ror.org/${id}`,
  ),
  kommunenr: ['0219', '3024', '3201'],
  time: ['14:30:00Z', '14:30:00.25+02:00', '23:59:60Z', '21:29:60-02:30', '01:59:60+02:00'],
  'date-time': ['2026-08-31T14:30:00Z', '2026-08-31t14:30:00+01:00'],
  email: ['post@baerum.kommune.no', 'a.b+c@x.no'],
  uri: ['https://www.baerum.kommune.no/a?b=c#d', 'mailto:post@x.no', 'urn:isbn:0451450523'],
  'uri-reference': ['/a/b', 'https://x.no', '#del'],
  uuid: ['123e4567-e89b-12d3-a456-426614174000'],
  regex: ['^[a-z]+$'],
};

const INVALID: Record<string, readonly string[]> = {
  dato: [
    '2026-02-30',
    '2023-02-29',
    '2026-13-01',
    '1899-12-31',
    '2101-01-01',
    '31.12.2027',
    '2026-1-1',
    '',
    '0000-01-01',
    '2026-08-31T00:00:00Z',
  ],
  date: ['2024-13-01', 'i dag'],
  orgnr: [
    '935478751',
    '935478716',
    '93547871',
    '935 478 715',
    '9354787150',
    'NO935478715MVA',
    '',
    '٩35478715',
  ],
  ror: [
    'https://ror.org/01k4yrm30',
    '03yrm5c26',
    'http://ror.org/03yrm5c26',
    'https://ror.org/03yrm5c2',
    'https://ror.org/03YRM5C26',
    'https://ror.org/0iyrm5c26',
  ],
  kommunenr: ['219', '03201', 'abcd'],
  time: [
    '24:00:00Z',
    '14:30',
    '14:30:00',
    '12:00:60Z',
    '12:00:61Z',
    '12:60:00Z',
    '12:00:00+24:00',
    '12:00:00+01:60',
  ],
  'date-time': ['2026-02-30T14:30:00Z', '2026-08-31', '2026-08-31T14:30:00'],
  email: ['post', '@x.no', 'a b@x.no', 'a@b', 'a@-x.no'],
  uri: ['www.baerum.kommune.no', 'https://x.no/a b', 'https://x.no/bærum', '/a', ''],
  'uri-reference': ['a b', 'https://[x'],
  uuid: ['123e4567'],
  regex: ['[', '(?=a)'],
};

describe('formats', () => {
  for (const [format, check] of Object.entries(formats)) {
    it.each(VALID[format] ?? [])(`takes %j as ${format}`, (text) => {
      expect(check(text)).toBe(true);
    });
    it.each(INVALID[format] ?? [])(`refuses %j as ${format}`, (text) => {
      expect(check(text)).toBe(false);
    });
    it(`has examples of ${format}`, () => {
      expect(VALID[format]).toBeDefined();
      expect(INVALID[format]).toBeDefined();
    });
  }
});

describe('organisation numbers', () => {
  it('lets none of 567 wrong single digits through', () => {
    const wrong = ORGANISATIONS.flatMap((number) =>
      [...number].flatMap((digit, at) =>
        [...'0123456789']
          .filter((other) => other !== digit)
          .map((other) => number.slice(0, at) + other + number.slice(at + 1)),
      ),
    );
    expect(wrong).toHaveLength(567);
    expect(wrong.filter((number) => orgnrFault(number) === null)).toEqual([]);
  });

  it('lets none of 51 swaps of unequal neighbours through', () => {
    const swapped = ORGANISATIONS.flatMap((number) =>
      [...number].slice(1).flatMap((digit, at) => {
        const before = number[at] ?? '';
        return before === digit
          ? []
          : [number.slice(0, at) + digit + before + number.slice(at + 2)];
      }),
    );
    expect(swapped).toHaveLength(51);
    expect(swapped.filter((number) => orgnrFault(number) === null)).toEqual([]);
  });

  it('agrees with the rule as it is written down', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 9 }),
        (start, last) => {
          const digits = String(start).padStart(8, '0');
          const sum = [3, 2, 7, 6, 5, 4, 3, 2]
            .map((weight, at) => weight * Number(digits.charAt(at)))
            .reduce((a, b) => a + b);
          expect(orgnrFault(`${digits}${last}`) === null).toBe((sum + last) % 11 === 0);
        },
      ),
    );
  });
});

describe('ROR addresses', () => {
  it('tells a wrong form from wrong check digits', () => {
    expect(rorFault('03yrm5c26')).toBe('form');
    expect(rorFault('https://ror.org/01k4yrm30')).toBe('check');
  });

  it('lets no wrong single character through', () => {
    const id = '3yrm5c';
    const wrong = [...id].flatMap((letter, at) =>
      [...'0123456789abcdefghjkmnpqrstvwxyz']
        .filter((other) => other !== letter)
        .map((other) => `https://ror.org/0${id.slice(0, at)}${other}${id.slice(at + 1)}26`),
    );
    expect(wrong.filter((address) => rorFault(address) === null)).toEqual([]);
  });
});

describe('what was probably meant', () => {
  it.each([
    ['31.12.2027', '2027-12-31'],
    ['1.2.2027', '2027-02-01'],
    ['31/12/2027', '2027-12-31'],
    ['2027-12-31T10:00:00Z', '2027-12-31'],
    ['20271231', '2027-12-31'],
    ['2026-2-3', '2026-02-03'],
    ['2026-02-30', '2026-02-28'],
    ['31.02.2027', null],
    ['i går', null],
    ['2026-13-01', null],
  ])('reads the day %j as %j', (text, day) => {
    expect(dayFault(text)?.suggestion).toBe(day);
  });

  it('finds nothing wrong with a day', () => {
    expect(dayFault('2026-08-31')).toBeNull();
  });

  it('finds numbers behind spaces and signs, but corrects no digit', () => {
    expect(numberSuggestion('orgnr', '935 478 715')).toBe('935478715');
    expect(numberSuggestion('orgnr', 'NO935478715MVA')).toBe('935478715');
    expect(numberSuggestion('orgnr', '935478751')).toBeNull();
    expect(numberSuggestion('ror', '03yrm5c26')).toBe('https://ror.org/03yrm5c26');
    expect(numberSuggestion('ror', 'http://www.ror.org/03YRM5C26/')).toBe(
      'https://ror.org/03yrm5c26',
    );
    expect(numberSuggestion('ror', 'https://ror.org/01k4yrm30')).toBeNull();
    expect(numberSuggestion('ror', 'Bærum kommune')).toBeNull();
  });

  it('finds addresses', () => {
    expect(uriSuggestion('https://x.no/a b')).toBe('https://x.no/a%20b');
    expect(uriSuggestion('https://www.baerum.kommune.no/a')).toBeNull();
    expect(uriSuggestion('www.baerum.kommune.no')).toBe('https://www.baerum.kommune.no');
    expect(uriSuggestion('https://x.no/bærum')).toBe('https://x.no/b%C3%A6rum');
    expect(uriSuggestion('ikke en adresse')).toBeNull();
  });
});

describe('patterns', () => {
  it('take linear time', () => {
    expect(linearPattern('^(a+)+$').test(`${'a'.repeat(50)}b`)).toBe(false);
  });

  it.each([
    ['^(?:ab|cd)$', ['ab', 'cd'], ['abd', 'acd', '', 'xab', 'ab\n']],
    ['^(a)|(b)$', ['ax', 'xb', 'a'], ['xa', 'bx', '']],
    ['^[|(]+[)]+$', ['|(|)'], ['|', ')']],
    ['^(?:a|b)\\$', ['a$', 'b$c'], ['a', 'xa$']],
    ['^(?:a{1,2}){2}$', ['aa', 'aaaa'], ['a', 'aaaaa']],
    ['(?:^|-)a+b+$', ['ab', 'x-aabb'], ['xab', 'abc']],
  ])('%j is matched as the built-in matcher does', (pattern, matching, others) => {
    for (const matcher of [linearPattern(pattern), new RegExp(pattern, 'u')]) {
      expect(matching.filter((text) => !matcher.test(text))).toEqual([]);
      expect(others.filter((text) => matcher.test(text))).toEqual([]);
    }
  });

  it('may write characters by number', () => {
    expect(linearPattern('^\\u00e5\\u{e6}$').test('åæ')).toBe(true);
    expect(linearPattern('^\\\\u00e5$').test('\\u00e5')).toBe(true);
  });

  it.each([
    ['(?=a)', 'linear'],
    ['(a)\\1', 'linear'],
    ['[', 'standard'],
    ['(?i)a', 'standard'],
    ['a{2,1}', 'standard'],
  ])('%j is refused by what is %s', (pattern, fault) => {
    expect(patternFault(pattern)?.fault).toBe(fault);
  });

  it('are told from each other as texts, as ajv does', () => {
    const texts = ['^(?:a|b)$', '^(?:a|c)$', '^(?:a|b)', '^a$'].map(
      (each) => `${linearPattern(each)}`,
    );
    expect(new Set(texts).size).toBe(4);
  });

  it('accepts letters of all languages', () => {
    expect(patternFault('^\\p{L}+$')).toBeNull();
    expect(linearPattern('^\\p{L}+$').test('Bærum')).toBe(true);
  });
});
