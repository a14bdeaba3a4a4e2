import { report } from '../../diagnostic/catalogue.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { valuesIn } from '../../read/yaml/value-in.ts';
import { type PostChange, postChanges } from '../../register/changes.ts';
import type { Register } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import type { Tree } from '../../tree/tree.ts';
import { assess } from '../assess.ts';
import type { Assessment } from '../assessment.ts';
import { type Span, WHOLE_PROMISE } from '../days/window.ts';
import { KRAV_TYPE } from '../definition/read-krav.ts';
import { compareKrav, type KravChange } from './compare.ts';
import { type ChangedFinding, compareFindings } from './findings.ts';
import { rewritten } from './rewritten.ts';
import { type RewrittenDays, type RulesChange, rulesChange } from './rewritten-rules.ts';
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
  /** The head as it is judged: with the rules of the base where that was asked for. */
  readonly head: ComparedSide;
  /** The head as it is written, whose posts and rules are compared. */
  readonly written: Pick<ComparedSide, 'tree' | 'register'>;
  readonly judgedBy: 'base' | 'head';
  readonly asOf: Day;
  /** The days that both are judged over. */
  readonly span?: Span;
}

/** What a change does: to posts, to rules, to krav, to what there is to point out, and to what is already reported. */
export interface Comparison {
  readonly posts: readonly PostChange[];
  /** Paths of rules that differ: krav, schemas, register.yaml. */
  readonly rules: readonly string[];
  readonly krav: readonly KravChange[];
  readonly findings: readonly ChangedFinding[];
  /** The last day already reported, by the base; null when none is. */
  readonly reportedUntil: Day | null;
  /** Days gone by that a change of rules gives another answer. */
  readonly rewritten: readonly RewrittenDays[];
}

/** Compares two sides by their posts, their krav and their findings. */
export function compare(sides: Sides): Comparison {
  const { base, head, written, judgedBy, asOf, span = WHOLE_PROMISE } = sides;
  const before = base.judgedOn(asOf);
  const after = head.judgedOn(asOf);
  const rules = changedRules(base, written);
  const krav = compareKrav({
    base: before,
    head: after,
    baseDay: base.day,
    baseOn: base.judgedOn,
    headByBase: rules.length === 0 ? null : judgedByBase(sides, span),
  });
  const past =
    rules.length === 0 ? NOTHING_CHANGED : rulesChange(base.register, written.register, asOf);
  const { reportedUntil } = base.register.config;
  const changedReports =
    reportedUntil === null
      ? []
      : rewritten(base.judgedOn(reportedUntil), head.judgedOn(reportedUntil));
  const brought = [
    ...changedReports.filter((found) => !isToldByRules(found, past.rewritten)),
    ...past.findings,
    ...rulesFinding(rules, judgedBy),
  ];
  const baseValues = valuesIn(base.tree, base.register.posts);
  const findings = compareFindings(
    { findings: after.findings, valueIn: valuesIn(head.tree, head.register.posts) },
    { findings: before.findings, valueIn: baseValues },
    { findings: base.judgedOn(base.day).findings, valueIn: baseValues },
    krav,
  );
  return {
    posts: postChanges(base.register, written.register),
    rules,
    krav,
    findings: [...brought.map((finding) => ({ finding, change: 'new' as const })), ...findings],
    reportedUntil,
    rewritten: past.rewritten,
  };
}

const NOTHING_CHANGED: RulesChange = { rewritten: [], findings: [] };

function judgedByBase({ base, written, asOf }: Sides, span: Span): Assessment {
  const { register, livesOn } = underRulesOf(base.register, written.register);
  return assess(register, asOf, span, [], (_, day) => livesOn(day));
}

/** Whether rewritten rules say the same of a krav: its own answers need not be told once more. */
function isToldByRules({ type, post }: Finding, rewrittenDays: readonly RewrittenDays[]): boolean {
  return type === KRAV_TYPE && rewrittenDays.some(({ krav }) => krav === post);
}

function rulesFinding(paths: readonly string[], judgedBy: 'base' | 'head'): Finding[] {
  const [first] = paths;
  if (first === undefined) return [];
  const target = { path: first, pointer: '', part: 'value' } as const;
  return [report('krav/rules-changed', { paths, judgedBy }, { kind: 'target', target })];
}
