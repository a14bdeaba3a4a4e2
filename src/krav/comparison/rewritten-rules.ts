import { report } from '../../diagnostic/catalogue.ts';
import { aboutField, type Finding, keyAt } from '../../diagnostic/finding.ts';
import type { Lives } from '../../life/lives.ts';
import { isList, type Json } from '../../read/json.ts';
import type { Post } from '../../read/post.ts';
import { CONFIG_FILE } from '../../read/register/read-config.ts';
import type { Register } from '../../register/register.ts';
import { type Day, earliest, formatIsoDay, latest } from '../../time/day.ts';
import { lengthInDays } from '../../time/interval.ts';
import { constant } from '../../time/step.ts';
import { inside } from '../../tree/path.ts';
import { daysBetween } from '../definition/fields.ts';
import { subjectType } from '../definition/krav.ts';
import { changeFindings } from '../definition/lawful.ts';
import { KRAV_TYPE, readKrav } from '../definition/read-krav.ts';
import {
  changedFields,
  changedOutright,
  changedTypeRules,
  correctedFields,
  daysOfNewEntries,
  withoutLateEntries,
} from './changed-fields.ts';
import { type Difference, differencesIn, withoutMoved } from './differences.ts';
import { type JudgePast, judgePast } from './judge-past.ts';
import { NOT_IN_FORCE, type PastAnswers } from './past-answer.ts';
import { type Judgeable, judgeable, underRulesOf } from './rules-of-base.ts';

/** Days that a change of rules gives another answer, with the changed fields. */
export interface RewrittenDays extends Difference {
  readonly krav: string;
  readonly fields: readonly string[];
}

/** What a change of rules does to days that are gone. */
export interface RulesChange {
  readonly rewritten: readonly RewrittenDays[];
  readonly findings: readonly Finding[];
}

/**
 * Judges the posts of the head by the rules of the base and by its own on every day up to the as-of day. Rules
 * are krav, lives and missing fields of the schemas, from when types are kept, and whether examples count.
 * `lives` are those of both on that day, where only krav are others.
 */
export function rulesChange(base: Register, head: Register, asOf: Day, lives?: Lives): RulesChange {
  const judge = (judged: Judgeable) =>
    judgePast(judged.register, asOf, lives ?? judged.livesOn(asOf));
  const under = judge(underRulesOf(base, head));
  const now = judge(judgeable(head));
  const was = judge(judgeable(base));
  const after = firstById(head.postsOf(KRAV_TYPE));
  const unreadable = new Set(head.quarantinedOf(KRAV_TYPE).map(({ id }) => id));
  const changes = [...firstById(base.postsOf(KRAV_TYPE)).values()].flatMap((krav) => {
    const own = after.get(krav.id);
    if (own === undefined) return unreadable.has(krav.id) ? [] : [goneKrav(krav, under, asOf)];
    if (!isTouched(krav, own, base, head, asOf)) return [];
    return [changeOf({ krav, own, base, head, under, now, was, asOf })];
  });
  return {
    rewritten: changes.flatMap(({ rewritten }) => rewritten),
    findings: changes.flatMap(({ findings }) => findings),
  };
}

/** Of several krav with one id the first by path. */
function firstById(posts: readonly Post[]): ReadonlyMap<string, Post> {
  return new Map(posts.toReversed().map((post) => [post.id, post]));
}

/** Whether anything that a krav is judged by is another in the head, besides the posts. */
function isTouched(krav: Post, own: Post, base: Register, head: Register, asOf: Day): boolean {
  if (changedFields(krav, own).length > 0) return true;
  return changedTypeRules(base, head, subjectType(readKrav(own, asOf))).length > 0;
}

interface Compared {
  readonly krav: Post;
  readonly own: Post;
  readonly base: Register;
  readonly head: Register;
  readonly under: JudgePast;
  readonly now: JudgePast;
  readonly was: JudgePast;
  readonly asOf: Day;
}

function changeOf(compared: Compared): RulesChange {
  const { krav, own, under, now, was } = compared;
  const before = under(krav);
  const all = differencesIn(before, now(own));
  if (all.length === 0) return { rewritten: [], findings: unrecorded(compared) };
  const late = lateEntries(compared, before);
  if (late !== null) return { rewritten: [], findings: late };
  const left = withoutMoved(all, was(krav), now(own));
  const fields = fieldsOf(compared);
  const about = aboutField({ type: KRAV_TYPE, id: own.id }, '');
  const moved =
    daysIn(left) < daysIn(all)
      ? [report('rules/moved', { krav: own.id, fields }, keyAt(own.path, ''), about)]
      : [];
  const [first, ...others] = left;
  if (first === undefined) return { rewritten: [], findings: moved };
  const told = toldOf(own, [first, ...others], fields);
  return { rewritten: told, findings: [rewrittenFinding(compared, told, fields), ...moved] };
}

/** Where only what the base lacks gives other answers: what was decided in time and written down late. Null elsewhere. */
function lateEntries(compared: Compared, before: PastAnswers): Finding[] | null {
  const { krav, own, now, was, asOf } = compared;
  const days = daysOfNewEntries(krav, own);
  if (days.length === 0) return null;
  const without = withoutLateEntries(krav, own);
  if (changeFindings(without).length > 0) return null;
  const differences = differencesIn(before, now(without));
  const left = differences.length === 0 ? [] : withoutMoved(differences, was(krav), now(without));
  if (left.length > 0) return null;
  const first = days.filter((day) => day < asOf).sort((a, b) => a - b)[0];
  if (first === undefined) return [];
  const about = aboutField({ type: KRAV_TYPE, id: own.id }, '/endringer');
  return [
    report('rules/backdated', { krav: own.id, from: first }, keyAt(own.path, about.field), about),
  ];
}

function unrecorded({ krav, own, asOf }: Compared): Finding[] {
  const fields = changedOutright(krav, own);
  const inForce = daysBetween(krav.value, 'gjelder_fra', 'gjelder_til');
  if (fields.length === 0 || inForce.from >= asOf) return [];
  const about = aboutField({ type: KRAV_TYPE, id: own.id }, `/${fields[0]}`);
  return [
    report('rules/unrecorded', { krav: own.id, fields }, keyAt(own.path, about.field), about),
  ];
}

function fieldsOf({ krav, own, base, head, asOf }: Compared): string[] {
  const type = subjectType(readKrav(own, asOf));
  return [...changedFields(krav, own), ...changedTypeRules(base, head, type)];
}

function rewrittenFinding(compared: Compared, told: Told, fields: readonly string[]): Finding {
  const { krav, own, head } = compared;
  const isOfKrav = changedFields(krav, own).length > 0;
  const field = isOfKrav ? `/${fields[0]}` : '';
  const configPath = inside(head.folder, CONFIG_FILE);
  const where = isOfKrav ? keyAt(own.path, field) : keyAt(configPath, field);
  const corrected = isCorrected(compared);
  return report(
    'rules/rewritten',
    {
      ...argumentsOf(own.id, told, fields),
      entry: corrected ? null : entryOf(compared),
      isCorrected: corrected,
    },
    where,
    {
      ...aboutField({ type: KRAV_TYPE, id: own.id }, isOfKrav ? field : ''),
      ...(corrected ? { severity: 'warning' as const } : {}),
    },
  );
}

type Told = readonly [RewrittenDays, ...RewrittenDays[]];

function toldOf(
  { id }: Post,
  [first, ...others]: readonly [Difference, ...Difference[]],
  fields: readonly string[],
): Told {
  const told = (each: Difference): RewrittenDays => ({ ...each, krav: id, fields });
  return [told(first), ...others.map(told)];
}

function argumentsOf(krav: string, told: Told, fields: readonly string[]) {
  const from = told.map((each) => each.from).reduce(earliest);
  const to = told.map((each) => each.to).reduce(latest);
  const [{ before, after }] = told;
  return { krav, fields, days: daysIn(told), from, to, before, after };
}

function daysIn(told: readonly Difference[]): number {
  const ordered = told.toSorted((a, b) => a.from - b.from);
  let days = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { from, to } of ordered) {
    if (to <= until) continue;
    days += from > until ? lengthInDays({ from, to }) : to - until;
    until = to;
  }
  return days;
}

/** The change as it should have been written; null where a field may not change from a day on. */
function entryOf({ krav, own, asOf }: Compared): string[] | null {
  const all = changedFields(krav, own);
  const fields = changedOutright(krav, own);
  if (fields.length === 0 || fields.length < all.length) return null;
  const changed = fields.map((name) => `${name}: ${JSON.stringify(own.value[name] ?? null)}`);
  return [`fra: ${formatIsoDay(asOf)}`, 'vedtak: …', ...changed];
}

/** Whether the krav, or register.yaml for itself and the schemas, says that just these fields were corrected. */
function isCorrected({ krav, own, base, head, asOf }: Compared): boolean {
  const isDated = (day: number) => day <= asOf;
  const inKrav = correctedFields(listIn(krav), listIn(own), isDated);
  const inConfig = correctedFields(base.config.corrections, head.config.corrections, isDated);
  const type = subjectType(readKrav(own, asOf));
  return (
    changedFields(krav, own).every((field) => inKrav.has(field)) &&
    changedTypeRules(base, head, type).every((field) => inConfig.has(field))
  );
}

function listIn({ value }: Post): readonly Json[] {
  const found = value['rettet'];
  return isList(found) ? found : [];
}

/** A krav that the head lacks: every day on which it was in force. */
function goneKrav(krav: Post, under: JudgePast, asOf: Day): RulesChange {
  const before = under(krav);
  const nothing = { parts: new Map(), inForce: constant(false), from: asOf, to: asOf };
  const [first, ...others] = differencesIn(before, nothing);
  if (first === undefined) return { rewritten: [], findings: [] };
  const told = toldOf(krav, [first, ...others], []);
  const args = {
    ...argumentsOf(krav.id, told, []),
    after: NOT_IN_FORCE,
    entry: null,
    isCorrected: false,
  };
  const about = aboutField({ type: KRAV_TYPE, id: krav.id }, '');
  return {
    rewritten: told,
    findings: [report('rules/rewritten', args, keyAt(krav.path, ''), about)],
  };
}
