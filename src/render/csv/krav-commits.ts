import type { KravOverCommits } from '../../reports/krav-commits/krav-commits.ts';
import { formatIsoDay } from '../../time/day.ts';
import { csvText } from '../escape/csv.ts';

const COLUMNS = ['id', 'sha', 'day', 'verdict', 'low', 'high', 'trouble', 'subject'];

/** Promises through the commits as CSV, a row for each krav at each commit, oldest first; no count where it is unbounded. */
export function kravCommitsCsv(krav: readonly KravOverCommits[]): string {
  return csvText([
    COLUMNS,
    ...krav.flatMap(({ id, commits }) =>
      commits.map(({ sha, day, subject, answer }) => {
        const cells =
          answer.kind === 'judged'
            ? [answer.verdict, answer.low, Number.isFinite(answer.high) ? answer.high : null, null]
            : [null, null, null, answer.trouble];
        return [id, sha, formatIsoDay(day), ...cells, subject];
      }),
    ),
  ]);
}
