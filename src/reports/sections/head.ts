import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { bannersOf } from '../document/banners.ts';
import type { Document } from '../document/document.ts';
import { data, own } from '../document/value.ts';
import type { ReportBasis, ReportCounts } from './basis.ts';

/** What every document says of itself under its title. */
export function headOf(
  { counts, envelope }: Pick<ReportBasis, 'envelope' | 'counts'>,
  language: Language,
): Pick<Document, 'subtitle' | 'banners' | 'envelope'> {
  const words = wordsIn(language).status;
  const { register } = envelope;
  return {
    subtitle: [
      data(register.title),
      own(words.register(register.hash.slice(0, 8), counts)),
      ...(words.dataAreNorwegian === null ? [] : [own(words.dataAreNorwegian)]),
    ],
    banners: [
      ...bannersOf(envelope, language),
      ...notCounted(counts, envelope.examplesCount, language),
    ],
    envelope,
  };
}

/** How many examples do not count; where nothing else is recorded, also that no figure says anything. */
function notCounted(
  { examples, own: recorded, quarantined }: ReportCounts,
  examplesCount: boolean,
  language: Language,
): string[] {
  const words = wordsIn(language).leftOut;
  if (examples === 0 || examplesCount) return [];
  const leftOut = words.examples(examples);
  return [recorded + quarantined === 0 ? `${leftOut} ${words.nothingElse}` : leftOut];
}
