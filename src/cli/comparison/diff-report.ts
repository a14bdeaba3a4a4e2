import { compareFindings } from '../../diagnostic/sort.ts';
import { type Locator, openLocator, placeFindings } from '../../read/yaml/locate.ts';
import type { DiffReport, ReportedChange } from '../../reports/diff/diff.ts';
import type { ComparedSessions } from './comparison.ts';

/** The report of a comparison, with places looked up in the head, and in the base for what is resolved. */
export function diffReport(
  compared: ComparedSessions,
  { headLabel, counts, failOn }: Pick<DiffReport, 'headLabel' | 'counts' | 'failOn'>,
  locator: Locator = openLocator(compared.head.tree),
): DiffReport {
  const { base, head, judgedBy, comparison } = compared;
  return {
    envelope: head.envelope,
    base: { label: base.label, commit: base.commit, day: base.day, choice: base.choice },
    headLabel,
    judgedBy,
    counts,
    posts: comparison.posts,
    rules: comparison.rules,
    ruleChanges: comparison.ruleChanges,
    failOn,
    krav: comparison.krav,
    findings: placedChanges(compared, locator),
    reportedUntil: comparison.reportedUntil,
    rewritten: comparison.rewritten,
    register: head.register,
  };
}

/** The findings with their places and whose doing they are: first the open ones, then those resolved. */
export function placedChanges(
  { base, head, comparison }: ComparedSessions,
  inHead: Locator = openLocator(head.tree),
): ReportedChange[] {
  return (['new', 'calendar', 'unchanged', 'resolved'] as const)
    .flatMap((change) => {
      const of = comparison.findings.filter((each) => each.change === change);
      const locator = change === 'resolved' ? openLocator(base.tree) : inHead;
      return placeFindings(
        of.map(({ finding }) => finding),
        locator,
      ).map((placed, index) => ({
        ...placed,
        change,
        ...(of[index]?.byRules === true ? { byRules: true as const } : {}),
      }));
    })
    .sort(compareFindings);
}
