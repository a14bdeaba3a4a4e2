import { report } from '../../diagnostic/catalogue.ts';
import { aboutField, type Finding, valueAt } from '../../diagnostic/finding.ts';
import type { JsonObject } from '../../read/json.ts';
import type { Post } from '../../read/post.ts';
import { type Day, EVER_BEFORE, isBounded } from '../../time/day.ts';
import { changesIn, laidOver, RULE_FIELDS, type RuleChange } from './changes.ts';
import { daysBetween, objects, texts, whole } from './fields.ts';
import { HAS_LIMITS } from './krav.ts';
import { formOf } from './read-krav.ts';

/**
 * What is wrong with the changes of a krav (`endringer`), whatever the day asked about: their order, their
 * days, what each changes, and the limits of every rule that is ever known. A krav with any of these findings
 * is quarantined whole, never judged with some of its changes.
 */
export function changeFindings(post: Post): Finding[] {
  const changes = changesIn(post.value);
  if (changes.length === 0) return [];
  return [
    ...changes.flatMap((change, index) => [
      ...orderFindings(post, change, changes[index - 1]),
      ...dayFindings(post, change),
      ...lateFindings(post, change),
    ]),
    ...emptyFindings(post, changes),
    ...limitFindings(post, changes),
  ];
}

function found(post: Post, pointer: string) {
  return [valueAt(post.path, pointer), aboutField(post, pointer)] as const;
}

function orderFindings(post: Post, change: RuleChange, before: RuleChange | undefined): Finding[] {
  if (before === undefined || before.from < change.from) return [];
  const fault = { kind: 'order', from: change.from, before: before.from } as const;
  return [report('krav/changes', { fault }, ...found(post, `${change.pointer}/fra`))];
}

function dayFindings(post: Post, { from, pointer }: RuleChange): Finding[] {
  const inForce = daysBetween(post.value, 'gjelder_fra', 'gjelder_til');
  const limit =
    isBounded(inForce.from) && from <= inForce.from
      ? ({ kind: 'too-early', from, limit: inForce.from } as const)
      : from > inForce.to
        ? ({ kind: 'too-late', from, limit: inForce.to } as const)
        : null;
  return limit === null
    ? []
    : [report('krav/changes', { fault: limit }, ...found(post, `${pointer}/fra`))];
}

/** A change decided after the day it holds from rewrites days gone by: only what is said to be corrected may. */
function lateFindings(post: Post, { from, decision, fields, pointer }: RuleChange): Finding[] {
  if (decision.on <= from) return [];
  const corrected = new Set(objects(post.value, 'rettet').flatMap((each) => texts(each, 'felt')));
  const missing = Object.keys(fields).filter((name) => !corrected.has(name));
  if (missing.length === 0) return [];
  const args = { from, decided: decision.on, fields: missing };
  return [report('krav/decided-late', args, ...found(post, `${pointer}/vedtatt`))];
}

function emptyFindings(post: Post, changes: readonly RuleChange[]): Finding[] {
  const names = RULE_FIELDS[formOf(post.value)];
  let before = post.value;
  return changes.flatMap((change) => {
    const after = laidOver(before, change);
    const isSame = names.every((name) => asText(before[name]) === asText(after[name]));
    before = after;
    if (!isSame) return [];
    const fault = { kind: 'nothing', from: change.from } as const;
    return [report('krav/changes', { fault }, ...found(post, change.pointer))];
  });
}

function asText(field: JsonObject[string] | undefined): string {
  return JSON.stringify(field ?? null);
}

type LimitFault =
  | { readonly kind: 'no-limit'; readonly from: Day }
  | { readonly kind: 'limits'; readonly from: Day; readonly min: number; readonly max: number };

/**
 * Every rule keeps a limit, and minst is at most hoyst, with all changes laid over. On days up to the as-of day
 * all that hold by then are known, so no other rule is ever judged there.
 */
function limitFindings(post: Post, changes: readonly RuleChange[]): Finding[] {
  if (!HAS_LIMITS[formOf(post.value)]) return [];
  const own = limitFault(post.value, EVER_BEFORE);
  let fields = post.value;
  return [
    ...(own === null ? [] : [limitFinding(post, own, '')]),
    ...changes.flatMap((change) => {
      fields = laidOver(fields, change);
      const fault = limitFault(fields, change.from);
      return fault === null ? [] : [limitFinding(post, fault, change.pointer)];
    }),
  ];
}

function limitFault(fields: JsonObject, from: Day): LimitFault | null {
  const min = whole(fields, 'minst');
  const max = whole(fields, 'hoyst');
  if (min === null && max === null) return { kind: 'no-limit', from };
  return min !== null && max !== null && min > max ? { kind: 'limits', from, min, max } : null;
}

function limitFinding(post: Post, fault: LimitFault, pointer: string): Finding {
  const field = pointer === '' ? '/minst' : pointer;
  return report('krav/changes', { fault }, ...found(post, field));
}
