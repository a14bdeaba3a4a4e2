import type { Chart, Document } from '../../reports/document/document.ts';
import { chartsOf } from '../../reports/walk.ts';
import { chartSvg } from '../svg/chart.ts';
import { sizeOf } from '../svg/size.ts';
import type { Rasterise } from './png.ts';

/** A chart drawn both ways, with its size in the drawing's own pixels. */
export interface DrawnChart {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Draws every chart of a document. */
export async function drawnCharts(
  document: Document,
  rasterise: Rasterise,
): Promise<ReadonlyMap<Chart, DrawnChart>> {
  const drawn = new Map<Chart, DrawnChart>();
  for (const chart of chartsOf(document)) {
    const svg = chartSvg(chart, document.language, 'alone');
    drawn.set(chart, { svg, png: await rasterise(svg), ...sizeOf(svg) });
  }
  return drawn;
}
