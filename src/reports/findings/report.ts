import type { Severity } from '../../diagnostic/finding.ts';
import type { RewrittenDays } from '../../krav/comparison/rewritten-rules.ts';
import type { RuleChange } from '../../krav/comparison/rule-change.ts';
import type { Language } from '../../text/language.ts';
import { type CausedChange, type CausingLine, causingLines } from '../causes/causing-lines.ts';
import type { ComparedBase } from '../document/compared-base.ts';
import type { ReportedFinding } from '../document/finding.ts';

/** What `check` found, for every format. The findings are in the one sort order. */
export interface CheckReport {
  /** ISO days. */
  readonly asOf: string;
  readonly knownAt: string | null;
  /** Whether the index was read, and not the working copy. */
  readonly staged: boolean;
  /** The revision compared with, or null. */
  readonly base: string | null;
  /** The commit it means, and how it was chosen. */
  readonly comparedWith?: ComparedBase;
  readonly exitCode: number;
  readonly checked: {
    readonly files: number;
    readonly posts: number;
    readonly krav: number;
    readonly quarantined: number;
  };
  readonly findings: readonly ReportedFinding[];
  /** Whether a finding gives exit code 1. */
  readonly fails: (found: ReportedFinding) => boolean;
  /** The one sentence that should be read first: what the change does to the promises. */
  readonly headline?: string;
  /** Days gone by that a change of rules gives another answer; none where nothing is compared. */
  readonly rewritten?: readonly RewrittenDays[];
  /** The krav that the change gives another answer, by their ids, with the posts that do it; none where nothing is compared. */
  readonly caused?: ReadonlyMap<string, CausedChange>;
  /** What the change does to the rules themselves; none where nothing is compared. */
  readonly ruleChanges?: readonly RuleChange[];
  readonly register: {
    readonly title: string;
    readonly hash: string;
    /** register.yaml from the root: the place of findings that have no other. */
    readonly path: string;
  };
  readonly toolVersion: string;
  readonly language: Language;
  readonly examplesCount: boolean;
  readonly quarantinedPaths: readonly string[];
  /** The lines of a file that findings point into, without their line ends; null when it cannot be shown. */
  readonly lines: (path: string) => readonly string[] | null;
}

/** The open findings: all but those the change put right. */
export function standing({ findings }: CheckReport): readonly ReportedFinding[] {
  return findings.filter(({ change }) => change !== 'resolved');
}

/** The findings that the change put right. */
export function resolved({ findings }: CheckReport): readonly ReportedFinding[] {
  return findings.filter(({ change }) => change === 'resolved');
}

/** The same without the findings that are as they were before the change: those who look at a change are told how many. */
export function forPeople(report: CheckReport): CheckReport {
  return {
    ...report,
    findings: report.findings.filter(
      (found) => found.change !== 'unchanged' || report.fails(found),
    ),
  };
}

/** Whether a finding is about the run and not the register: the clock that says which day it is, or the days of commits. */
export function isAboutClocks({ code }: ReportedFinding): boolean {
  return code.startsWith('clock/');
}

/** How grave a finding is for those who act on a check: what fails, and what does not by its severity. */
export type Gravity = 'fails' | Severity;

/** The gravity of a finding: an error that fails nothing is no failure, and a warning may be one. */
export function gravityOf(found: ReportedFinding, { fails }: Pick<CheckReport, 'fails'>): Gravity {
  return fails(found) ? 'fails' : found.severity;
}

/** The changed lines by which a finding is new; none where nothing is compared. */
export function linesOf(
  found: ReportedFinding,
  { caused, language }: Pick<CheckReport, 'caused' | 'language'>,
): CausingLine[] {
  return caused === undefined ? [] : causingLines(found, caused, language);
}
