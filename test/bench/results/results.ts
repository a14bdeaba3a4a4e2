import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Finding, PART_NAMES, type PartName, type Row } from './row.ts';

/** Where and when something was measured. */
export interface Occasion {
  /** The commit, with `+` where files were changed since. */
  readonly commit: string;
  readonly machine: string;
  readonly versions: string;
}

export interface Results {
  /** By the time, `2026-11-27T14:30Z`. */
  readonly occasions: Readonly<Record<string, Occasion>>;
  readonly rows: readonly Row[];
}

export const NO_RESULTS: Results = { occasions: {}, rows: [] };

/** The results in a file; none where there is no file. */
export function readResults(path: string): Results {
  if (!existsSync(path)) return NO_RESULTS;
  return JSON.parse(readFileSync(path, 'utf8')) as Results; // written by `writeResults`
}

/** Writes results so that `readResults` reads them again; of a figure no more than three decimals. */
export function writeResults(path: string, results: Results): void {
  const rounded = (_key: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toFixed(3)) : value;
  writeFileSync(path, `${JSON.stringify(results, rounded, 2)}\n`);
}

/**
 * Results with what a part now says in place of what it said before of the same size under the same Node. What it
 * said of others stays, with its own time.
 */
export function withPart(
  { occasions, rows }: Results,
  part: PartName,
  findings: readonly Finding[],
  measured: { readonly at: string; readonly occasion: Occasion },
): Results {
  const place = ({ posts, node }: Finding) => `${posts} ${node}`;
  const places = new Set(findings.map(place));
  const kept = rows.filter((row) => row.part !== part || !places.has(place(row)));
  const made = findings.map((finding) => ({ ...finding, part, measured: measured.at }));
  const all = [...kept, ...made].sort(
    (one, other) =>
      PART_NAMES.indexOf(one.part) - PART_NAMES.indexOf(other.part) ||
      (one.posts ?? 0) - (other.posts ?? 0) ||
      (one.node < other.node ? -1 : Number(one.node > other.node)),
  );
  const used = new Set(all.map((row) => row.measured));
  const known = { ...occasions, [measured.at]: measured.occasion };
  return {
    occasions: Object.fromEntries(Object.entries(known).filter(([at]) => used.has(at))),
    rows: all,
  };
}
