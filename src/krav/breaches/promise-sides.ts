import type { Post } from '../../read/post.ts';
import type { Register } from '../../register/register.ts';
import { type Day, EVER_AFTER } from '../../time/day.ts';
import { combine, daysWithin, mapSteps } from '../../time/step.ts';
import type { PastAnswer, PastPart } from '../comparison/past-answer.ts';
import { pastCount } from '../comparison/past-count.ts';
import { judgeable } from '../comparison/rules-of-base.ts';
import type { SideName } from '../days/verdict.ts';
import { WHOLE_PROMISE } from '../days/window.ts';
import { kravCompiler } from '../definition/compile.ts';
import type { CompiledCondition, CompiledKrav } from '../definition/compiled.ts';
import type { Alvor, CountingKrav, CountKrav, Limits, RuleTerms } from '../definition/krav.ts';
import { KRAV_TYPE, readKrav } from '../definition/read-krav.ts';
import { ruleOn } from '../definition/rule.ts';
import type { KravContext } from '../evaluate/context.ts';
import { eventsInputOf } from '../events/judge-events.ts';
import { sidesOverDays } from '../events/sides-over-days.ts';
import { conditionSides } from './condition-sides.ts';
import type { SideOnDays, SideState } from './events.ts';

/** What may be broken of the promises of a register. */
interface PromiseSides {
  readonly sides: readonly SideOnDays[];
  /** Ids of krav whose type the register does not have: nobody knows what holds. */
  readonly unjudged: readonly string[];
}

/** All that the promises ask for, on every day up to the as-of day. */
export function promiseSides(register: Register, asOf: Day): PromiseSides {
  const compile = kravCompiler(register);
  const lives = judgeable(register).livesOn(asOf);
  const context: KravContext = { register, asOf, span: WHOLE_PROMISE, lives, supposed: [] };
  const compiledOn = (post: Post): KravOn => {
    const known = new Map<Day, CompiledKrav>();
    return (day) => {
      const compiled = known.get(day) ?? compile(readKrav(post, day));
      known.set(day, compiled);
      return compiled;
    };
  };
  // Of several krav with one id the first by path, which is therefore the last to be given.
  const promises = register.postsOf(KRAV_TYPE).toReversed().map(compiledOn);
  return {
    sides: promises.flatMap((kravOn) => sidesOf(kravOn, context)),
    unjudged: promises
      .map((kravOn) => kravOn(asOf))
      .flatMap(({ subject, krav }) => (subject === null ? [krav.id] : [])),
  };
}

/** Gives a krav with its expressions, as it is known on a day. */
type KravOn = (day: Day) => CompiledKrav;

function sidesOf(kravOn: KravOn, context: KravContext): readonly SideOnDays[] {
  const compiled = kravOn(context.asOf);
  const { krav } = compiled;
  if (compiled.subject === null) return [];
  switch (compiled.form) {
    case 'antall': {
      const { parts, from } = pastCount(compiled, context);
      return [...parts.values()].flatMap((part) => countedSide(compiled.krav, part, from) ?? []);
    }
    case 'hendelser': {
      const sides = sidesOverDays(eventsInputOf(compiled, context).input);
      return (['below', 'above'] as const).map((side) => ({
        krav: krav.id,
        group: null,
        post: null,
        side,
        states: mapSteps(sides, ({ [side]: verdict }) => stateOf(verdict ?? 'met')),
        alvorOn: (day) => alvorOfSide(compiled.krav, side, day),
      }));
    }
    case 'vilkar':
      // The form is no field that may be another from a day on, so it is a condition on all days.
      return conditionSides((day) => kravOn(day) as CompiledCondition, context);
  }
}

/** Before the first day asked about, which is that of the first life where nobody says when, nothing is surely broken. */
function countedSide(
  krav: CountKrav,
  { group, side, answers }: PastPart,
  from: Day,
): SideOnDays | null {
  if (side === null) return null;
  const isAsked = daysWithin([{ from, to: EVER_AFTER }]);
  return {
    krav: krav.id,
    group: group === null ? null : String(group),
    post: null,
    side,
    states: combine(mapSteps(answers, stateOf), isAsked, (state, asked) =>
      asked || state !== 'broken' ? state : 'unknown',
    ),
    alvorOn: (day) => alvorOfSide(krav, side, day),
  };
}

function stateOf(answer: PastAnswer): SideState {
  if (answer.startsWith('broken')) return 'broken';
  return answer.startsWith('unknown') ? 'unknown' : 'clear';
}

function alvorOfSide({ rules }: CountingKrav, side: SideName, day: Day): Alvor {
  const { alvor, alvorAbove } = ruleOn<RuleTerms & Limits>(rules, day);
  return side === 'above' ? alvorAbove : alvor;
}
