import type { RewrittenDays } from '../../krav/comparison/rewritten-rules.ts';
import { dayJson } from '../document/envelope-json.ts';

/** Days gone by that a change of rules gives another answer, as they are in JSON answers. */
export function rewrittenEntry(days: RewrittenDays) {
  const { krav, group, side, fields, from, to, before, after } = days;
  return {
    krav,
    group,
    side,
    field: fields.length === 0 ? null : fields.join(', '),
    from: dayJson(from),
    to: dayJson(to),
    before: said(before, after),
    after: said(after, before),
  };
}

const SEVERITIES: Readonly<Record<string, string>> = {
  feil: 'error',
  advarsel: 'warning',
  merknad: 'note',
};

/** The verdict; with how grave it is where only that is another. */
function said(answer: string, other: string): string {
  const [verdict = '', alvor = ''] = answer.split(' ');
  return verdict === other.split(' ')[0] ? `${verdict} (${SEVERITIES[alvor] ?? alvor})` : verdict;
}
