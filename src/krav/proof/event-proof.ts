import { addDays, type Day, earliest } from '../../time/day.ts';
import { contains, type Interval } from '../../time/interval.ts';
import { type Run, runsWithin, valueOn } from '../../time/step.ts';
import type { CompiledEvents } from '../definition/compiled.ts';
import { ruleOn } from '../definition/rule.ts';
import type { KravContext } from '../evaluate/context.ts';
import {
  type EventItem,
  type EventsInput,
  eventsResult,
  judgeByRuleOf,
  whoCountsIn,
} from '../events/events-result.ts';
import { eventsInputOf } from '../events/judge-events.ts';
import type { PeriodResult } from '../events/result.ts';
import {
  type KravProof,
  type MemberDay,
  mayMatch,
  type ProvedMember,
  type ProvedScope,
  type ScopeDay,
} from './proof.ts';

/** Takes a krav as it is known on the day asked about; null where the register does not have what it counts. */
export function proveEvents(compiled: CompiledEvents, context: KravContext): KravProof | null {
  const { krav, subject } = compiled;
  if (subject === null) return null;
  const { input, evaluated } = eventsInputOf(compiled, context);
  const dates = evaluated.map(({ candidate }) => {
    const at = krav.date.of === 'post' ? '' : candidate.pointer;
    return `${at}/${krav.date.path.join('/')}`;
  });
  const { verdict, periods } = eventsResult(input);
  return {
    krav,
    type: subject.type,
    verdict,
    otherwise: null,
    scopes: periods.map((period) => scopeOf(input, dates, period)),
    mayMatch: mayMatch(input.items),
  };
}

function scopeOf(input: EventsInput, dates: readonly string[], period: PeriodResult): ProvedScope {
  const { from, to, verdict } = period;
  const days = { from, to: earliest(to, input.asOf) };
  const readings = readingsOf(input, period);
  const counted = new Map(
    readings.map(({ value }) => [value, new Set(whoCountsIn(input, period, value).counted)]),
  );
  const members = input.items.map((item, index): ProvedMember => {
    const { id, path } = item;
    const runs = readings.map((run) => ({
      ...run,
      value: memberDay(item, run.value, days, counted.get(run.value)?.has(item) === true),
    }));
    return { id, path, dateAt: dates[index] ?? null, runs };
  });
  return {
    from,
    to,
    group: null,
    members: members.filter(({ runs }) =>
      runs.some(({ value }) => value.isIn !== 'false' && value.matches !== 'false'),
    ),
    runs: readings.map((run) => ({ ...run, value: scopeDay(input, period, run.value) })),
    verdict,
  };
}

/** A past period is read by the rule of its last day; the running one also by that of the as-of day. */
function readingsOf({ krav, asOf }: EventsInput, { from, to }: Interval): Run<Day>[] {
  if (asOf >= to || ruleOn(krav.rules, asOf) === ruleOn(krav.rules, to))
    return [{ from, to, value: to }];
  return [
    { from, to: asOf, value: asOf },
    { from: addDays(asOf, 1), to, value: to },
  ];
}

/** Something without a date may belong to every period in which it matches; of posts that share an id not all are counted. */
function memberDay(
  { day, matchUnder }: EventItem,
  ruleOf: Day,
  days: Interval,
  isCounted: boolean,
): MemberDay {
  const match = matchUnder(ruleOf);
  if (day === null) {
    const isPossible = runsWithin(match, days).some(({ value }) => value !== 'false');
    return { state: 'unknown', matches: isPossible ? 'unknown' : 'false', isIn: 'true' };
  }
  const matches = valueOn(match, day);
  const isShared = matches === 'true' && !isCounted;
  return {
    state: 'dated',
    matches,
    isIn: contains(days, day) ? (isShared ? 'unknown' : 'true') : 'false',
  };
}

function scopeDay(input: EventsInput, period: Interval, ruleOf: Day): ScopeDay {
  const { count, who, rule, sides } = judgeByRuleOf(input, period, ruleOf, false);
  const { min, max } = rule;
  return { isAsked: true, ...count, possible: who.possible.length, min, max, ...sides };
}
