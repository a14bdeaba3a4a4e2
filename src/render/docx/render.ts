import type { ReportDocument } from '../../reports/document.ts';

/** A report as a Word document. The same report gives the same bytes. */
export async function renderDocx(document: ReportDocument): Promise<Uint8Array> {
  const { wordFile } = await import('./file.ts');
  return wordFile(document);
}
