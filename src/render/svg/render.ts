import type { Document } from '../../reports/document/document.ts';
import { chartsOf } from '../../reports/walk.ts';
import type { Language } from '../../text/language.ts';
import { chartSvg, type Drawn } from './chart.ts';

/** The first chart of a document as a file of its own; null where the document has none. */
export function renderSvg(document: Document): string | null {
  const [first] = chartsOf(document);
  return first === undefined ? null : chartFile(first, document.language);
}

/** A chart as a file of its own, with a final newline. */
export function chartFile(chart: Drawn, language: Language): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${chartSvg(chart, language, 'alone')}\n`;
}
