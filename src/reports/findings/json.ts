import { wordsOf } from '../../diagnostic/catalogue.ts';
import type { Place } from '../../diagnostic/finding.ts';
import type { Language } from '../../text/language.ts';
import { baseEntry } from '../document/compared-base.ts';
import { jsonText } from '../document/envelope-json.ts';
import type { ReportedFinding } from '../document/finding.ts';
import type { DocumentParts } from '../document/parts.ts';
import type { CheckReport } from './report.ts';
import { rewrittenEntry } from './rewritten-json.ts';
import { ruleChangeEntry } from './rule-change-json.ts';

/** The findings as JSON, `baerum-innov/check/1` (schemas/output/check.schema.json); with the comment on them where one is given. */
export function jsonFindings(report: CheckReport, comment: DocumentParts | null = null): string {
  return jsonText({
    format: 'baerum-innov/check/1',
    toolVersion: report.toolVersion,
    asOf: report.asOf,
    knownAt: report.knownAt,
    staged: report.staged,
    register: { title: report.register.title, hash: report.register.hash },
    examplesCount: report.examplesCount,
    setAside: report.quarantinedPaths,
    exitCode: report.exitCode,
    base: report.base,
    comparedWith: report.comparedWith === undefined ? null : baseEntry(report.comparedWith),
    headline: report.headline ?? null,
    rules: (report.ruleChanges ?? []).map(ruleChangeEntry),
    rewritten: (report.rewritten ?? []).map(rewrittenEntry),
    checked: checkedEntry(report.checked),
    findings: report.findings.map((found) => findingEntry(found, report.language)),
    ...(comment === null ? {} : { comment }),
  });
}

/** How much was checked, with the published key of the quarantined files. */
export function checkedEntry({ quarantined, ...checked }: CheckReport['checked']) {
  return { ...checked, setAside: quarantined };
}

/** One finding as it is in JSON answers. */
export function findingEntry(found: ReportedFinding, language: Language) {
  const { message, help } = wordsOf(found, language);
  return {
    code: found.code,
    severity: found.severity,
    type: found.type ?? null,
    post: found.post ?? null,
    field: found.field ?? null,
    message,
    help,
    at: found.at === null ? null : placeEntry(found.at),
    related: found.relatedAt.map(placeEntry),
    ...(found.change === undefined ? {} : { change: found.change }),
  };
}

/** A place as it is in JSON answers. */
export function placeEntry({ path, start, end }: Place) {
  return {
    path,
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  };
}
