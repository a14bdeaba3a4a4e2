import type { Language } from '../../text/language.ts';
import { paragraph, type Section, section } from '../document/document.ts';
import { own } from '../document/value.ts';
import { leadWords } from '../sections/lead.ts';
import type { StatusReport } from './status.ts';

/** The few sentences that say it all; a screen names no promise here, since it shows them right below. */
export function leadSection(report: StatusReport, language: Language): Section {
  return section({
    id: 'kort-sagt',
    title: null,
    room: 'answer',
    blocks: [paragraph(own(leadWords(report, true, language)), 'lead')],
    brief: [paragraph(own(leadWords(report, false, language)))],
  });
}
