import type { Language } from '../../text/language.ts';
import { capital, listed, numberInWords } from '../../text/people.ts';
import { line, paragraph, type Section } from '../document/document.ts';
import { own } from '../document/value.ts';
import type { DataGap } from './data-gaps.ts';
import { methodLines, signLines, sourceLine } from './method.ts';
import type { StatusReport } from './status.ts';
import { HEADINGS } from './words.ts';

/** What the register does not hold. */
export function dataGapSection(gaps: readonly DataGap[], language: Language): Section {
  const nb = language === 'nb';
  const none = nb
    ? 'Ingenting av det rapporten spør etter, mangler.'
    : 'Nothing that the report asks for is missing.';
  return {
    id: 'mangler',
    title: nb ? 'Det som mangler i registeret' : 'What the register lacks',
    blocks: [
      gaps.length === 0
        ? paragraph(own(none))
        : {
            kind: 'statements',
            list: 'bullets',
            statements: gaps.map((gap) => line(own(gapWords(gap, language)))),
          },
    ],
    room: 'file',
    brief: null,
    sections: [],
  };
}

function gapWords(gap: DataGap, language: Language): string {
  const nb = language === 'nb';
  switch (gap.kind) {
    case 'set-aside':
      return `${nb ? 'Filer som er satt til side' : 'Files set aside'}: ${listed(gap.paths, language)}.`;
    case 'unknown-lives':
      return `${nb ? 'Ingen vet om disse går' : 'Nobody knows whether these run'}: ${listed(gap.posts, language)}.`;
    case 'no-amount':
      return `${nb ? 'Tilsagn uten beløp' : 'Grants without an amount'}: ${listed(gap.posts, language)}.`;
    case 'no-frame':
      return nb
        ? `Rammen for FoI-fondet i ${gap.year} er ikke fastsatt.`
        : `The frame of the FoI fund for ${gap.year} is not set.`;
    case 'unjudged':
      return `${nb ? 'Krav som ikke kan vurderes' : 'Krav that cannot be judged'}: ${listed(gap.krav, language)}.`;
    case 'no-owner':
      return missingIn(gap.posts, { nb: 'ansvarlig', en: 'an owner' }[language], language);
    case 'no-deadline':
      return missingIn(gap.posts, { nb: 'frist', en: 'a deadline' }[language], language);
    case 'no-status':
      return missingIn(gap.posts, { nb: 'status', en: 'a status' }[language], language);
  }
}

function missingIn(posts: readonly string[], what: string, language: Language): string {
  const many = numberInWords(posts.length, language);
  return language === 'nb'
    ? `${capital(many)} tiltak mangler ${what}: ${listed(posts, 'nb')}.`
    : `${capital(many)} tiltak ${posts.length === 1 ? 'lacks' : 'lack'} ${what}: ${listed(posts, 'en')}.`;
}

/** How the report is counted, what its signs mean, and what it was made from. */
export function methodSection(
  { envelope, promises }: Pick<StatusReport, 'envelope' | 'promises'>,
  language: Language,
): Section {
  const statements = (lines: readonly string[]) =>
    ({
      kind: 'statements',
      list: 'bullets',
      statements: lines.map((words) => line(own(words))),
    }) as const;
  return {
    id: 'metode',
    title: HEADINGS.method[language],
    blocks: [
      statements(methodLines({ envelope, promises }, language)),
      paragraph(own(sourceLine(envelope, language))),
    ],
    room: 'file',
    brief: null,
    sections: [
      {
        id: 'tegn',
        title: { nb: 'Tegn', en: 'Signs' }[language],
        blocks: [statements(signLines(language))],
        room: 'file',
        brief: null,
        sections: [],
      },
    ],
  };
}
