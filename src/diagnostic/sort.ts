import type { PlacedFinding, Severity } from './finding.ts';

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/**
 * The one order of findings in all outputs: by path, line and column (those without a place first),
 * then the graver before the lighter, then code, post and what they say. The same on every machine.
 */
export function compareFindings(a: PlacedFinding, b: PlacedFinding): number {
  return (
    compareTexts(a.at?.path ?? '', b.at?.path ?? '') ||
    (a.at?.start.line ?? 0) - (b.at?.start.line ?? 0) ||
    (a.at?.start.column ?? 0) - (b.at?.start.column ?? 0) ||
    GRAVITY[a.severity] - GRAVITY[b.severity] ||
    compareTexts(a.code, b.code) ||
    compareTexts(a.post ?? '', b.post ?? '') ||
    compareTexts(JSON.stringify(a.args), JSON.stringify(b.args))
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
