import type { KravChange } from '../../krav/comparison/compare.ts';
import { gapChanges } from '../../krav/comparison/gap-changes.ts';
import type { PartChange } from '../../krav/comparison/part-change.ts';
import { countOf, dailyResult, type KravResult, limitedResult } from '../../krav/result.ts';
import type { PostChange } from '../../register/changes.ts';
import type { Language } from '../../text/language.ts';
import { formatIsoDay } from '../../time/day.ts';
import { baseEntry } from '../document/compared-base.ts';
import { countJson, dayJson, envelopeJson, jsonText } from '../document/envelope-json.ts';
import { findingEntry } from '../findings/json.ts';
import { rewrittenEntry } from '../findings/rewritten-json.ts';
import { ruleChangeEntry } from '../findings/rule-change-json.ts';
import { gapEntry } from '../krav/gap-json.ts';
import { fieldEntry } from '../posts/field-json.ts';
import type { DiffBasis } from './basis.ts';
import type { DiffReport } from './diff.ts';
import { headline } from './headline.ts';

/** A change as JSON, `baerum-innov/diff/1` (schemas/output/diff.schema.json). */
export function diffJson(
  report: DiffReport,
  { parted, rulesOfHead }: DiffBasis,
  language: Language,
): string {
  const { base, headLabel, judgedBy } = report;
  return jsonText({
    ...envelopeJson('diff/1', report.envelope),
    base: baseEntry(base),
    parted,
    rulesOfHead,
    head: headLabel,
    judgedBy,
    headline: headline(report, language),
    ...changeEntries(report, language),
  });
}

/** What a change does, as it stands in JSON answers. */
export function changeEntries(report: DiffReport, language: Language) {
  const { reportedUntil } = report;
  return {
    reportedUntil: reportedUntil === null ? null : formatIsoDay(reportedUntil),
    posts: report.posts.map(postEntry),
    rules: report.rules,
    ruleChanges: report.ruleChanges.map(ruleChangeEntry),
    rewritten: report.rewritten.map(rewrittenEntry),
    krav: report.krav.map(kravEntry),
    findings: report.findings.map((found) => findingEntry(found, language)),
  };
}

function postEntry(change: PostChange) {
  const { type, id, path } = change.post;
  return {
    kind: change.kind,
    type,
    id,
    path,
    fields: 'fields' in change ? change.fields.map(fieldEntry) : [],
    ...(change.kind === 'renamed' ? { was: change.before.id } : {}),
  };
}

function kravEntry(krav: KravChange) {
  const { id, base, head, change, byRules, since, parts } = krav;
  return {
    id,
    change,
    byRules,
    since: since === null ? null : formatIsoDay(since),
    before: standing(base),
    after: standing(head),
    gaps: gapChanges(krav).map((each) => ({
      kind: each.kind,
      before: each.kind === 'appeared' ? null : gapEntry(each.before),
      after: each.kind === 'gone' ? null : gapEntry(each.after),
    })),
    parts: parts.map(partEntry),
  };
}

function standing(result: KravResult | null) {
  if (result === null) return null;
  const { low, high } = countOf(result);
  const daily = dailyResult(result);
  return {
    verdict: result.verdict,
    low,
    high: countJson(high),
    margin: limitedResult(result)?.margin ?? null,
    next: daily?.next == null ? null : dayJson(daily.next.from),
    daysBroken: daily?.daysBroken ?? 0,
    daysUnknown: daily?.daysUnknown ?? 0,
  };
}

function partEntry({ part, now, ahead, byRules }: PartChange) {
  return { side: part.side, group: part.group, post: part.post, now, ahead, byRules };
}
