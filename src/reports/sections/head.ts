import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { bannersOf } from '../document/banners.ts';
import type { Document } from '../document/document.ts';
import { data, own } from '../document/value.ts';
import type { ReportBasis } from './basis.ts';

/** What every document says of itself under its title. */
export function headOf(
  { counts, envelope }: Pick<ReportBasis, 'envelope' | 'counts'>,
  language: Language,
): Pick<Document, 'subtitle' | 'banners' | 'envelope'> {
  const words = wordsIn(language).status;
  const { register } = envelope;
  return {
    subtitle: [data(register.title), own(words.register(register.hash.slice(0, 8), counts))],
    banners: [
      ...bannersOf(envelope, language),
      ...(words.dataAreNorwegian === null ? [] : [words.dataAreNorwegian]),
    ],
    envelope,
  };
}
