import { report } from '../../diagnostic/catalogue.ts';
import type { RuleChangeArguments } from '../../diagnostic/codes/rule-change-words.ts';
import { aboutField, type Finding, keyAt } from '../../diagnostic/finding.ts';
import type { Post } from '../../read/post.ts';
import { CONFIG_FILE } from '../../read/register/read-config.ts';
import { responsibleFor } from '../../register/responsible.ts';
import { type Day, EVER_AFTER, latest } from '../../time/day.ts';
import { inside } from '../../tree/path.ts';
import { type Assessment, resultOf } from '../assessment.ts';
import { type Limits, subjectType } from '../definition/krav.ts';
import { KRAV_TYPE, readKrav } from '../definition/read-krav.ts';
import { datedRuleOn } from '../definition/rule.ts';
import type { KravResult } from '../result.ts';
import { brokenOnlyIn } from './broken-days.ts';
import { changedFields, changedTypeRules } from './changed-fields.ts';
import type { BothRules, RuleChange, RuleEffect } from './rule-change.ts';
import { ruleDirection } from './rule-effect.ts';
import type { RulesIn } from './rules.ts';
import { schemaChanges } from './schema-changes.ts';

const ORDER: readonly RuleEffect[] = ['removed', 'broken', 'looser', 'new', 'stricter'];

/** What a change does to the rules, what it takes away first. What neither loosens nor sharpens anything is not told. */
export function ruleChanges(rules: BothRules): RuleChange[] {
  const [before, after] = [kravIn(rules.base), kravIn(rules.head)];
  const ofKrav = [
    ...[...before].flatMap(([id, was]) => {
      const is = after.get(id);
      return is === undefined ? [goneKrav(id, was, rules)] : kravChange(id, was, is, rules);
    }),
    ...[...after].flatMap(([id, is]) => (before.has(id) ? [] : [newKrav(id, is, rules)])),
  ];
  return [...ofKrav, ...schemaChanges(rules)].sort(
    (a, b) => ORDER.indexOf(a.effect) - ORDER.indexOf(b.effect),
  );
}

interface KravIn {
  readonly path: string;
  /** Null where it is quarantined. */
  readonly post: Post | null;
}

/** The krav of a register by id, also those that are quarantined. */
function kravIn({ register }: RulesIn): ReadonlyMap<string, KravIn> {
  return new Map<string, KravIn>([
    ...register.quarantinedOf(KRAV_TYPE).map(({ id, path }) => [id, { path, post: null }] as const),
    ...register
      .postsOf(KRAV_TYPE)
      .toReversed()
      .map((post) => [post.id, { path: post.path, post }] as const),
  ]);
}

function goneKrav(id: string, { path, post }: KravIn, rules: BothRules): RuleChange {
  const before = resultOf(id, rules.under);
  return {
    ...{ krav: id, path, field: '', effect: 'removed', before, after: null },
    approver: approverOf(post, rules),
    ...turned(before, null, rules.asOf),
  };
}

function newKrav(id: string, { path, post }: KravIn, rules: BothRules): RuleChange {
  const after = resultOf(id, rules.own);
  return {
    ...{ krav: id, path, field: '', effect: 'new', before: null, after },
    approver: approverOf(post, rules),
    ...turned(null, after, rules.asOf),
  };
}

/** None where the base's could not be read: nobody knows what it asked. */
function kravChange(id: string, was: KravIn, is: KravIn, rules: BothRules): RuleChange[] {
  const { under, own, asOf } = rules;
  if (was.post === null) return [];
  const approver = approverOf(was.post, rules);
  const [before, after] = [resultOf(id, under), resultOf(id, own)];
  const told = { krav: id, approver, before, after, field: '' };
  if (is.post === null || isFaulty(id, own) !== isFaulty(id, rules.before)) {
    const isMended = is.post !== null && !isFaulty(id, own);
    return isMended
      ? []
      : [{ ...told, path: is.path, effect: 'broken', ...turned(null, null, asOf) }];
  }
  const changed = touched(was.post, is.post, rules);
  const effect =
    changed === null || before === null || after === null
      ? null
      : ruleDirection(before, after, asOf);
  return changed === null || effect === null
    ? []
    : [{ ...told, ...changed, effect, ...turned(before, after, asOf) }];
}

function turned(before: KravResult | null, after: KravResult | null, asOf: Day) {
  return { gone: brokenOnlyIn(before, after, asOf), come: brokenOnlyIn(after, before, asOf) };
}

/** Whether a krav cannot be judged since it is itself wrong. */
function isFaulty(id: string, { findings }: Assessment): boolean {
  return findings.some(
    ({ code, type, post }) =>
      (code === 'krav/expression' || code === 'krav/counted') && type === KRAV_TYPE && post === id,
  );
}

/** Where it stands that a krav is judged by something else than before: in itself, or in what its type's rules are; null where nothing is. */
function touched(
  was: Post,
  is: Post,
  { base, head, asOf }: BothRules,
): Pick<RuleChange, 'path' | 'field'> | null {
  const [first] = changedFields(was, is);
  if (first !== undefined) return { path: is.path, field: `/${first}` };
  const type = subjectType(readKrav(is, asOf));
  const fields = changedTypeRules(base.register, head.register, type);
  if (fields.length === 0) return null;
  const { folder, types } = head.register;
  const config = inside(folder, CONFIG_FILE);
  const isOfSchema = fields.some((field) => field.startsWith('x-'));
  return { path: (isOfSchema ? types.get(type)?.schemaPath : null) ?? config, field: '' };
}

function approverOf(krav: Post | null, { base, head }: BothRules): string | null {
  if (krav === null) return null;
  const basis = krav.value['grunnlag'];
  const named = new Set(Array.isArray(basis) ? basis : []);
  const posts = [...base.register.posts, ...head.register.posts].filter(({ id }) => named.has(id));
  return [krav, ...posts].map(responsibleFor).find((name) => name !== null) ?? null;
}

/** Whether a change of a rule takes something away that was promised or checked. */
export function isLess({ effect, krav }: RuleChange): boolean {
  switch (effect) {
    case 'removed':
    case 'broken':
      return true;
    case 'looser':
      return krav !== null;
    case 'new':
    case 'stricter':
      return false;
  }
}

/** The finding that tells of it, where it stands. */
export function ruleChangeFinding(change: RuleChange, judgedBy: 'base' | 'head'): Finding {
  const { krav, path, field } = change;
  return report(
    'krav/rules-changed',
    { change: toldOf(change), paths: [path], judgedBy },
    keyAt(path, field),
    {
      ...(krav === null ? {} : aboutField({ type: KRAV_TYPE, id: krav }, field)),
      severity: isLess(change) ? 'warning' : 'note',
    },
  );
}

/** The finding that tells of rules that are neither loosened nor sharpened; none without a path. */
export function otherRulesFinding(paths: readonly string[], judgedBy: 'base' | 'head'): Finding[] {
  const [first] = paths;
  if (first === undefined) return [];
  return [report('krav/rules-changed', { change: null, paths, judgedBy }, keyAt(first, ''))];
}

/** What there is to say of a change. */
export function toldOf(change: RuleChange): RuleChangeArguments {
  const { krav, path, effect, gone, come, approver, before, after } = change;
  const verdict =
    after === null || before?.verdict === after.verdict || effect === 'broken'
      ? null
      : { before: before?.verdict ?? null, after: after.verdict };
  return { krav, path, effect, limits: limitsOfChange(change), gone, come, verdict, approver };
}

/** Whether another number is asked for. */
export function hasOtherLimits(change: RuleChange): boolean {
  return limitsOfChange(change) !== null;
}

/** The limits that are others: those of the day itself, else those of the last rules that are known, from when both hold. */
function limitsOfChange({ before, after }: Pick<RuleChange, 'before' | 'after'>) {
  const [was, is] = [limitsIn(before), limitsIn(after)];
  if (was === null && is === null) return null;
  if (was === null || is === null || !isSame(was.today, is.today))
    return { before: was?.today ?? null, after: is?.today ?? null, from: null };
  if (isSame(was.last, is.last)) return null;
  return { before: was.last, after: is.last, from: latest(was.lastFrom, is.lastFrom) };
}

/** The limits of the day itself and of the last rule that is known, with its day; null where there are none. */
function limitsIn(result: KravResult | null) {
  const krav = result?.krav;
  switch (krav?.form) {
    case 'antall':
    case 'hendelser': {
      const last = datedRuleOn<Limits>(krav.rules, EVER_AFTER);
      return { today: minMax(krav), last: minMax(last.value), lastFrom: last.from };
    }
    default:
      return null;
  }
}

type MinMax = Pick<Limits, 'min' | 'max'>;

function minMax({ min, max }: MinMax): MinMax {
  return { min, max };
}

function isSame(one: MinMax, other: MinMax): boolean {
  return one.min === other.min && one.max === other.max;
}
