import type { Finding } from '../diagnostic/finding.ts';
import { statusOn } from '../life/log.ts';
import { expressionFindings } from '../query/findings.ts';
import type { JsonObject } from '../read/json.ts';
import { property } from '../read/json.ts';
import type { Post } from '../read/post.ts';
import { type Day, parseIsoDay } from '../time/day.ts';
import { valueOn } from '../time/step.ts';
import { judgeCondition } from './conditions/judge-conditions.ts';
import { judgeCount } from './count/judge-count.ts';
import { type CompiledKrav, inExpression } from './definition/compile.ts';
import type { ConditionKrav, CountKrav, EventKrav, Krav } from './definition/krav.ts';
import { KRAV_TYPE } from './definition/read-krav.ts';
import { countingPosts, type Ground } from './evaluate/context.ts';
import { expectationFindings } from './evaluate/examples.ts';
import { type Defect, matchOnDay } from './evaluate/expression-over-days.ts';
import type { Item } from './evaluate/item.ts';
import { askedOf, postBindings } from './evaluate/matching-items.ts';
import { supposedItems } from './evaluate/what-if.ts';
import { type EventItem, judgeEvents } from './events/judge-events.ts';
import type { KravResult } from './result.ts';

/** A krav judged, with the faults in its expressions that the data brought out. */
export interface Judged {
  readonly result: KravResult;
  readonly findings: readonly Finding[];
}

/** Judges one krav. Where it is about a type that the register does not have, nothing is known. */
export function judgeKrav(compiled: CompiledKrav, ground: Ground): Judged {
  const { krav } = compiled;
  switch (krav.form) {
    case 'antall':
      return judgeCounting(compiled, krav, ground);
    case 'hendelser':
      return judgeHappening(compiled, krav, ground);
    case 'vilkar':
      return judgeConditions(compiled, krav, ground);
  }
}

function judgeCounting(compiled: CompiledKrav, krav: CountKrav, ground: Ground): Judged {
  const asked = askedOf(compiled, krav, ground);
  const counted = asked.map(({ item }) => item);
  const isOfPosts = krav.tell.list.length === 0;
  const items = isOfPosts
    ? [...counted, ...supposedItems(ground.supposed, krav.tell.type, krav.per !== null)]
    : counted;
  const facts = {
    ...surroundings(compiled, krav, ground),
    krav,
    items,
    asOf: ground.asOf,
    span: ground.span,
  };
  const findings = [
    ...defectFindings(
      krav,
      'hvor',
      asked.flatMap(({ match }) => match.defects),
    ),
    ...defectFindings(
      krav,
      'per',
      asked.flatMap(({ group }) => group.defects),
    ),
  ];
  const result = judgeCount(facts);
  return {
    result: cannotBeJudged(compiled, result)
      ? { ...result, ...UNKNOWN, gaps: [], next: null, nextPlanned: null }
      : result,
    findings: [...findings, ...expectations(krav, items, ground)],
  };
}

function judgeHappening(compiled: CompiledKrav, krav: EventKrav, ground: Ground): Judged {
  const asked = askedOf(compiled, krav, ground);
  const items = asked.map(({ candidate, match }): EventItem => {
    const day = dayAt(
      krav.date.of === 'post' ? candidate.post.value : candidate.value,
      krav.date.path,
    );
    const unclear =
      day === null
        ? {
            reason: 'krav/missing-field' as const,
            field: `${krav.date.of === 'post' ? '' : candidate.pointer}/${krav.date.path.join('/')}`,
          }
        : match.unclear;
    return { id: candidate.id, path: candidate.path, day, match: match.steps, unclear };
  });
  const facts = { ...surroundings(compiled, krav, ground), krav, items, asOf: ground.asOf };
  const findings = defectFindings(
    krav,
    'hvor',
    asked.flatMap(({ match }) => match.defects),
  );
  const result = judgeEvents(facts);
  return {
    result: cannotBeJudged(compiled, result) ? { ...result, ...UNKNOWN } : result,
    findings: [...findings, ...expectations(krav, items, ground)],
  };
}

function judgeConditions(compiled: CompiledKrav, krav: ConditionKrav, ground: Ground): Judged {
  const { subject, expressions } = compiled;
  const { asOf, register } = ground;
  const posts = subject === null ? [] : countingPosts(ground, krav.type);
  const knownOf = (post: Post) => ({
    ...postBindings(subject, post, asOf),
    status: statusOn(ground.lifeOf(post).entries, asOf),
  });
  const ask = (post: Post) => {
    const known = ground.memory?.known(post, () => knownOf(post)) ?? knownOf(post);
    const bindings = { ...known, dato: asOf };
    const when = matchOnDay(expressions.naar, bindings);
    return { post, when, must: when.is === 'true' ? matchOnDay(expressions.skal, bindings) : when };
  };
  const asked = posts.map((post) => ground.memory?.answer(post, () => ask(post)) ?? ask(post));
  const items = asked.map(({ post, when, must }) => ({ id: post.id, path: post.path, when, must }));
  const findings = [
    ...defectFindings(
      krav,
      'naar',
      asked.flatMap(({ when }) => when.defects),
    ),
    ...defectFindings(
      krav,
      'skal',
      asked.flatMap(({ when, must }) => (must === when ? [] : must.defects)),
    ),
  ];
  const setAside = register.setAsideOf(krav.type);
  const applies = new Map(items.map(({ id, when }) => [id, when.is]));
  const result = judgeCondition({ krav, items, setAside, asOf });
  return {
    result: cannotBeJudged(compiled, result) ? { ...result, verdict: 'unknown' } : result,
    findings: [...findings, ...expectationFindings(krav, (id) => applies.get(id))],
  };
}

function expectations(
  krav: CountKrav | EventKrav,
  items: readonly Pick<Item, 'id' | 'match'>[],
  { asOf }: Ground,
): Finding[] {
  const matches = new Map(items.map(({ id, match }) => [id, valueOn(match, asOf)]));
  return expectationFindings(krav, (id) => matches.get(id));
}

/** What a krav that counts is judged by beside its items. */
export function surroundings(
  { subject }: CompiledKrav,
  { tell }: CountKrav | EventKrav,
  { register }: Pick<Ground, 'register'>,
) {
  const setAside = register.setAsideOf(tell.type);
  const posts = countingPosts({ register }, tell.type);
  return {
    setAside,
    keptSince: subject?.type.keptSince ?? null,
    nothingRegistered: posts.length === 0 && setAside.length === 0,
  };
}

/** A krav about what the register does not have is never said to be kept or broken. */
function cannotBeJudged({ subject }: CompiledKrav, { verdict }: KravResult): boolean {
  return subject === null && verdict !== 'not-in-force';
}

const UNKNOWN = { verdict: 'unknown', sides: { below: null, above: null } } as const;

function dayAt(value: JsonObject, path: readonly string[]): Day | null {
  const found = path.reduce<ReturnType<typeof property>>((at, name) => property(at, name), value);
  return typeof found === 'string' ? (parseIsoDay(found) ?? null) : null;
}

/** One finding for each place in an expression, however many posts brought it out. */
function defectFindings(krav: Krav, field: string, defects: readonly Defect[]): Finding[] {
  const distinct = new Map(defects.map((defect) => [`${defect.from}-${defect.to}`, defect]));
  const about = { type: KRAV_TYPE, post: krav.id, field: `/${field}` };
  return expressionFindings([...distinct.values()], inExpression(krav, field), about);
}
