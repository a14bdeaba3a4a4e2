import type { RowGroup } from '../../reports/document/table.ts';

/** The groups that the first rows are in, with those rows. */
export function firstRows(groups: readonly RowGroup[], most: number): RowGroup[] {
  let left = most;
  return groups.flatMap(({ title, rows }) => {
    const kept = rows.slice(0, left);
    left -= kept.length;
    return kept.length === 0 ? [] : [{ title, rows: kept }];
  });
}
