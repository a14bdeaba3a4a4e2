import {
  dailyResult,
  type KravResult,
  limitedResult,
  type NotCounted,
  type UnknownItem,
} from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { capital } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { type Fact, type Section, section } from '../document/document.ts';
import { type ColumnOf, type Table, tableOf } from '../document/table.ts';
import { id, missing, own, several, type Value } from '../document/value.ts';
import { type FieldNaming, fieldCell } from '../posts/field-title.ts';
import { type LineOf, placeOf } from '../posts/place.ts';
import { idsCell, NOTHING } from './cells.ts';
import { whyNotWords } from './sentences.ts';
import { unknownWords } from './standing.ts';
import { runningPeriod } from './today.ts';

interface WhoCountsView extends FieldNaming {
  readonly lineOf: LineOf;
}

/** On a screen more than these are told by number. */
const MOST_ON_SCREEN = 12;
/** Posts that do not count may be most of a large register. */
const MOST_IN_DOCUMENT = 100;

/** Who counts on the day, who may and why nobody knows, and who does not and why; nothing for conditions. */
export function whoCounts(result: KravResult, view: WhoCountsView): Section[] {
  if (limitedResult(result) === null) return [];
  const words = wordsIn(view.language).krav;
  const notCounted = dailyResult(result)?.notCounted ?? [];
  return [
    section({
      id: 'hvem-teller',
      title: words.whoCounts,
      blocks: [{ kind: 'facts', facts: countedFacts(result, view.language) }],
      brief: [{ kind: 'facts', facts: factsOnScreen(result, notCounted, view) }],
      sections: [
        ...(result.unknown.length === 0
          ? []
          : [
              section({
                id: 'uklart',
                title: capital(words.unclear),
                blocks: [{ kind: 'table', table: unclearTable(result.unknown, view) }],
              }),
            ]),
        ...(notCounted.length === 0
          ? []
          : [
              section({
                id: 'teller-ikke',
                title: words.doesNotCountAtAll,
                blocks: [{ kind: 'table', table: notCountedTable(notCounted, view) }],
              }),
            ]),
      ],
    }),
  ];
}

function countedFacts(result: KravResult, language: Language): Fact[] {
  const words = wordsIn(language).krav;
  const { counted } = result;
  return [
    {
      name: words.countsIn(runningPeriod(result), counted.length),
      value: counted.length === 0 ? missing(words.none) : idsCell(counted),
    },
    ...underOneName(capital(words.examples), examplesLeftOut(result, language)),
    ...pausedFact(result, capital(words.paused), language),
  ];
}

function pausedFact(result: KravResult, name: string, language: Language): Fact[] {
  const daily = dailyResult(result);
  if (daily === null || daily.count.paused === 0) return [];
  const { count, krav } = daily;
  const words = wordsIn(language).krav;
  return [
    {
      name,
      value: own(
        krav.pausedCounts
          ? words.pausedCounted(count.paused)
          : words.pausedNotCounted(count.paused),
      ),
    },
  ];
}

function factsOnScreen(
  result: KravResult,
  notCounted: readonly NotCounted[],
  { language, lineOf }: WhoCountsView,
): Fact[] {
  const words = wordsIn(language).krav;
  const { counted, unknown } = result;
  const more = notCounted.length - MOST_ON_SCREEN;
  const unclear = unknown.map((item) => withPlace(item, unknownWords(item, language), lineOf));
  const left = notCounted
    .slice(0, MOST_ON_SCREEN)
    .map((item) => withPlace(item, whyNotWords(item, language), lineOf));
  return [
    {
      name: words.counts,
      value: counted.length === 0 ? missing(words.none) : idsCell(counted),
    },
    ...underOneName(words.unclear, unclear),
    ...underOneName(words.doesNotCount, [...left, ...(more > 0 ? [own(words.andMore(more))] : [])]),
    ...underOneName(words.examples, examplesLeftOut(result, language)),
    ...pausedFact(result, words.paused, language),
  ];
}

function examplesLeftOut(result: KravResult, language: Language): Value[] {
  const many = limitedResult(result)?.examplesLeftOut ?? 0;
  return many === 0 ? [] : [own(wordsIn(language).krav.examplesLeftOut(many))];
}

function underOneName(name: string, values: readonly Value[]): Fact[] {
  return values.map((value, index) => ({ name: index === 0 ? name : '', value }));
}

interface Placed {
  readonly post: string;
  readonly path: string;
  readonly field: string | null;
}

function withPlace(item: Placed, why: string, lineOf: LineOf): Value {
  return several([id(item.post, placeOf(item, lineOf)), own(why)], ' ');
}

function unclearTable(items: readonly UnknownItem[], view: WhoCountsView): Table {
  const { language } = view;
  const titles = wordsIn(language).krav.columns;
  return tableOf<UnknownItem>({
    id: 'uklart',
    caption: '',
    empty: '',
    columns: [
      postColumn(language),
      {
        key: 'because',
        title: titles.because,
        flexible: true,
        cell: (item) => own(unknownWords(item, language)),
      },
      {
        key: 'field',
        title: titles.field,
        cell: ({ path, field }) => fieldCell(path, field, view.fieldTitle),
      },
      fileColumn(view),
    ],
    rows: items,
    narrow: 'lines',
  });
}

function notCountedTable(items: readonly NotCounted[], view: WhoCountsView): Table {
  const { language } = view;
  const words = wordsIn(language).krav;
  return tableOf<NotCounted>({
    id: 'teller-ikke',
    caption: '',
    empty: '',
    columns: [
      postColumn(language),
      {
        key: 'because',
        title: words.columns.because,
        flexible: true,
        cell: (item) => own(whyNotWords(item, language)),
      },
      fileColumn(view),
    ],
    rows: items,
    most: { rows: MOST_IN_DOCUMENT, more: (hidden) => own(words.andMore(hidden)) },
    narrow: 'lines',
  });
}

function postColumn(language: Language): ColumnOf<Placed> {
  return {
    key: 'post',
    title: wordsIn(language).krav.columns.post,
    cell: ({ post }) => id(post),
  };
}

function fileColumn({ language, lineOf }: WhoCountsView): ColumnOf<Placed> {
  return {
    key: 'path',
    title: wordsIn(language).krav.columns.file,
    cell: (item) => {
      const place = placeOf(item, lineOf);
      return place === null ? NOTHING : { kind: 'source', source: place };
    },
  };
}
