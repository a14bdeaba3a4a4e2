import { describe, expect, it } from 'vitest';
import { onPaper } from '../../src/render/office/paper-charts.ts';
import { chartSvg } from '../../src/render/svg/chart.ts';
import { sizeOf } from '../../src/render/svg/size.ts';
import type { Chart } from '../../src/reports/document/document.ts';
import type { LifePlot } from '../../src/reports/document/plot.ts';
import { isoDay } from '../../src/time/day.ts';

/** Room for 44 rows. */
const TALLEST = 1_200;

/** Lives in groups of these sizes. */
function lives(...sizes: readonly number[]): Chart {
  const day = isoDay('2026-11-23');
  const groups = sizes.map((size, group) => ({
    title: `Gruppe ${group + 1}`,
    rows: Array.from({ length: size }, (_, row) => ({
      name: `FP-${group + 1}-${row + 1}`,
      title: 'Et prosjekt',
      bars: [{ from: day, to: day, state: 'running' as const }],
    })),
  }));
  const plot: LifePlot = {
    kind: 'lives',
    window: { from: day, to: day },
    asOf: day,
    shades: [],
    groups,
  };
  const table = () => {
    throw new Error('not asked for');
  };
  return { id: 'liv', title: 'Prosjektene', description: 'Alle.', plot, table };
}

function rowsOf({ parts }: ReturnType<typeof onPaper>) {
  return parts.map(({ plot }) =>
    plot.kind === 'lives' ? plot.groups.map(({ title, rows }) => [title, rows.length]) : [],
  );
}

describe('a chart of lives on paper', () => {
  it('is one picture where it fits on a page', () => {
    const { parts, drawn, all } = onPaper(lives(20, 22), TALLEST);
    expect(parts).toHaveLength(1);
    expect(parts[0]?.id).toBe('liv');
    expect([drawn, all]).toEqual([42, 42]);
  });
  it('goes on over pages, with the heading of what goes on', () => {
    expect(rowsOf(onPaper(lives(20, 50), TALLEST))).toEqual([
      [
        ['Gruppe 1', 20],
        ['Gruppe 2', 22],
      ],
      [['Gruppe 2', 28]],
    ]);
  });
  it('has no heading at the foot of a page without a life under it', () => {
    expect(rowsOf(onPaper(lives(42, 3), TALLEST))).toEqual([[['Gruppe 1', 42]], [['Gruppe 2', 3]]]);
  });
  it('is left to the table where nobody would turn its pages, and says how many are drawn', () => {
    const { parts, drawn, all } = onPaper(lives(10_000), TALLEST);
    expect(parts).toHaveLength(4);
    expect([drawn, all]).toEqual([4 * 43, 10_000]);
  });
  it.each([
    [[1]],
    [[43]],
    [[44]],
    [[20, 50]],
    [[0, 1, 0, 300]],
    [[10_000]],
  ])('of %j lives is never taller than a page', (sizes) => {
    for (const part of onPaper(lives(...sizes), TALLEST).parts)
      expect(sizeOf(chartSvg(part, 'nb', 'alone')).height).toBeLessThan(TALLEST);
  });
});
