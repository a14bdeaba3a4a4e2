import type { Day } from '../../time/day.ts';
import { type Answer, answerOn } from '../count/verdict-on-day.ts';
import type { CompiledKrav } from '../definition/compile.ts';
import type { ConditionKrav, CountKrav } from '../definition/krav.ts';
import { conditionAnswer, conditionsOver } from './conditions.ts';
import { countsOver } from './counts.ts';
import type { KnownPosts } from './known-posts.ts';
import { movingCounts } from './moving-counts.ts';
import type { AskedVersion, Question } from './questions.ts';
import type { Asked, DatedVersions } from './records.ts';

/** The answer of a question on the day of its version; null where its posts cannot be judged one by one. Versions are to be asked for in rising order. */
export type AnswerByFile = (question: Question, asOf: Day) => Answer | null;

/** Asks what can be asked of the files one by one. */
export function answersByFile(
  asked: readonly (AskedVersion | null)[],
  dated: DatedVersions,
  known: KnownPosts,
): AnswerByFile {
  const answers = new Map<string, AnswerByFile>();
  for (const [key, { compiled, stretches }] of stretchesByKey(asked)) {
    const answer = byFile(compiled, stretches, dated, known);
    if (answer !== null) answers.set(key, answer);
  }
  return (question, asOf) => answers.get(question.key)?.(question, asOf) ?? null;
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

function byFile(
  compiled: CompiledKrav,
  stretches: readonly Asked[],
  dated: DatedVersions,
  known: KnownPosts,
): AnswerByFile | null {
  const { krav, subject } = compiled;
  if (subject === null) return null;
  switch (krav.form) {
    case 'antall':
      return krav.per === null ? countByFile(compiled, krav, stretches, dated, known) : null;
    case 'vilkar':
      return conditionByFile(compiled, krav, stretches, dated, known);
    case 'hendelser':
      return null;
  }
}

function conditionByFile(
  compiled: CompiledKrav,
  krav: ConditionKrav,
  stretches: readonly Asked[],
  dated: DatedVersions,
  known: KnownPosts,
): AnswerByFile {
  const counts = conditionsOver(compiled, krav, stretches, dated, known);
  return ({ version, compiled: { krav: now } }, asOf) =>
    now.form === 'vilkar' ? conditionAnswer(now, counts, version, asOf) : null;
}

/** What several posts with one id add cannot be added up, so versions with such posts are left out. */
function countByFile(
  compiled: CompiledKrav,
  krav: CountKrav,
  stretches: readonly Asked[],
  dated: DatedVersions,
  known: KnownPosts,
): AnswerByFile {
  const counts = countsOver(compiled, krav, stretches, dated, known);
  const before = movingCounts(counts.spells);
  return ({ version, compiled: { krav: now, subject } }, asOf) => {
    const at = (numbers: Int32Array | Float64Array) => numbers[version] ?? 0;
    if (now.form !== 'antall' || at(counts.copied) > 0) return null;
    const counted = {
      count: { low: at(counts.low), high: at(counts.high) },
      posts: at(counts.posts),
      quarantined: at(counts.quarantined),
      keptSince: subject?.type.keptSince ?? null,
    };
    return answerOn(now, counted, asOf, () => before(version));
  };
}
