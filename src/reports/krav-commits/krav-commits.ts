import type { AskedRule } from '../../krav/history/answers.ts';
import type { Verdict } from '../../krav/result.ts';
import type { Day } from '../../time/day.ts';
import type { Envelope } from '../document/envelope.ts';

/** Why a commit has no answer: its register.yaml cannot be used, its krav file is quarantined, or it has no such krav. */
export type CommitTrouble = 'register-unusable' | 'krav-set-aside' | 'krav-absent';

/** What the register said of a promise at a commit. */
export type CommitAnswer =
  | {
      readonly kind: 'judged';
      readonly verdict: Verdict;
      readonly low: number;
      readonly high: number;
      /** What the krav asked for on the day. */
      readonly rule: AskedRule;
    }
  | { readonly kind: 'trouble'; readonly trouble: CommitTrouble };

export interface JudgedCommit {
  readonly sha: string;
  /** Of the commit, in the register's time zone; the day it is judged on, unless all are judged on one. */
  readonly day: Day;
  readonly subject: string;
  readonly answer: CommitAnswer;
}

export interface KravOverCommits {
  readonly id: string;
  /** The newest title that is known. */
  readonly title: string;
  /** Conditions count nothing. */
  readonly isCounted: boolean;
  /** Oldest first; every commit of the line. */
  readonly commits: readonly JudgedCommit[];
}

/** Promises through the commits, as data. */
export interface KravCommitsReport {
  readonly envelope: Envelope;
  /** The day that all are judged on; null when each is judged on its own. */
  readonly judgedOn: Day | null;
  readonly commitCount: number;
  readonly krav: readonly KravOverCommits[];
}

/** A run of commits with the same answer under the same rule, oldest first. */
export interface AnswerRun {
  readonly first: JudgedCommit;
  readonly last: JudgedCommit;
  readonly count: number;
}

/** Takes commits, oldest first; gives the runs with one answer under one rule, newest first. */
export function answerRuns(commits: readonly JudgedCommit[]): AnswerRun[] {
  const runs: AnswerRun[] = [];
  for (const commit of commits) {
    const run = runs.at(-1);
    if (run !== undefined && isSame(run.last.answer, commit.answer))
      runs[runs.length - 1] = { ...run, last: commit, count: run.count + 1 };
    else runs.push({ first: commit, last: commit, count: 1 });
  }
  return runs.reverse();
}

function isSame(a: CommitAnswer, b: CommitAnswer): boolean {
  if (a.kind === 'trouble') return b.kind === 'trouble' && a.trouble === b.trouble;
  if (b.kind === 'trouble' || a.rule.whole !== b.rule.whole) return false;
  return a.verdict === b.verdict && a.low === b.low && a.high === b.high;
}
