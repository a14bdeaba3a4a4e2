import {
  type CountResult,
  dailyResult,
  type KravResult,
  limitedResult,
  type NotCounted,
} from '../../krav/result.ts';
import type { Envelope } from '../../reports/envelope.ts';
import { stepPlot } from '../../reports/krav/plot.ts';
import { kravSentences, limitWords, whyNotWords } from '../../reports/krav/sentences.ts';
import { fieldName, remedyWords, unknownWords } from '../../reports/krav/standing.ts';
import { runningPeriod } from '../../reports/krav/today.ts';
import { type LineOf, placeOf } from '../../reports/posts/place.ts';
import type { Language } from '../../text/language.ts';
import { writtenDay } from '../../text/people.ts';
import { stepGrid } from '../layout/step-grid.ts';
import { pictureLines } from '../layout/step-picture.ts';
import { about } from './about.ts';
import {
  bulletList,
  heading,
  labelled,
  markdownDocument,
  numberedList,
  paragraph,
  picture,
  quoteBlock,
} from './blocks.ts';
import { gapTable, groupTable, periodTable, postTable } from './krav-tables.ts';
import { markdownTable } from './table.ts';

export interface KravDocument {
  readonly language: Language;
  readonly envelope: Envelope;
  /** What is only supposed, as the user wrote it: the document then says so at its top. Null for what is. */
  readonly supposed: string | null;
  readonly lineOf: LineOf;
}

const PICTURE_COLUMNS = 72;
/** Posts that do not count may be most of a large register: more than these are told by number. */
const MOST_NOT_COUNTED = 100;

/** One krav as a document: the answer first, then the picture, the gaps, what closes them, and who counts. */
export function renderKravMarkdown(result: KravResult, shown: KravDocument): string {
  const { krav } = result;
  const { language, envelope } = shown;
  return markdownDocument([
    heading(1, `${krav.id} ${krav.title}`),
    supposition(shown),
    answer(result, shown),
    drawn(result, shown),
    ...detail(result, language),
    ...whoCounts(result, shown),
    ...reading(result, language),
    ...about(envelope, language),
  ]);
}

function detail(result: KravResult, language: Language): string[] {
  switch (result.form) {
    case 'antall': {
      const gaps = gapTable([result], language);
      const groups = groupTable(result.groups, language);
      return [
        ...part(language, { nb: 'Brudd og hull', en: 'Breaches and gaps' }, gaps),
        ...remedies(result, language),
        ...part(language, { nb: 'Grupper', en: 'Groups' }, groups),
      ];
    }
    case 'hendelser': {
      const periods = periodTable(result.periods, language);
      return part(language, { nb: 'Perioder', en: 'Periods' }, periods);
    }
    case 'vilkar':
      return part(language, { nb: 'Poster', en: 'Posts' }, postTable(result.posts, language));
  }
}

/** A box that says the document tells of a supposition; '' for what is. */
export function supposition({ supposed, language }: KravDocument): string {
  if (supposed === null) return '';
  return quoteBlock([
    labelled(
      { nb: 'HVA OM', en: 'WHAT IF' }[language],
      `${supposed} ${{ nb: '(ingenting er skrevet)', en: '(nothing is written)' }[language]}`,
    ),
  ]);
}

function part(
  language: Language,
  title: Readonly<Record<Language, string>>,
  body: string,
): string[] {
  return body === '' ? [] : [heading(2, title[language]), body];
}

function answer(result: KravResult, { language, envelope: { asOf } }: KravDocument): string {
  const { today, always, ahead } = kravSentences(result, asOf, language);
  const nb = language === 'nb';
  return bulletList([
    labelled(`${nb ? 'Per' : 'As of'} ${writtenDay(asOf)}`, today),
    ...(always === null ? [] : [labelled(nb ? 'Til enhver tid' : 'At every moment', always)]),
    ...(ahead === null ? [] : [labelled(nb ? 'Framover' : 'Ahead', ahead)]),
    ...(limitedResult(result) === null
      ? []
      : [labelled(nb ? 'Skal være' : 'Must be', limitWords(result, language))]),
  ]);
}

function drawn(result: KravResult, { language, envelope: { asOf } }: KravDocument): string {
  const plot = stepPlot(result, asOf);
  return plot === null ? '' : picture(pictureLines(stepGrid(plot, PICTURE_COLUMNS), language));
}

function remedies({ next }: CountResult, language: Language): string[] {
  if (next === null || next.remedies.length === 0) return [];
  return [
    heading(2, { nb: 'Hva som lukker det neste', en: 'What closes the next one' }[language]),
    numberedList(next.remedies.map((remedy) => paragraph(remedyWords(remedy, language)))),
  ];
}

function whoCounts(
  result: KravResult,
  { language, lineOf }: Pick<KravDocument, 'language' | 'lineOf'>,
): string[] {
  const { counted, unknown } = result;
  if (limitedResult(result) === null) return [];
  const nb = language === 'nb';
  const period = runningPeriod(result);
  const daily = dailyResult(result);
  const notCounted = daily?.notCounted ?? [];
  const within = period === null ? '' : ` ${nb ? 'i' : 'in'} ${period}`;
  const lines = [
    labelled(
      `${nb ? 'Teller' : 'Counts'}${within} (${counted.length})`,
      counted.length === 0 ? (nb ? 'ingen' : 'none') : counted.join(', '),
    ),
    ...(daily !== null && daily.count.paused > 0
      ? [
          labelled(
            nb ? 'På pause' : 'Paused',
            pausedWords(daily.count.paused, daily.krav.pausedCounts, nb),
          ),
        ]
      : []),
  ];
  return [
    heading(2, nb ? 'Hvem teller' : 'Who counts'),
    bulletList(lines),
    ...(unknown.length === 0
      ? []
      : [heading(3, nb ? 'Uklart' : 'Unclear'), unclear(result, language, lineOf)]),
    ...(notCounted.length === 0
      ? []
      : [
          heading(3, nb ? 'Teller ikke' : 'Does not count'),
          ...leftOut(notCounted, language, lineOf),
        ]),
  ];
}

function pausedWords(paused: number, counts: boolean, nb: boolean): string {
  const words = counts ? (nb ? 'teller med' : 'counted') : nb ? 'teller ikke' : 'not counted';
  return `${paused} (${words})`;
}

function unclear({ unknown }: KravResult, language: Language, lineOf: LineOf): string {
  const nb = language === 'nb';
  return markdownTable(
    [
      { title: 'Post' },
      { title: nb ? 'Fordi' : 'Because' },
      { title: nb ? 'Felt' : 'Field' },
      { title: nb ? 'Fil' : 'File' },
    ],
    unknown.map((item) => [
      item.post,
      unknownWords(item, language),
      fieldName(item),
      placeOf(item, lineOf),
    ]),
  );
}

function leftOut(all: readonly NotCounted[], language: Language, lineOf: LineOf): string[] {
  const nb = language === 'nb';
  const more = all.length - MOST_NOT_COUNTED;
  const rows = all
    .slice(0, MOST_NOT_COUNTED)
    .map((each) => [each.post, whyNotWords(each, language), placeOf(each, lineOf)]);
  return [
    markdownTable(
      [{ title: 'Post' }, { title: nb ? 'Fordi' : 'Because' }, { title: nb ? 'Fil' : 'File' }],
      rows,
    ),
    more <= 0 ? '' : paragraph(nb ? `og ${more} til` : `and ${more} more`),
  ];
}

function reading({ krav }: KravResult, language: Language): string[] {
  const nb = language === 'nb';
  const facts = [
    `Krav: ${krav.path}`,
    ...(krav.basis.length === 0 ? [] : [`${nb ? 'grunnlag' : 'basis'}: ${krav.basis.join(', ')}`]),
    `alvor: ${krav.alvor}`,
  ];
  return [
    ...(krav.interpretation === ''
      ? []
      : [heading(2, nb ? 'Tolkning' : 'Reading'), paragraph(krav.interpretation)]),
    paragraph(facts.join(' · ')),
  ];
}
