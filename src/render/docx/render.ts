import type { Document } from '../../reports/document/document.ts';
import type { PictureTools } from '../png.ts';

/** A report as a Word document. The same report gives the same bytes. */
export async function renderDocx(document: Document, tools: PictureTools): Promise<Uint8Array> {
  const { wordFile } = await import('./file.ts');
  const { rasteriser } = await import('../png.ts');
  return wordFile(document, rasteriser(tools));
}
