import type { Chart, Document } from '../../reports/document/document.ts';
import { chartsOf } from '../../reports/walk.ts';
import { chartSvg } from '../svg/chart.ts';
import { sizeOf } from '../svg/size.ts';
import { onPaper, type PaperChart } from './paper-charts.ts';
import type { Rasterise } from './png.ts';

/** A picture drawn both ways, with its size in the drawing's own pixels. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A chart in pictures that each fit on a page. */
export interface DrawnChart extends Pick<PaperChart, 'drawn' | 'all'> {
  readonly pictures: readonly Picture[];
}

/** Draws every chart of a document, in pictures that are no taller than that, in their own pixels. */
export async function drawnCharts(
  document: Document,
  rasterise: Rasterise,
  tallest: number,
): Promise<ReadonlyMap<Chart, DrawnChart>> {
  const charts = new Map<Chart, DrawnChart>();
  for (const chart of chartsOf(document)) {
    const { parts, drawn, all } = onPaper(chart, tallest);
    const pictures: Picture[] = [];
    for (const part of parts) {
      const svg = chartSvg(part, document.language, 'alone');
      pictures.push({ svg, png: await rasterise(svg), ...sizeOf(svg) });
    }
    charts.set(chart, { pictures, drawn, all });
  }
  return charts;
}
