import { withMostOfACode } from '../../diagnostic/most-of-a-code.ts';
import { compareFindings } from '../../diagnostic/sort.ts';
import type { Change } from '../../krav/comparison/change.ts';
import { type Locator, openLocator, placedIn } from '../../read/yaml/locate.ts';
import type { DiffReport, FoundChange, ReportedChange } from '../../reports/diff/diff.ts';
import type { ComparedSessions } from './comparison.ts';

/** First what is open, then what is resolved. */
const CHANGES = ['new', 'calendar', 'unchanged', 'resolved'] as const;

/** The report of a comparison, with places looked up in the head, and in the base for what is resolved: those that are asked for. */
export function diffReport(
  compared: ComparedSessions,
  { headLabel, counts, failOn }: Pick<DiffReport, 'headLabel' | 'counts' | 'failOn'>,
  inHead: Locator = openLocator(compared.head.tree),
): DiffReport {
  const { base, head, judgedBy, comparison } = compared;
  const inBase = openLocator(base.tree);
  const locatorOf = (change: Change) => (change === 'resolved' ? inBase : inHead);
  const found = foundChanges(compared);
  let all: readonly ReportedChange[] | undefined;
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
    found,
    placed: (wanted) => placedAmong(found.filter(wanted), locatorOf),
    get findings() {
      all ??= placedAmong(found, locatorOf);
      return all;
    },
    reportedUntil: comparison.reportedUntil,
    rewritten: comparison.rewritten,
    register: head.register,
  };
}

function foundChanges({ comparison }: ComparedSessions): FoundChange[] {
  return CHANGES.flatMap((change) => {
    const of = comparison.findings.filter((each) => each.change === change);
    const byRules = new Set(
      of.filter((each) => each.byRules === true).map(({ finding }) => finding),
    );
    return withMostOfACode(of.map(({ finding }) => finding)).map((finding) => ({
      ...finding,
      change,
      ...(byRules.has(finding) ? { byRules: true as const } : {}),
    }));
  });
}

/** The findings with their places, each still with whose doing it is. */
function placedAmong(
  found: readonly FoundChange[],
  locatorOf: (change: Change) => Locator,
): ReportedChange[] {
  return CHANGES.flatMap((change) =>
    placedIn(
      found.filter((each) => each.change === change),
      locatorOf(change),
    ),
  ).sort(compareFindings);
}
