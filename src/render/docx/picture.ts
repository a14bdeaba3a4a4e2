import { ImageRun } from 'docx';
import type { Chart } from '../../reports/document.ts';
import type { Language } from '../../text/language.ts';
import { forWord } from '../escape/word.ts';
import { chartSvg } from '../svg/chart.ts';

/** One pixel that cannot be seen, for readers that know no SVG: the table with the chart says it all. */
const NO_PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=',
  'base64',
);

/** Takes a chart and the most pixels it may be wide; gives its picture, or null where it has none. */
export function picture(chart: Chart, language: Language, room: number): ImageRun | null {
  const svg = chartSvg(chart, language, 'alone');
  if (svg === null) return null;
  const { width, height } = sizeOf(svg);
  const scale = Math.min(1, room / width);
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    fallback: { type: 'png', data: NO_PICTURE },
    altText: {
      name: forWord(chart.id),
      title: forWord(chart.title),
      description: forWord(`${chart.title}. ${chart.description}`),
    },
  });
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new Error('a chart without a size');
  return { width: Number(width), height: Number(height) };
}
