import type { Code, Finding } from '../../diagnostic/finding.ts';

/** What kind of deviation it is: data that cannot be trusted, a breach, something unclear, or a warning ahead. */
export type DeviationKind = 'data' | 'breach' | 'unclear' | 'warning';

/** A finding that a reader of a report must know of. */
export interface Deviation {
  readonly kind: DeviationKind;
  readonly finding: Finding;
}

const BREACHES: readonly Code[] = ['krav/below', 'krav/above', 'krav/period', 'krav/condition'];
const UNCLEAR: readonly Code[] = [
  'krav/unknown',
  'life/overrun',
  'life/late-start',
  'life/unreadable-day',
];
const WARNINGS: readonly Code[] = ['krav/forecast', 'krav/exemption-ends'];
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
  // What is outside a limit that the krav calls a warning is no breach.
  if (BREACHES.includes(code)) return severity === 'error' ? 'breach' : 'warning';
  if (UNCLEAR.includes(code)) return 'unclear';
  if (WARNINGS.includes(code)) return 'warning';
  return severity === 'error' ? 'data' : null;
}

/** What is so today before what will be, then by severity. */
function rank({ severity, code }: Finding): number {
  const isAhead = WARNINGS.includes(code);
  const nearest = code === 'krav/forecast' ? 0 : 1;
  return (isAhead ? SEVERITIES.length * 2 : 0) + SEVERITIES.indexOf(severity) * 2 + nearest;
}
