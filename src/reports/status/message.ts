import type { Language } from '../../text/language.ts';
import { bannersOf, clockBanner } from '../document/banners.ts';
import { type Document, paragraph, section } from '../document/document.ts';
import { partDocument } from '../document/part.ts';
import { address as link, own } from '../document/value.ts';
import { type LeadSentences, leadSentences } from '../sections/lead.ts';
import type { StatusReport } from './status.ts';

const MOST_SENTENCES = 5;
const MOST_CHARACTERS = 700;
/** What formats put between the title and the sentences, and after them. */
const ROOM_BETWEEN = 10;

/**
 * The report as a message for mail and chat: at most five sentences and 700 characters, what weighs most first to
 * stay. Days are told by date, and that invented posts count is among what is said. `address`: where to read on,
 * which stands last; null where nobody knows.
 */
export function statusMessage(
  report: StatusReport,
  language: Language,
  address: string | null = null,
): Document {
  return partDocument({
    language,
    title: report.envelope.register.title,
    envelope: report.envelope,
    sections: [
      section({
        id: 'melding',
        title: null,
        room: 'answer',
        blocks: [
          paragraph(own(messageWords(report, language, address?.length ?? 0))),
          ...(address === null ? [] : [paragraph(link(address))]),
        ],
      }),
    ],
    titleOnScreen: true,
  });
}

function messageWords(report: StatusReport, language: Language, addressLength: number): string {
  const { envelope } = report;
  const banners = [...clockBanner(envelope, language), ...bannersOf(envelope, language)].map(
    firstSentence,
  );
  const taken = report.envelope.register.title.length + addressLength + ROOM_BETWEEN;
  const room = MOST_CHARACTERS - taken;
  for (const { names, decides } of FULLEST_FIRST) {
    const lead = leadSentences(report, names, language, decides);
    const all = chosen(lead, banners, MOST_SENTENCES).join(' ');
    if (all.length <= room) return all;
  }
  const lead = leadSentences(report, false, language);
  for (let most = MOST_SENTENCES - 1; most > 1; most -= 1) {
    const fewer = chosen(lead, banners, most).join(' ');
    if (fewer.length <= room) return fewer;
  }
  return lead.standing.slice(0, Math.max(0, room));
}

const FULLEST_FIRST = [
  { names: true, decides: true },
  { names: true, decides: false },
  { names: false, decides: false },
];

/**
 * So many sentences: how it stands, what comes, what is left out or invented, the gravest of what has been, what a
 * period that soon ends still lacks, then the rest; told in the usual order.
 */
function chosen(
  { standing, past, others, periods, ahead }: LeadSentences,
  banners: readonly string[],
  most: number,
): string[] {
  const [gravest, ...milder] = past;
  const byWeight = [
    standing,
    ...ahead,
    ...banners,
    ...(gravest === undefined ? [] : [gravest]),
    ...periods,
    ...others,
    ...milder,
  ];
  const kept = new Set(byWeight.slice(0, most));
  return [standing, ...past, ...others, ...periods, ...ahead, ...banners].filter((sentence) =>
    kept.has(sentence),
  );
}

/** «EKSEMPEL: 11 oppdiktede poster teller med.» */
function firstSentence(banner: string): string {
  return banner.replace(/(?<=[^.]\.) .*$/s, '');
}
