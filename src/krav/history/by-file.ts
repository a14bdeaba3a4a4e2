import type { Day } from '../../time/day.ts';
import { type Answer, answerOn } from '../count/verdict-on-day.ts';
import type { CompiledCondition, CompiledCount, CompiledKrav } from '../definition/compiled.ts';
import type { TypeView } from '../definition/type-view.ts';
import { conditionAnswer, conditionsOver } from './conditions.ts';
import { countsOver } from './counts.ts';
import type { KnownPosts } from './known-posts.ts';
import { movingCounts } from './moving-counts.ts';
import type { AskedVersion, DatedVersions, Question } from './questions.ts';
import { type Asked, type RecordsOf, recordsOver } from './records.ts';
import { type DayBlocks, dayBlocks, numberAt } from './spans.ts';

/** The answer of a question on the day of its version; null where its posts cannot be judged one by one. Versions are to be asked for in rising order. */
export type AnswerByFile = (question: Question, asOf: Day) => Answer | null;

/** The answer of a krav of one form in a version; null where its posts cannot be judged one by one. */
type AnswerOf<Compiled> = (now: Compiled, version: number, asOf: Day) => Answer | null;

/** What all krav share that are asked of the files one by one. */
interface Past {
  readonly recordsOf: RecordsOf;
  readonly blocks: DayBlocks;
  readonly known: KnownPosts;
}

/** Asks what can be asked of the files one by one. */
export function answersByFile(
  asked: readonly (AskedVersion | null)[],
  { versions, days }: DatedVersions,
  known: KnownPosts,
): AnswerByFile {
  const past: Past = { recordsOf: recordsOver(versions), blocks: dayBlocks(days), known };
  const counts = new Map<string, AnswerOf<CompiledCount>>();
  const conditions = new Map<string, AnswerOf<CompiledCondition>>();
  for (const [key, { compiled, stretches }] of stretchesByKey(asked)) {
    const { subject, form } = compiled;
    if (subject === null) continue;
    if (form === 'antall' && compiled.krav.per === null)
      counts.set(key, countByFile(compiled, subject, stretches, past));
    if (form === 'vilkar') conditions.set(key, conditionByFile(compiled, stretches, past));
  }
  return ({ key, compiled, version }, asOf) => {
    switch (compiled.form) {
      case 'antall':
        return counts.get(key)?.(compiled, version, asOf) ?? null;
      case 'vilkar':
        return conditions.get(key)?.(compiled, version, asOf) ?? null;
      case 'hendelser':
        return null;
    }
  };
}

interface AskedOf {
  readonly compiled: CompiledKrav;
  readonly stretches: readonly Asked[];
}

/** What is asked, each with the versions in which it is. */
function stretchesByKey(asked: readonly (AskedVersion | null)[]): ReadonlyMap<string, AskedOf> {
  const found = new Map<string, { readonly compiled: CompiledKrav; readonly stretches: Asked[] }>();
  for (const { key, version, rules, compiled } of asked.flatMap((each) => each?.questions ?? [])) {
    const known = found.get(key) ?? { compiled, stretches: [] };
    found.set(key, known);
    const last = known.stretches.at(-1);
    if (last !== undefined && last.rules === rules && version <= last.to)
      known.stretches[known.stretches.length - 1] = { ...last, to: version + 1 };
    else if (last === undefined || version >= last.to)
      known.stretches.push({ rules, from: version, to: version + 1 });
  }
  return found;
}

function conditionByFile(
  compiled: CompiledCondition,
  stretches: readonly Asked[],
  { recordsOf, blocks, known }: Past,
): AnswerOf<CompiledCondition> {
  const records = recordsOf(compiled.krav.type, stretches);
  const counts = conditionsOver(compiled, records, blocks, known);
  return ({ krav }, version, asOf) => conditionAnswer(krav, counts, version, asOf);
}

/** What several posts with one id add cannot be added up, so versions with such posts are left out. */
function countByFile(
  compiled: CompiledCount,
  subject: TypeView,
  stretches: readonly Asked[],
  { recordsOf, blocks, known }: Past,
): AnswerOf<CompiledCount> {
  const records = recordsOf(compiled.krav.tell.type, stretches);
  const { posts, quarantined, copied } = records.numbers();
  const counts = countsOver(compiled, subject, records, blocks, known);
  const before = movingCounts(counts.spells);
  return ({ krav, subject: own }, version, asOf) => {
    const at = (numbers: Int32Array | Float64Array) => numberAt(numbers, version);
    if (at(copied) > 0) return null;
    const counted = {
      count: { low: at(counts.low), high: at(counts.high) },
      posts: at(posts),
      quarantined: at(quarantined),
      keptSince: own?.type.keptSince ?? null,
    };
    return answerOn(krav, counted, asOf, () => before(version));
  };
}
