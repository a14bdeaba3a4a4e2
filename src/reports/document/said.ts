import type { Language } from '../../text/language.ts';
import { type Document, paragraph, section } from './document.ts';
import { own } from './value.ts';

/** A sentence of the tool's own as a whole answer. */
export function saidDocument(sentence: string, language: Language): Document {
  return {
    language,
    title: sentence,
    subtitle: [],
    banners: [],
    envelope: null,
    request: null,
    mainTable: null,
    sections: [
      section({ id: 'svar', title: null, room: 'answer', blocks: [paragraph(own(sentence))] }),
    ],
    titleOnScreen: false,
    next: null,
  };
}
