import { ImageRun } from 'docx';
import type { Chart, Document } from '../../reports/document/document.ts';
import { chartsOf } from '../../reports/walk.ts';
import { forWord } from '../escape/word.ts';
import type { Rasterise } from '../office/png.ts';
import { chartSvg } from '../svg/chart.ts';
import { sizeOf } from '../svg/size.ts';

/** A chart drawn both ways: readers that know no SVG show the other. */
export interface DrawnChart {
  readonly svg: string;
  readonly png: Uint8Array;
}

/** Draws every chart of a document. */
export async function drawnCharts(
  document: Document,
  rasterise: Rasterise,
): Promise<ReadonlyMap<Chart, DrawnChart>> {
  const drawn = new Map<Chart, DrawnChart>();
  for (const chart of chartsOf(document)) {
    const svg = chartSvg(chart, document.language, 'alone');
    drawn.set(chart, { svg, png: await rasterise(svg) });
  }
  return drawn;
}

/** Takes a chart as drawn and the most pixels it may be wide; gives its picture. */
export function picture(chart: Chart, { svg, png }: DrawnChart, room: number): ImageRun {
  const { width, height } = sizeOf(svg);
  const scale = Math.min(1, room / width);
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    fallback: { type: 'png', data: png },
    altText: {
      name: forWord(chart.id),
      title: forWord(chart.title),
      description: forWord(`${chart.title}. ${chart.description}`),
    },
  });
}
