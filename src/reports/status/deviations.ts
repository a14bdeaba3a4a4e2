import type { Code, Finding } from '../../diagnostic/finding.ts';
import { saidOfKrav } from '../../krav/answer-codes.ts';

/** What kind of deviation it is: data that cannot be trusted, a breach, something unclear, or a warning ahead. */
export type DeviationKind = 'data' | 'breach' | 'unclear' | 'warning';

/** A finding that a reader of a report must know of. */
export interface Deviation {
  readonly kind: DeviationKind;
  readonly finding: Finding;
}

const UNCLEAR_LIVES: readonly Code[] = ['life/overrun', 'life/late-start', 'life/unreadable-day'];
const ORDER: readonly DeviationKind[] = ['data', 'breach', 'unclear', 'warning'];
const SEVERITIES = ['error', 'warning', 'note'];

/** The findings that belong in a report, the most important first. */
export function deviationsOf(findings: readonly Finding[]): Deviation[] {
  return findings
    .flatMap((finding): Deviation[] => {
      const kind = kindOf(finding);
      return kind === null ? [] : [{ kind, finding }];
    })
    .sort(
      (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || rank(a.finding) - rank(b.finding),
    );
}

function kindOf({ code, severity }: Finding): DeviationKind | null {
  if (UNCLEAR_LIVES.includes(code)) return 'unclear';
  switch (saidOfKrav(code)) {
    case 'broken':
      // What is outside a limit that the krav calls a warning is no breach.
      return severity === 'error' ? 'breach' : 'warning';
    case 'unclear':
      return 'unclear';
    case 'ahead':
      return 'warning';
    case null:
      return severity === 'error' ? 'data' : null;
  }
}

/** What is so today before what will be, then by severity. */
function rank({ severity, code }: Finding): number {
  const isAhead = saidOfKrav(code) === 'ahead';
  const nearest = code === 'krav/forecast' ? 0 : 1;
  return (isAhead ? SEVERITIES.length * 2 : 0) + SEVERITIES.indexOf(severity) * 2 + nearest;
}
