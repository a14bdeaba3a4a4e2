import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { line, paragraph, type Section, section } from '../document/document.ts';
import { own } from '../document/value.ts';
import type { DataGap } from './data-gaps.ts';

/** What the register does not hold. */
export function dataGapSection(gaps: readonly DataGap[], language: Language): Section {
  const words = wordsIn(language).status;
  return section({
    id: 'mangler',
    title: words.headings.lacks,
    room: 'file',
    blocks: [
      gaps.length === 0
        ? paragraph(own(words.lacksNothing))
        : {
            kind: 'statements',
            list: 'bullets',
            statements: gaps.map((gap) => line(own(gapWords(gap, language)))),
          },
    ],
  });
}

function gapWords(gap: DataGap, language: Language): string {
  const words = wordsIn(language).status.lacks;
  switch (gap.kind) {
    case 'set-aside':
      return words.quarantined(gap.paths);
    case 'unknown-lives':
      return words.lives(gap.posts);
    case 'no-amount':
      return words.amounts(gap.posts);
    case 'no-frame':
      return words.frame(gap.year);
    case 'unjudged':
      return words.judgement(gap.krav);
    case 'no-owner':
      return words.owner(gap.posts);
    case 'no-deadline':
      return words.deadline(gap.posts);
    case 'no-status':
      return words.status(gap.posts);
  }
}
