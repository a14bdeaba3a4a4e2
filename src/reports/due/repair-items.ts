import type { Assessment } from '../../krav/assessment.ts';
import { dailyResult, type KravResult } from '../../krav/result.ts';
import type { LineToMend } from '../findings/line-to-mend.ts';
import type { About, DueItem } from './due-item.ts';

/** The files that are set aside, each with the line of its first fault and the krav that it decides. */
export function repairItems({ register, results }: Assessment, lineToMend: LineToMend): DueItem[] {
  return register.quarantined.map(({ type, id, path }) => ({
    ...{ kind: 'repair', type, id, title: path, path },
    line: lineToMend(path),
    about: decidedBy(path, results),
    ...{ day: null, daysUntil: null, post: null, responsible: null },
  }));
}

/** The krav that cannot be judged, now or from a day on, as long as a file cannot be read. */
function decidedBy(path: string, results: readonly KravResult[]): About[] {
  return results
    .filter((result) => {
      const isAhead = (dailyResult(result)?.nextUnknown ?? null) !== null;
      return (
        (result.verdict === 'unknown' || isAhead) &&
        result.unknown.some((item) => item.reason === 'krav/set-aside' && item.path === path)
      );
    })
    .map(({ krav }) => ({ kind: 'post', id: krav.id, path: krav.path }));
}
