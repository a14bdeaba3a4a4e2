import { type Code, type Finding, pathOf } from '../../diagnostic/finding.ts';
import type { ReadingMemo } from '../../read/register/reading-memo.ts';
import { valuesIn } from '../../read/yaml/value-in.ts';
import { newNames, type PostChange, postChanges } from '../../register/changes.ts';
import type { Register } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import type { Tree } from '../../tree/tree.ts';
import { assess } from '../assess.ts';
import type { Assessment } from '../assessment.ts';
import { type Span, WHOLE_PROMISE } from '../days/window.ts';
import { KRAV_TYPE } from '../definition/read-krav.ts';
import type { JudgementMemo } from '../judgement-memo.ts';
import { acceptedNow } from './accepted-now.ts';
import { answerOn } from './answer-on.ts';
import { compareKrav, type KravChange } from './compare.ts';
import { type ChangedFinding, compareFindings, isVerdict } from './findings.ts';
import { removedRunning } from './removed-running.ts';
import { rewritten } from './rewritten.ts';
import { type RewrittenDays, rulesChange } from './rewritten-rules.ts';
import type { RuleChange } from './rule-change.ts';
import {
  hasOtherLimits,
  otherRulesFinding,
  ruleChangeFinding,
  ruleChanges,
} from './rule-changes.ts';
import { changedRules } from './rules.ts';
import { underRulesOf } from './rules-of-base.ts';

/** One side of a comparison: a register, where it was read from, and its judgement on any day with all findings. */
export interface ComparedSide {
  readonly tree: Tree;
  readonly register: Register;
  readonly judgedOn: (day: Day) => Assessment;
}

/** Two sides, the day both are judged on, and the day of the base's own commit. */
export interface Sides {
  readonly base: ComparedSide & { readonly day: Day };
  readonly head: ComparedSide;
  /** By whose rules the krav of the head are judged; what is valid in it, its own rules always say. */
  readonly judgedBy: 'base' | 'head';
  readonly asOf: Day;
  /** The days that both are judged over. */
  readonly span?: Span;
  /** What has been read of the register so far. */
  readonly memo?: ReadingMemo;
  /** What both are judged with, where all but krav is read alike. */
  readonly judgements?: JudgementMemo | undefined;
}

/** What a change does: to posts, to rules, to krav, to what there is to point out, and to what is already reported. */
export interface Comparison {
  readonly posts: readonly PostChange[];
  /** Paths of rules that differ: krav, schemas, register.yaml. */
  readonly rules: readonly string[];
  /** What the change does to the rules themselves: what it loosens first. */
  readonly ruleChanges: readonly RuleChange[];
  readonly krav: readonly KravChange[];
  readonly findings: readonly ChangedFinding[];
  /** The last day already reported, by the base; null when none is. */
  readonly reportedUntil: Day | null;
  /** Days gone by that a change of rules gives another answer. */
  readonly rewritten: readonly RewrittenDays[];
}

/** Compares two sides by their posts, their rules, their krav and their findings. */
export function compare(sides: Sides): Comparison {
  const { base, head, asOf } = sides;
  const rules = changedRules(base, head);
  const underBase = rules.length === 0 ? null : judgedUnderBase(sides);
  const isByBase = sides.judgedBy === 'base' && underBase !== null;
  const headOn = isByBase
    ? (day: Day) => ofBothRules(head.judgedOn(day), underBase(day))
    : head.judgedOn;
  const [before, after] = [base.judgedOn(asOf), headOn(asOf)];
  const posts = postChanges(base.register, head.register);
  const nameNow = newNames(posts);
  const krav = compareKrav({
    nameNow,
    base: before,
    head: after,
    baseDay: base.day,
    baseOnItsDay: () => base.judgedOn(base.day),
    baseAnswerOn: answerOn(base.register),
    headByBase: underBase?.(asOf) ?? null,
  });
  const { reportedUntil } = base.register.config;
  const changedReports =
    reportedUntil === null
      ? []
      : rewritten(base.judgedOn(reportedUntil), headOn(reportedUntil), nameNow);
  const ofRules =
    underBase === null
      ? NOTHING_CHANGED
      : changesOfRules(sides, rules, { before, under: underBase(asOf), own: head.judgedOn(asOf) });
  const brought = [
    ...changedReports.filter((found) => !isToldByRules(found, ofRules.rewritten)),
    ...removedRunning(posts, before),
    ...ofRules.findings,
  ];
  const baseValues = valuesIn(base.tree, base.register.posts);
  const findings = compareFindings(
    {
      findings: after.findings,
      valueIn: valuesIn(head.tree, head.register.posts),
      isHidden: hiddenIn(head.register),
    },
    { findings: before.findings, valueIn: baseValues, nameNow },
    { findings: base.judgedOn(base.day).findings, valueIn: baseValues, nameNow },
    krav,
  );
  return {
    posts,
    rules,
    ruleChanges: ofRules.changes,
    krav,
    findings: [...brought.map((finding) => ({ finding, change: 'new' as const })), ...findings],
    reportedUntil,
    rewritten: ofRules.rewritten,
  };
}

interface ChangesOfRules {
  readonly changes: readonly RuleChange[];
  readonly rewritten: readonly RewrittenDays[];
  readonly findings: readonly Finding[];
}

const NOTHING_CHANGED: ChangesOfRules = { changes: [], rewritten: [], findings: [] };

/** The posts of the head by the rules of the base, on any day. */
function judgedUnderBase({
  base,
  head,
  span = WHOLE_PROMISE,
  judgements,
}: Sides): (day: Day) => Assessment {
  const { register, livesOn } = underRulesOf(base.register, head.register);
  const options = judgements === undefined ? { livesIn: livesOn } : { memo: judgements };
  const known = new Map<Day, Assessment>();
  return (day) => {
    const assessment = known.get(day) ?? assess(register, day, span, [], options);
    known.set(day, assessment);
    return assessment;
  };
}

/** What is found in the head by its own rules, and what its krav say by those of the base. */
function ofBothRules(own: Assessment, under: Assessment): Assessment {
  return {
    ...under,
    findings: [
      ...own.findings.filter((found) => !isVerdict(found)),
      ...under.findings.filter(isVerdict),
    ],
  };
}

function changesOfRules(
  { base, head, judgedBy, asOf, memo, judgements }: Sides,
  paths: readonly string[],
  judged: { readonly before: Assessment; readonly under: Assessment; readonly own: Assessment },
): ChangesOfRules {
  const lives = judgements?.on(asOf).livesIn(head.register);
  const past = rulesChange(base.register, head.register, asOf, lives);
  const accepted = acceptedNow(base, head, paths, memo);
  const changes = ruleChanges({ ...judged, base, head, paths, accepted, asOf }).filter(
    (each) => hasOtherLimits(each) || !isOnlyMoved(each, past.findings),
  );
  const isRewritten = ({ krav }: RuleChange) =>
    past.findings.some(({ code, post }) => code === 'rules/rewritten' && post === krav);
  const told = [
    ...past.findings,
    ...changes
      .filter((each) => !isRewritten(each))
      .map((each) => ruleChangeFinding(each, judgedBy)),
  ];
  const toldPaths = new Set([
    ...told.map(({ where }) => pathOf(where)),
    ...changes.map(({ path }) => path),
  ]);
  const untold = paths.filter((path) => !toldPaths.has(path));
  return {
    changes,
    rewritten: past.rewritten,
    findings: [...told, ...accepted, ...otherRulesFinding(untold, judgedBy)],
  };
}

/** Whether a krav counts each post as before by other words, so that nothing is asked otherwise. */
function isOnlyMoved({ krav }: RuleChange, findings: readonly Finding[]): boolean {
  const has = (wanted: Code) => findings.some(({ code, post }) => code === wanted && post === krav);
  return has('rules/moved') && !has('rules/rewritten');
}

const SEEN_IN_FIELDS = /^(?:file|yaml|schema|privacy)\//;
const SEEN_IN_TEXT = /^privacy\//;

/** Whether a finding is about a post that is quarantined in a register, and could not be seen in what is left to read of it. */
function hiddenIn({ quarantined, refused }: Register): (finding: Finding) => boolean {
  const keyOf = ({ type, id }: { readonly type: string; readonly id: string }) => `${type}/${id}`;
  const readable = new Map(refused.map((each) => [keyOf(each), each.content.kind]));
  const hidden = new Map(
    quarantined.map((each) => [keyOf(each), readable.get(keyOf(each)) ?? null]),
  );
  return ({ code, type, post }) => {
    if (type === undefined || post === undefined) return false;
    const content = hidden.get(keyOf({ type, id: post }));
    if (content === undefined) return false;
    if (content === null) return true;
    return !(content === 'fields' ? SEEN_IN_FIELDS : SEEN_IN_TEXT).test(code);
  };
}

/** Whether rewritten rules say the same of a krav: its own answers need not be told once more. */
function isToldByRules({ type, post }: Finding, rewrittenDays: readonly RewrittenDays[]): boolean {
  return type === KRAV_TYPE && rewrittenDays.some(({ krav }) => krav === post);
}
