import { type Finding, pathOf } from '../../diagnostic/finding.ts';
import type { Locator } from '../../read/yaml/locate.ts';
import { least } from '../../time/extremes.ts';

/** The line of the first error in a file; null where none is known. */
export type LineToMend = (path: string) => number | null;

/** Finds lines by the findings about files. */
export function linesToMend(
  findings: readonly Finding[],
  locator: Pick<Locator, 'place'>,
): LineToMend {
  return (path) => {
    const lines = findings.flatMap(({ severity, where }) =>
      severity === 'error' && pathOf(where) === path
        ? (locator.place(where)?.start.line ?? [])
        : [],
    );
    return lines.length === 0 ? null : least(lines);
  };
}
