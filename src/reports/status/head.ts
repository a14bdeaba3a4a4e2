import type { Language } from '../../text/language.ts';
import { listed } from '../../text/people.ts';
import type { Document } from '../document/document.ts';
import { data, own } from '../document/value.ts';
import type { StatusReport } from './status.ts';
import { exampleBanner, registerFacts } from './words.ts';

/** What every document says of itself under its title. */
export function headOf(
  report: Pick<StatusReport, 'envelope' | 'counts'>,
  language: Language,
): Pick<Document, 'subtitle' | 'banners' | 'envelope'> {
  const { envelope } = report;
  const nb = language === 'nb';
  const example = exampleBanner(report, language);
  return {
    subtitle: [data(envelope.register.title), own(registerFacts(report, language))],
    banners: [
      ...(example === null ? [] : [example]),
      ...(envelope.setAside.length === 0
        ? []
        : [
            nb
              ? `Satt til side, og regnet som uklart: ${listed(envelope.setAside, 'nb')}.`
              : `Set aside, and counted as unclear: ${listed(envelope.setAside, 'en')}.`,
          ]),
      ...(nb
        ? []
        : ['Titles, statuses and other values come from the register and are in Norwegian.']),
    ],
    envelope,
  };
}
