import { createHash } from 'node:crypto';
import type { ReportedFinding } from '../../reports/document/finding.ts';
import { RUN_FAILED } from '../../reports/findings/failed-run.ts';

/**
 * A hash for each finding that outlives other changes to its file: of code, type, id and field (the
 * path where it is about no post), never of a line or of an item's number in a list. Equal findings are
 * told apart by their number.
 */
export function fingerprints(findings: readonly ReportedFinding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ code, type, post, field, namedField, at }) => {
    const identity = [
      code,
      type ?? '',
      post ?? '',
      namedField ?? field ?? '',
      post === undefined ? (at?.path ?? '') : '',
    ];
    const key = JSON.stringify(identity);
    const repeat = seen.get(key) ?? 0;
    seen.set(key, repeat + 1);
    return createHash('sha256')
      .update(JSON.stringify([...identity, repeat]))
      .digest('hex');
  });
}

/** The hash of a check that could not be done: there is one such thing at a time. */
export const RUN_FAILED_PRINT = createHash('sha256').update(RUN_FAILED).digest('hex');
