import { describe, expect, it } from 'vitest';
import { spend, withinWork } from '../../src/read/schema/work.ts';

describe('work', () => {
  it('is given up where it is too much, also as a part of other work', () => {
    expect(withinWork(() => withinWork(() => 7))).toBe(7);
    expect(withinWork(() => withinWork(() => spend(3_000_000)))).toBeNull();
    expect(() =>
      withinWork(() => {
        throw new TypeError('another');
      }),
    ).toThrow(TypeError);
  });
});
