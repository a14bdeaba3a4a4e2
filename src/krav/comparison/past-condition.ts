import { addDays } from '../../time/day.ts';
import { daysWithin, stepFunction } from '../../time/step.ts';
import { judgeConditions } from '../conditions/judge-conditions.ts';
import { isInForceOn } from '../days/in-force.ts';
import type { CompiledCondition } from '../definition/compiled.ts';
import type { KravContext } from '../evaluate/context.ts';
import { keyed, NOT_IN_FORCE, type PastAnswers, type PastPart } from './past-answer.ts';

/** What a krav of the form `vilkar` says of the as-of day. */
export function pastCondition(compiled: CompiledCondition, context: KravContext): PastAnswers {
  const { krav } = compiled;
  const { asOf } = context;
  const { verdict, posts } = judgeConditions(compiled, context).result;
  const isGrave = verdict === 'broken' || verdict === 'unknown';
  const answer = isGrave ? `${verdict} ${krav.alvor}` : verdict;
  const part: PastPart = {
    group: null,
    side: null,
    isSum: false,
    answers: stepFunction(NOT_IN_FORCE, [
      { from: asOf, value: answer },
      { from: addDays(asOf, 1), value: NOT_IN_FORCE },
    ]),
    grounds: [
      {
        textOn: (day) =>
          JSON.stringify([
            krav.alvor,
            isInForceOn(krav, day),
            posts.map(({ post, verdict: own }) => [post, own]).sort(),
          ]),
        adds: new Map(),
      },
    ],
    begins: [],
    turns: () => [],
  };
  return { parts: keyed([part]), inForce: daysWithin([krav.inForce]), from: asOf, to: asOf };
}
