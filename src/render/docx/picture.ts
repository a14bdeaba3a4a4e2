import { ImageRun } from 'docx';
import type { Chart } from '../../reports/document/document.ts';
import { forWord } from '../escape/word.ts';
import type { Picture } from '../office/drawn-charts.ts';

/** Takes a chart, a picture of it and the most pixels that may be wide; gives the picture, and readers that know no SVG the other. */
export function picture(chart: Chart, drawn: Picture, room: number): ImageRun {
  const { svg, png, width, height } = drawn;
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
