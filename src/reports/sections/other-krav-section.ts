import type { KravResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { VERDICT_SIGNS } from '../../text/formatting/verdicts.ts';
import type { Language } from '../../text/language.ts';
import { type Block, paragraph, type Section, section } from '../document/document.ts';
import { tableOf } from '../document/table.ts';
import { data, own } from '../document/value.ts';
import { verdictWords } from '../krav/standing.ts';
import { todayDetail } from '../krav/today.ts';
import { verdictCell } from '../posts/cells.ts';
import { readingSection } from './promise-section.ts';

/**
 * The krav that are not about every moment, each with its answer. Takes all of them, and those that a screen
 * must be told of here since nothing else it shows does.
 */
export function otherKravSection(
  others: readonly KravResult[],
  onScreen: readonly KravResult[],
  language: Language,
): Section[] {
  if (others.length === 0) return [];
  const words = wordsIn(language).status;
  const table = tableOf<KravResult>({
    id: 'andre-krav',
    caption: words.others,
    empty: '',
    columns: [
      { key: 'krav', title: words.other.krav, cell: ({ krav }) => data(krav.id) },
      { key: 'title', title: words.other.title, cell: ({ krav }) => data(krav.title) },
      {
        key: 'verdict',
        title: words.other.verdict,
        cell: ({ verdict }) => verdictCell(verdict, language),
      },
      {
        key: 'details',
        title: words.other.details,
        priority: 2,
        cell: (result) => own(todayDetail(result, language)),
      },
    ],
    rows: others,
  });
  return [
    section({
      id: 'andre-krav-del',
      title: words.headings.others,
      room: onScreen.length === 0 ? 'file' : 'short',
      blocks: [{ kind: 'table', table }],
      brief: briefOf(onScreen, language),
      sections: [readingSection('tolkninger-andre', others, language)],
    }),
  ];
}

/** The signs of all in a line, and what the signs mean. */
function briefOf(results: readonly KravResult[], language: Language): Block[] {
  const signs = results.map(({ krav, verdict }) => `${krav.id} ${VERDICT_SIGNS[verdict]}`);
  const legend = (['met', 'broken', 'unknown', 'pending'] as const).map((verdict) =>
    verdictWords(verdict, language),
  );
  return [paragraph(data(signs.join('  '))), paragraph(own(legend.join(' · ')))];
}
