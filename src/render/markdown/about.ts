import type { Envelope } from '../../reports/envelope.ts';
import type { Language, Words } from '../../text/language.ts';
import { counted, type Noun, writtenDay } from '../../text/people.ts';
import { bold, bulletList, paragraph } from './blocks.ts';

const FILES: Noun = {
  one: { nb: 'fil er satt til side', en: 'file is set aside' },
  many: { nb: 'filer er satt til side', en: 'files are set aside' },
};
const EXAMPLES: Readonly<Record<'true' | 'false', Words>> = {
  true: { nb: 'eksempelposter teller', en: 'example posts count' },
  false: { nb: 'eksempelposter teller ikke', en: 'example posts do not count' },
};

/** What a document says of itself, at its end: the day, the register, the version, the files set aside. */
export function about(envelope: Envelope, language: Language): string[] {
  const { asOf, knownAt, register, examplesCount, toolVersion } = envelope;
  const facts = [
    `${{ nb: 'Per', en: 'As of' }[language]} ${writtenDay(asOf)}`,
    ...(knownAt === null ? [] : [`${{ nb: 'lest fra', en: 'read from' }[language]} ${knownAt}`]),
    register.title,
    `register ${register.hash.slice(0, 8)}`,
    EXAMPLES[examplesCount ? 'true' : 'false'][language],
    `baerum-innov ${toolVersion}`,
  ];
  return [
    ...setAsideFiles(envelope, language),
    paragraph(facts.join(' · ')),
    dataLanguage(language),
  ];
}

/** The files that are set aside, all of them; nothing when there are none. */
export function setAsideFiles({ setAside }: Envelope, language: Language): string[] {
  if (setAside.length === 0) return [];
  return [
    `${bold(`${counted(setAside.length, FILES, language)}:`)}`,
    bulletList(setAside.map(paragraph)),
  ];
}

/** Says to a reader of English that the data are not translated; nothing to others. */
export function dataLanguage(language: Language): string {
  return language === 'en'
    ? paragraph('Titles, statuses and other values come from the register and are in Norwegian.')
    : '';
}
