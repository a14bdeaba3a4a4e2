import type { KravResult } from '../../krav/result.ts';
import { limitedResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { aboutSection } from '../document/about.ts';
import { bannersOf } from '../document/banners.ts';
import {
  type Document,
  type Fact,
  paragraph,
  type Section,
  section,
} from '../document/document.ts';
import type { Envelope } from '../document/envelope.ts';
import { counting, data, own, several, source } from '../document/value.ts';
import type { FieldNaming } from '../posts/field-title.ts';
import type { LineOf } from '../posts/place.ts';
import { idsCell } from './cells.ts';
import { countChart } from './chart.ts';
import { detailSections } from './detail-sections.ts';
import { programTable } from './program-table.ts';
import { ruleFacts } from './rule-facts.ts';
import { kravSentences, limitWords, shortSentence } from './sentences.ts';
import { kravTable } from './tables.ts';
import { type Supposed, whatIfSection } from './what-if.ts';
import { whoCounts } from './who-counts.ts';

/** What documents of krav are made with, besides the answers. */
export interface KravGround extends FieldNaming {
  readonly envelope: Envelope;
  /** Null for what is. */
  readonly supposed: Supposed | null;
  readonly lineOf: LineOf;
  /** Who answers for a krav: a unit with its role; null where nobody is recorded. */
  readonly responsibleOf: (krav: KravResult['krav']) => string | null;
}

/** One krav whole: the answer first, then the picture, the gaps, what closes them, and who counts. */
export function kravDocument(result: KravResult, ground: KravGround): Document {
  const { krav } = result;
  const { envelope, language, supposed } = ground;
  const title = `${krav.id} ${krav.title}`;
  return {
    ...headOf([result], ground),
    title,
    sections: [
      ...(supposed === null ? [] : suppositionFirst(title, supposed, result, language)),
      answerSection(result, ground),
      ...chartSection(result, ground),
      ...detailSections(result, ground),
      ...whoCounts(result, ground),
      section({
        id: 'tolkning',
        title: null,
        blocks: [],
        brief: [{ kind: 'facts', facts: readingFacts(result, language) }],
      }),
      aboutSection(envelope, language),
    ],
    titleOnScreen: supposed === null,
    quiet: own(shortSentence(result, envelope.asOf, language)),
  };
}

/** What is supposed comes before all else: on a screen also before the title. */
function suppositionFirst(
  title: string,
  supposed: Supposed,
  result: KravResult,
  language: Language,
): Section[] {
  return [
    whatIfSection(supposed, [result], 'short', language),
    section({ id: 'kravet', title: null, blocks: [], brief: [paragraph(data(title), 'lead')] }),
  ];
}

/** All krav: a table, and how each is read; of a supposition a screen has only what it changes. */
export function kravListDocument(results: readonly KravResult[], ground: KravGround): Document {
  const { envelope, language, supposed } = ground;
  const words = wordsIn(language).krav;
  const readings = results.filter(({ krav }) => krav.interpretation !== '');
  return {
    ...headOf(results, ground),
    title: words.listTitle(writtenDay(envelope.asOf)),
    sections: [
      ...(supposed === null ? [] : [whatIfSection(supposed, results, 'answer', language)]),
      section({
        id: 'alle',
        title: null,
        room: supposed === null ? 'answer' : 'file',
        blocks: [{ kind: 'table', table: kravTable(results, language) }],
      }),
      ...(readings.length === 0
        ? []
        : [
            section({
              id: 'tolkninger',
              title: words.readings,
              room: 'file',
              blocks: [
                {
                  kind: 'facts',
                  facts: readings.map(({ krav }) => ({
                    name: krav.id,
                    value: data(krav.interpretation),
                  })),
                },
              ],
            }),
          ]),
      aboutSection(envelope, language),
    ],
    titleOnScreen: supposed === null,
  };
}

function headOf(results: readonly KravResult[], { envelope, language, supposed }: KravGround) {
  const table = programTable(results, language);
  return {
    language,
    subtitle: [],
    banners: supposed === null ? bannersOf(envelope, language) : [],
    envelope,
    request: null,
    mainTable: table.id,
    next: null,
    forPrograms: [table],
  };
}

/** The answer; in what is written to a file also how the krav is read, which a screen has last. */
function answerSection(
  result: KravResult,
  { language, envelope: { asOf }, responsibleOf }: KravGround,
): Section {
  const words = wordsIn(language).krav;
  const { today, always, ahead } = kravSentences(result, asOf, language);
  const kept = kravSentences(result, asOf, language, false);
  const other: Fact[] = [
    ...(always === null ? [] : [{ name: words.always, value: counting(always, kept.always) }]),
    ...(ahead === null ? [] : [{ name: words.ahead, value: counting(ahead, kept.ahead) }]),
  ];
  const limit: Fact[] =
    limitedResult(result) === null
      ? []
      : [{ name: words.columns.mustBe, value: own(limitWords(result, language)) }];
  const owner = responsibleOf(result.krav);
  const history: Fact[] = [
    ...ruleFacts(result, asOf, language),
    ...(owner === null ? [] : [{ name: words.responsible, value: data(owner) }]),
  ];
  const first = (name: string): Fact => ({ name, value: own(today) });
  return section({
    id: 'svar',
    title: null,
    room: 'answer',
    blocks: [
      {
        kind: 'facts',
        facts: [first(words.asOf(writtenDay(asOf))), ...other, ...limit, ...history],
      },
    ],
    brief: [{ kind: 'facts', facts: [first(words.asOf(writtenDay(asOf))), ...other, ...history] }],
  });
}

function chartSection(result: KravResult, { language, envelope }: KravGround): Section[] {
  const blocks = countChart(result, envelope.asOf, language);
  return blocks.length === 0 ? [] : [section({ id: 'over-tid', title: null, blocks })];
}

/** How the krav is read, what it rests on, and how grave a breach is. */
function readingFacts({ krav }: KravResult, language: Language): Fact[] {
  const words = wordsIn(language).krav;
  const ground = several(
    [
      several([own(`${words.columns.krav}:`), source(krav.path)], ' '),
      ...(krav.basis.length === 0 ? [] : [several([own(words.basis), idsCell(krav.basis)], ' ')]),
      several([own(`${words.severity}:`), data(krav.alvor)], ' '),
    ],
    ' · ',
  );
  return [
    ...(krav.interpretation === ''
      ? []
      : [{ name: words.reading, value: data(krav.interpretation) }]),
    { name: '', value: ground },
  ];
}
