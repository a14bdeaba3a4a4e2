import { VERDICTS, type Verdict } from '../../../krav/days/verdict.ts';
import { ALVOR, type Alvor } from '../../../krav/definition/krav.ts';
import type { AskedRule } from '../../../krav/history/answers.ts';
import { isList, isObject, type Json } from '../../../read/json.ts';
import { cachedValue, cacheText, type FactCache } from '../../../read/register/fact-cache.ts';
import { formatIsoDay, parseIsoDay } from '../../../time/day.ts';
import type { AboutKrav, CommitAnswers, FoundAnswer, FoundAnswers } from './commit-answers.ts';

// What is kept is one text: tables of rules, of krav and of what was found, which are few, and the commits, which
// are many and point into them.

/** Keeps the answers of commits by their ids, in place of those that were kept under the key. */
export function keepAnswers(
  cache: FactCache,
  key: string,
  answers: ReadonlyMap<string, CommitAnswers>,
): void {
  const rules = tableOf(({ min, max, alvor, alvorAbove, whole }: AskedRule) => [
    min,
    max,
    alvor,
    alvorAbove,
    whole,
  ]);
  const about = tableOf(({ title, isCounted }: AboutKrav) => [title, isCounted]);
  const found = tableOf(({ answered, quarantined }: FoundAnswers) => [
    quarantined,
    [...answered].map(([id, { verdict, low, high, ...rest }]) => {
      const most = Number.isFinite(high) ? high : null;
      return [id, verdict, low, most, rules.placeOf(rest.rule), about.placeOf(rest.about)];
    }),
  ]);
  const commits = [...answers].map(([commit, { day, found: each }]) => [
    commit,
    formatIsoDay(day),
    each === null ? null : found.placeOf(each),
  ]);
  const text = cacheText({ rules: rules.rows, about: about.rows, found: found.rows, commits });
  if (text !== null) cache.set(key, [text]);
}

/** The answers that are kept under a key, by the ids of their commits; none where what is kept is not of this form. */
export function keptAnswers(cache: FactCache, key: string): ReadonlyMap<string, CommitAnswers> {
  const answers = new Map<string, CommitAnswers>();
  const value = cachedValue(cache.get(key)?.[0]);
  if (!isObject(value)) return answers;
  const rules = listIn(value['rules']).map(ruleIn);
  const about = listIn(value['about']).map(aboutIn);
  const found = listIn(value['found']).map((each) => foundIn(each, rules, about));
  for (const each of listIn(value['commits'])) {
    const [commit, written, place] = listIn(each);
    const day = typeof written === 'string' ? parseIsoDay(written) : undefined;
    const there = place === null ? null : found[Number(place)];
    if (typeof commit !== 'string' || day === undefined || there === undefined) return new Map();
    answers.set(commit, { day, found: there });
  }
  return answers;
}

/** Rows that are told apart by what they say; each is there once. */
function tableOf<T extends object>(rowOf: (value: T) => Json) {
  const rows: Json[] = [];
  const places = new Map<string, number>();
  const known = new Map<T, number>();
  const placeOf = (value: T): number => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const row = rowOf(value);
    const name = JSON.stringify(row);
    const place = places.get(name) ?? rows.push(row) - 1;
    places.set(name, place);
    known.set(value, place);
    return place;
  };
  return { rows, placeOf };
}

function listIn(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

function ruleIn(value: Json): AskedRule | undefined {
  const [min, max, alvor, alvorAbove, whole] = listIn(value);
  const isRule = isLimit(min) && isLimit(max) && isAlvor(alvor) && isAlvor(alvorAbove);
  return isRule && typeof whole === 'string' ? { min, max, alvor, alvorAbove, whole } : undefined;
}

function aboutIn(value: Json): AboutKrav | undefined {
  const [title, isCounted] = listIn(value);
  return typeof title === 'string' && typeof isCounted === 'boolean'
    ? { title, isCounted }
    : undefined;
}

function foundIn(
  value: Json,
  rules: readonly (AskedRule | undefined)[],
  krav: readonly (AboutKrav | undefined)[],
): FoundAnswers | undefined {
  const [unread, rows] = listIn(value);
  const quarantined = listIn(unread).filter((id) => typeof id === 'string');
  const answered = new Map<string, FoundAnswer>();
  for (const row of listIn(rows)) {
    const [id, verdict, low, most, ruleAt, kravAt] = listIn(row);
    const rule = rules[Number(ruleAt)];
    const about = krav[Number(kravAt)];
    const high = most === null ? Number.POSITIVE_INFINITY : most;
    const isAnswer = isVerdict(verdict) && typeof low === 'number' && typeof high === 'number';
    if (typeof id !== 'string' || !isAnswer || rule === undefined || about === undefined)
      return undefined;
    answered.set(id, { verdict, low, high, rule, about });
  }
  return { answered, quarantined };
}

function isLimit(value: Json | undefined): value is number | null {
  return value === null || typeof value === 'number';
}

function isAlvor(value: Json | undefined): value is Alvor {
  return ALVOR.some((alvor) => alvor === value);
}

function isVerdict(value: Json | undefined): value is Verdict {
  return VERDICTS.some((verdict) => verdict === value);
}
