import { describe, expect, it } from 'vitest';
import { typedValue } from '../../src/read/schema/typed-value.ts';

describe('a value as it is typed', () => {
  it('is taken for what it looks like where no schema says what it is', () => {
    const typed = (text: string) => typedValue(text, undefined);
    expect(['1 000,5', 'ja', 'nei', '31.08.2026', '[a, b]', '{a: 1}', 'ord'].map(typed)).toEqual([
      1000.5,
      true,
      false,
      '2026-08-31',
      ['a', 'b'],
      { a: 1 },
      'ord',
    ]);
    expect(['[a', '{a: 1', '[a] b'].map(typed)).toEqual(['[a', '{a: 1', '[a] b']);
  });
});
