import type { Day } from '../../time/day.ts';
import { contains, isEmpty } from '../../time/interval.ts';
import { combine, constant, type StepFunction, valueOn } from '../../time/step.ts';
import { ruleCurve } from '../days/rule-curve.ts';
import { judgedDays, type Limit, plainVerdict, plainVerdicts } from '../days/side-verdicts.ts';
import type { SideName, Sides, SideVerdict } from '../days/verdict.ts';
import type { CountKrav, CountRule, GroupName } from '../definition/krav.ts';
import { byRule } from '../definition/rule.ts';
import type { JudgedSide } from '../forecast/gaps.ts';
import type { CountedItem } from './counted-items.ts';
import { countedBy } from './counted-items.ts';
import type { CountInput, CountWindow, JudgedDays } from './window.ts';

/** The sides of some items on the days of `judgedDays`, without gaps and forecast. */
export function judgeSides(
  input: CountInput,
  countWindow: CountWindow,
  judgedDays: JudgedDays,
  items: readonly CountedItem[],
  group: GroupName | null,
  isAsked: StepFunction<boolean>,
): JudgedSide[] {
  const curve = ruleCurve(countedBy('sure', items), countWindow.uncounted, new Set());
  return sideLimits(input.krav, isAsked).map((limit) =>
    judgedSide(input, countWindow, judgedDays, { group, limit, curve }),
  );
}

/** Something is asked on every day. */
export const ALWAYS = constant(true);

/** The sides on which any rule sets a limit, with the limit of each day; none on days on which nothing is asked. */
export function sideLimits({ rules }: CountKrav, isAsked: StepFunction<boolean>): Limit[] {
  const side = (name: SideName, limit: (rule: CountRule) => number | null): Limit[] => {
    const values = byRule(rules, limit);
    if (values.every(({ value }) => value === null)) return [];
    const asked =
      isAsked === ALWAYS ? values : combine(values, isAsked, (value, is) => (is ? value : null));
    return [{ side: name, values: asked }];
  };
  return [...side('below', ({ min }) => min), ...side('above', ({ max }) => max)];
}

export function judgedSide(
  { nothingRegistered }: CountInput,
  { exempt }: CountWindow,
  { terms }: JudgedDays,
  side: Pick<JudgedSide, 'group' | 'limit' | 'curve'>,
): JudgedSide {
  const plain = plainVerdicts(side.curve.counts, side.limit, nothingRegistered);
  const marked = combine(plain, exempt, (verdict, isExempt) => (isExempt ? 'exempt' : verdict));
  return {
    ...side,
    plain,
    plainUnder: (ruleOf, day) => {
      const limit = { side: side.limit.side, value: valueOn(side.limit.values, ruleOf) };
      return plainVerdict(side.curve.countUnder(ruleOf, day), limit, nothingRegistered);
    },
    judged: isEmpty(terms.window)
      ? []
      : judgedDays(marked, terms).map((run) =>
          run.value === 'tolerated' && nothingRegistered ? { ...run, value: 'unknown' } : run,
        ),
  };
}

/** Nothing is asked. */
export const NO_SIDES: Sides = { below: null, above: null };

export function sidesOn(sides: readonly JudgedSide[], day: Day): Sides {
  return {
    below: sideOn(sides, 'below', day),
    above: sideOn(sides, 'above', day),
  };
}

function sideOn(
  sides: readonly JudgedSide[],
  name: 'below' | 'above',
  day: Day,
): SideVerdict | null {
  const side = sides.find(({ limit }) => limit.side === name);
  const value = side?.judged.find((run) => contains(run, day))?.value;
  if (value === undefined || value === 'exempt' || value === 'no-limit') return null;
  return value === 'tolerated' ? 'met' : value;
}
