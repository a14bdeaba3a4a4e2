import { report } from '../../diagnostic/catalogue.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { valuesIn } from '../../read/yaml/value-in.ts';
import { type PostChange, postChanges } from '../../register/changes.ts';
import type { Register } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Assessment } from '../assessment.ts';
import { compareKrav, type KravChange } from './compare.ts';
import { type ChangedFinding, compareFindings } from './findings.ts';
import { rewritten } from './rewritten.ts';
import { changedRules } from './rules.ts';

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
  readonly rewritten: readonly Finding[];
}

/** Compares two sides by their posts, their krav and their findings. */
export function compare({ base, head, written, judgedBy, asOf }: Sides): Comparison {
  const before = base.judgedOn(asOf);
  const after = head.judgedOn(asOf);
  const krav = compareKrav({
    base: before,
    head: after,
    baseDay: base.day,
    baseOn: base.judgedOn,
  });
  const rules = changedRules(base, written);
  const { reportedUntil } = base.register.config;
  const changedReports =
    reportedUntil === null
      ? []
      : rewritten(base.judgedOn(reportedUntil), head.judgedOn(reportedUntil));
  const brought = [...changedReports, ...rulesFinding(rules, judgedBy)];
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
    rewritten: changedReports,
  };
}

function rulesFinding(paths: readonly string[], judgedBy: 'base' | 'head'): Finding[] {
  const [first] = paths;
  if (first === undefined) return [];
  const target = { path: first, pointer: '', part: 'value' } as const;
  return [report('krav/rules-changed', { paths, judgedBy }, { kind: 'target', target })];
}
