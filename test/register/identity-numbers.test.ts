import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityNumbers } from '../../src/register/identity-numbers.ts';
import { numberFor } from './identity-digits.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const ADDED: Record<string, { readonly day: number; readonly month: number }> = {
  fødselsnummer: { day: 0, month: 0 },
  'd-nummer': { day: 40, month: 0 },
  hjelpenummer: { day: 0, month: 40 },
  syntetisk: { day: 0, month: 80 },
};

function kinds(text: string): string[] {
  return identityNumbers(text).map(({ kind }) => kind);
}

describe('identityNumbers', () => {
  it.each(Object.entries(ADDED))('finds every %s that can be', (kind, added) => {
    fc.assert(
      fc.property(
        fc.record({
          day: fc.integer({ min: 1, max: 28 }),
          month: fc.integer({ min: 1, max: 12 }),
          year: fc.integer({ min: 0, max: 99 }),
          serial: fc.integer({ min: 100, max: 900 }),
        }),
        ({ day, month, year, serial }) => {
          const date = two(day + added.day) + two(month + added.month) + two(year);
          const number = numberFor(date, serial);
          expect(kinds(number)).toEqual([kind]);
          expect(kinds(`født ${date} ${number.slice(6)}.`)).toEqual([kind]);
        },
      ),
      { seed: 20261123, numRuns: 300 },
    );
  });

  it('finds synthetic D numbers', () => {
    expect(kinds(numberFor('418190'))).toEqual(['syntetisk']);
  });

  it('finds no number of which a digit is changed, or two neighbours swapped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 900 }),
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 1, max: 9 }),
        (serial, at, by) => {
          const number = numberFor('140385', serial);
          const digit = String((Number(number[at]) + by) % 10);
          expect(kinds(number.slice(0, at) + digit + number.slice(at + 1))).toEqual([]);
          const swapped =
            number.slice(0, at) +
            number
              .slice(at, at + 2)
              .split('')
              .reverse()
              .join('') +
            number.slice(at + 2);
          if (swapped !== number) expect(kinds(swapped)).toEqual([]);
        },
      ),
      { seed: 20261123, numRuns: 500 },
    );
  });

  const [date, rest] = ['140385', numberFor('140385').slice(6)];
  const number = date + rest;
  it.each([
    number,
    `fnr. ${number}`,
    `fnr:${number}.`,
    `(${number})`,
    `fnr${number}`,
    `${date} ${rest}`,
    `${date}-${rest}`,
    `${date}\u00a0${rest}`,
    `${date}–${rest}`,
    `14.03.85 ${rest}`,
    `14.03.85${rest}`,
    `nr 1 ${number}, enig`,
    `https://sak.example.no/person/${number}`,
    `https://sak.example.no/?fnr=${number}&side=2`,
    numberFor('290200'),
    numberFor('290284'),
  ])('finds %s', (text) => {
    expect(identityNumbers(text)).toHaveLength(1);
  });

  it('tells exactly where', () => {
    const text = `Søker ${date} ${rest}, og ${numberFor('010101')}.`;
    expect(identityNumbers(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      `${date} ${rest}`,
      numberFor('010101'),
    ]);
  });

  it.each([
    ['a longer number', `1${number}`],
    ['a longer number', `${number}1`],
    ['a decimal', `0.${number}`],
    ['a number with decimals', `${number},5`],
    ['two digits too few', number.slice(2)],
    ['other groups', `${number.slice(0, 4)} ${number.slice(4)}`],
    ['two spaces', `${date}  ${rest}`],
    ['day 0', numberFor('000385')],
    ['day 32', numberFor('320385')],
    ['day 72 (D)', numberFor('720385')],
    ['day 40 (D)', numberFor('400385')],
    ['30 February', numberFor('300285')],
    ['29 February of a year that has none', numberFor('290285')],
    ['31 April', numberFor('310485')],
    ['month 0', numberFor('140085')],
    ['month 13', numberFor('141385')],
    ['month 40', numberFor('144085')],
    ['month 53', numberFor('145385')],
    ['month 80', numberFor('148085')],
    ['month 93', numberFor('149385')],
  ])('leaves %s: %s', (_, text) => {
    expect(identityNumbers(text)).toEqual([]);
  });

  it('takes 0.16 % of random eleven digits for an identity number: that often a project number is found', () => {
    let state = 20261123;
    const random = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    const draws = 200_000;
    let hits = 0;
    for (let draw = 0; draw < draws; draw += 1) {
      const digits = Array.from({ length: 11 }, () => Math.floor(random() * 10)).join('');
      if (identityNumbers(digits).length > 0) hits += 1;
    }
    expect(hits / draws).toBeCloseTo(0.0016, 4);
  });
});
