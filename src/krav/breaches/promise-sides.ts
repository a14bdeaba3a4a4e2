import type { Post } from '../../read/post.ts';
import { references as referencesOf } from '../../register/references.ts';
import type { Register } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import { mapSteps, valueOn } from '../../time/step.ts';
import type { PastAnswer, PastPart } from '../comparison/past-answer.ts';
import { pastCount } from '../comparison/past-count.ts';
import { judgeable } from '../comparison/rules-of-base.ts';
import type { SideName } from '../days/verdict.ts';
import { WHOLE_PROMISE } from '../days/window.ts';
import { type CompiledKrav, compileKrav, withReferences } from '../definition/compile.ts';
import { ALVOR, type Alvor, type EventKrav } from '../definition/krav.ts';
import { KRAV_TYPE, readKrav } from '../definition/read-krav.ts';
import { ruleOn } from '../definition/rule.ts';
import { typeViews } from '../definition/type-view.ts';
import type { KravContext } from '../evaluate/context.ts';
import { eventsInputOf } from '../events/judge-events.ts';
import { sidesOverDays } from '../events/sides-over-days.ts';
import { conditionSides, type KravOn } from './condition-sides.ts';
import type { SideOnDays, SideState } from './events.ts';

/** What may be broken of the promises of a register. */
interface PromiseSides {
  readonly sides: readonly SideOnDays[];
  /** Ids of krav whose type the register does not have: nobody knows what holds. */
  readonly unjudged: readonly string[];
}

/** All that the promises ask for, on every day up to the as-of day. */
export function promiseSides(register: Register, asOf: Day): PromiseSides {
  const types = typeViews(register);
  const references = referencesOf(register);
  const lives = judgeable(register).livesOn(asOf);
  const context: KravContext = { register, asOf, span: WHOLE_PROMISE, lives, supposed: [] };
  const compiledOn = (post: Post): KravOn => {
    const known = new Map<Day, CompiledKrav>();
    return (day) => {
      const compiled =
        known.get(day) ??
        withReferences(compileKrav(readKrav(post, day), types), types, references);
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

function sidesOf(kravOn: KravOn, context: KravContext): readonly SideOnDays[] {
  const compiled = kravOn(context.asOf);
  const { krav } = compiled;
  if (compiled.subject === null) return [];
  switch (krav.form) {
    case 'antall':
      return [...pastCount(compiled, krav, context).parts.values()].flatMap(
        (part) => countedSide(krav.id, part) ?? [],
      );
    case 'hendelser': {
      const sides = sidesOverDays(eventsInputOf(compiled, krav, context).input);
      return (['below', 'above'] as const).map((side) => ({
        krav: krav.id,
        group: null,
        post: null,
        side,
        states: mapSteps(sides, ({ [side]: verdict }) => stateOf(verdict ?? 'met')),
        alvorOn: (day) => alvorOfSide(krav, side, day),
      }));
    }
    case 'vilkar':
      return conditionSides(krav, kravOn, context);
  }
}

function countedSide(krav: string, { group, side, answers }: PastPart): SideOnDays | null {
  if (side === null) return null;
  return {
    krav,
    group: group === null ? null : String(group),
    post: null,
    side,
    states: mapSteps(answers, stateOf),
    alvorOn: (day) => alvorIn(valueOn(answers, day)),
  };
}

function stateOf(answer: PastAnswer): SideState {
  if (answer.startsWith('broken')) return 'broken';
  return answer.startsWith('unknown') ? 'unknown' : 'clear';
}

function alvorIn(answer: PastAnswer): Alvor {
  return ALVOR.find((alvor) => answer.endsWith(alvor)) ?? 'feil';
}

function alvorOfSide({ rules }: EventKrav, side: SideName, day: Day): Alvor {
  const { alvor, alvorAbove } = ruleOn(rules, day);
  return side === 'above' ? alvorAbove : alvor;
}
