import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { type Block, line, paragraph, type Section, section } from './document.ts';
import type { Envelope } from './envelope.ts';
import { data, own, several, source } from './value.ts';

const SHORT_HASH = 8;

/** What a written document says of itself at its end: the quarantined files, the day, the register, the version. */
export function aboutSection(envelope: Envelope, language: Language): Section {
  const { asOf, knownAt, register, examplesCount, quarantined, toolVersion } = envelope;
  const words = wordsIn(language).about;
  const facts = [
    own(words.asOf(writtenDay(asOf))),
    ...(knownAt === null ? [] : [data(words.readFrom(knownAt))]),
    data(register.title),
    own(words.register(register.hash.slice(0, SHORT_HASH))),
    own(examplesCount ? words.examplesCount : words.examplesDoNotCount),
    own(`baerum-innov ${toolVersion}`),
  ];
  const files: Block[] = [
    paragraph(own(words.quarantined(quarantined.length))),
    {
      kind: 'statements',
      list: 'bullets',
      statements: quarantined.map((path) => line(source(path))),
    },
  ];
  return section({
    id: 'om',
    title: null,
    room: 'file',
    blocks: [
      ...(quarantined.length === 0 ? [] : files),
      paragraph(several(facts, ' · ')),
      ...(words.dataLanguage === '' ? [] : [paragraph(own(words.dataLanguage))]),
    ],
  });
}
