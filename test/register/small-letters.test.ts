import { expect, test } from 'vitest';
import { smallLetters } from '../../src/register/small-letters.ts';

test('small letters keep the place of every character', () => {
  const codes = Array.from({ length: 0x11_0000 }, (_, code) => code);
  const moved = codes.filter((code) => {
    const text = String.fromCodePoint(code);
    return smallLetters(text).length !== text.length;
  });
  expect(moved).toEqual([]);
  expect(smallLetters('SYKMELDT I İZMIR, ÅRSAK')).toBe('sykmeldt i izmir, årsak');
});
