import { describe, expect, it } from 'vitest';
import { withRuleFrom } from '../../../src/krav/definition/supposed-rule.ts';
import { isoDay } from '../../../src/time/day.ts';

const DAY = isoDay('2026-06-01');
const KRAV = { form: 'antall', minst: 3, gjelder_fra: '2026-01-01' };

describe('a rule that is supposed from a day on', () => {
  it('leaves the past as it was', () => {
    expect(withRuleFrom(KRAV, 'minst', 4, DAY)).toEqual({
      ...KRAV,
      endringer: [{ fra: '2026-06-01', vedtak: 'hva om', minst: 4 }],
    });
  });

  it('lies over every later rule, and leaves out what then changes nothing', () => {
    const krav = {
      ...KRAV,
      endringer: [
        { fra: '2026-03-01', vedtak: 's1', minst: 2 },
        { fra: '2026-08-01', vedtak: 's2', minst: 1 },
        { fra: '2026-09-01', vedtak: 's3', minst: 0, alvor: 'merknad' },
      ],
    };
    expect(withRuleFrom(krav, 'minst', 4, DAY)['endringer']).toEqual([
      { fra: '2026-03-01', vedtak: 's1', minst: 2 },
      { fra: '2026-06-01', vedtak: 'hva om', minst: 4 },
      { fra: '2026-09-01', vedtak: 's3', alvor: 'merknad' },
    ]);
  });

  it('joins a change that holds from the same day', () => {
    const krav = { ...KRAV, endringer: [{ fra: '2026-06-01', vedtak: 's', hoyst: 9, minst: 2 }] };
    expect(withRuleFrom(krav, 'minst', 4, DAY)['endringer']).toEqual([
      { fra: '2026-06-01', vedtak: 's', hoyst: 9, minst: 4 },
    ]);
  });

  it('takes a field away', () => {
    const krav = { ...KRAV, hoyst: 5 };
    expect(withRuleFrom(krav, 'minst', null, DAY)['endringer']).toEqual([
      { fra: '2026-06-01', vedtak: 'hva om', minst: null },
    ]);
  });

  it('changes the krav itself before it is in force, and nothing after it', () => {
    const ahead = { ...KRAV, gjelder_fra: '2027-01-01' };
    expect(withRuleFrom(ahead, 'minst', 4, DAY)).toEqual({ ...ahead, minst: 4 });
    const over = { ...KRAV, gjelder_til: '2026-03-01' };
    expect(withRuleFrom(over, 'minst', 4, DAY)).toEqual(over);
  });
});
