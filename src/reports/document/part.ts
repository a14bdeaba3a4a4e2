import type { Document } from './document.ts';

type Needed = 'language' | 'title' | 'envelope' | 'sections' | 'titleOnScreen';

/** A document that is read as part of something else, such as a comment, an issue or a message: without what only whole pages have. */
export function partDocument(content: Pick<Document, Needed> & Partial<Document>): Document {
  return {
    subtitle: [],
    banners: [],
    request: null,
    mainTable: null,
    next: null,
    ...content,
    isPart: true,
  };
}
