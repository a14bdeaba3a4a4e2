import { SEVERITY_OF_ALVOR } from '../../krav/findings.ts';
import { formatIsoDay } from '../../time/day.ts';
import { countJson, envelopeJson, jsonText } from '../document/envelope-json.ts';
import type { JudgedCommit, KravCommitsReport } from './krav-commits.ts';

/** Promises through the commits as JSON, `baerum-innov/krav-commits/1` (schemas/output/krav-commits.schema.json). */
export function kravCommitsJson({ envelope, judgedOn, krav }: KravCommitsReport): string {
  return jsonText({
    ...envelopeJson('krav-commits/1', envelope),
    judgedOn: judgedOn === null ? null : formatIsoDay(judgedOn),
    krav: krav.map(({ id, title, commits }) => ({ id, title, commits: commits.map(commitEntry) })),
  });
}

/** A commit's keys; those of its answer are null where there is none. */
export function commitEntry({ sha, day, subject, answer }: JudgedCommit) {
  const isJudged = answer.kind === 'judged';
  return {
    sha,
    day: formatIsoDay(day),
    subject,
    verdict: isJudged ? answer.verdict : null,
    low: isJudged ? answer.low : null,
    high: isJudged ? countJson(answer.high) : null,
    min: isJudged ? answer.rule.min : null,
    max: isJudged ? answer.rule.max : null,
    severity: isJudged ? SEVERITY_OF_ALVOR[answer.rule.alvor] : null,
    severityAbove: isJudged ? SEVERITY_OF_ALVOR[answer.rule.alvorAbove] : null,
    trouble: isJudged ? null : answer.trouble,
  };
}
