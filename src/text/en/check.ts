import { plural } from '../formatting/plural.ts';
import type { check as Norwegian } from '../nb/check.ts';

const OUTCOMES: Readonly<Record<number, string>> = { 0: 'In order', 1: 'Not in order' };
const STOPS_NOTHING = 'Errors that stop nothing';

export const check: typeof Norwegian = {
  severities: { error: 'ERROR', warning: 'WARNING', note: 'NOTE' },
  changes: {
    new: 'new',
    calendar: 'the calendar',
    unchanged: 'as before',
    resolved: 'resolved',
  },
  changedRules: { lowered: 'the promise is lowered', sharpened: 'the promise is sharpened' },
  seeAlsoHere: 'see also here',
  seeAlso: (place) => `See also ${place}`,
  andMore: (count) => `and ${count} more`,
  more: 'More:',
  counts: {
    error: (count) => plural(count, 'error', 'errors'),
    warning: (count) => plural(count, 'warning', 'warnings'),
    note: (count) => plural(count, 'note', 'notes'),
  },
  summary: (counts, checked, { exitCode, hasErrors }) => {
    const outcome = OUTCOMES[exitCode] ?? 'Could not be checked';
    return `${counts} in ${plural(checked.posts, 'post', 'posts')} and ${checked.krav} krav. ${hasErrors && exitCode === 0 ? STOPS_NOTHING : outcome} (code ${exitCode}).`;
  },
  quarantined: (count) => plural(count, 'file is set aside', 'files are set aside'),
  notShown: (count) =>
    `${plural(count, 'finding', 'findings')} as before the change, not shown. See them: baerum-innov check`,
  moreNotShown: (count, counts) =>
    `${count} more not shown here (${counts}). See them all: baerum-innov check`,
  judgedAlone: (place, base, cause) =>
    `Nothing to compare with: ${place} in ${base} cannot be used${cause === null ? '' : ` (${cause})`}. The register is judged alone.`,
  resolved: 'Resolved by the change',
  lowered: 'The promise is lowered',
  asOf: (day) => `Judged as of ${day}`,
  madeFrom: (register, version) => `register ${register} · baerum-innov ${version}`,
  wrong: 'Wrong:',
  right: 'Right:',
  filesWithoutFindings: 'files without findings',
  rootOfRepository: 'The root of the repository',
  table: {
    caption: 'Findings',
    finding: 'Finding',
    severity: 'Severity',
    code: 'Code',
    place: 'Place',
    what: 'What',
    todo: 'What to do',
    change: 'Change',
    none: 'no findings',
  },
};
