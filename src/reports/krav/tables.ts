import type { Alvor } from '../../krav/definition/krav.ts';
import {
  type CountResult,
  type GroupStanding,
  type KravResult,
  limitedResult,
  type PeriodResult,
  type PostResult,
} from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Table, tableOf } from '../document/table.ts';
import { data, day, id, number, own, several, source, type Value } from '../document/value.ts';
import type { FieldNaming } from '../posts/field-title.ts';
import { answerCell, countCell, heldCell, idsCell, NOTHING, nextCell, todayCell } from './cells.ts';
import { gradedCount, gradedSides, gradedValue } from './said.ts';
import { limitWords } from './sentences.ts';
import { unknownWords } from './standing.ts';

/** All krav, one row each. */
export function kravTable(results: readonly KravResult[], language: Language): Table {
  const words = wordsIn(language).krav;
  const titles = words.columns;
  return tableOf<KravResult>({
    id: 'liste',
    caption: '',
    empty: words.noKrav,
    columns: [
      {
        key: 'id',
        title: titles.krav,
        cell: ({ krav }) => id(krav.id, { path: krav.path, line: null }),
      },
      {
        key: 'title',
        title: titles.title,
        priority: 2,
        flexible: true,
        cell: ({ krav }) => data(krav.title),
      },
      {
        key: 'mustBe',
        title: titles.mustBe,
        priority: 3,
        cell: (result) => own(limitWords(result, language)),
      },
      { key: 'today', title: titles.today, align: 'right', cell: todayCell },
      { key: 'answer', title: titles.answer, cell: (result) => answerCell(result, language) },
      {
        key: 'standing',
        title: titles.standing,
        flexible: true,
        cell: (result) => heldCell(result, language),
      },
      {
        key: 'next',
        title: titles.nextBreach,
        flexible: true,
        cell: (result) => nextCell(result, language),
      },
    ],
    rows: results,
    note: results.some(isUnsure) ? words.explainRange : null,
    narrow: 'titles-above',
  });
}

function isUnsure(result: KravResult): boolean {
  const limited = limitedResult(result);
  return limited !== null && limited.count.low !== limited.count.high;
}

/** The state of each group. */
export function groupTable({ groups, krav }: CountResult, language: Language): Table {
  const titles = wordsIn(language).krav.columns;
  return tableOf<GroupStanding>({
    id: 'grupper',
    caption: '',
    empty: '',
    columns: [
      {
        key: 'group',
        title: titles.group,
        flexible: true,
        cell: ({ group }) => data(String(group)),
      },
      { key: 'count', title: titles.count, align: 'right', cell: ({ count }) => countCell(count) },
      {
        key: 'verdict',
        title: titles.answer,
        cell: (group) => gradedValue(gradedSides(group, krav), language),
      },
      {
        key: 'nextFrom',
        title: titles.nextBreach,
        cell: ({ next }) => (next === null ? NOTHING : day(next.from)),
      },
      {
        key: 'nextCount',
        title: titles.countThen,
        align: 'right',
        priority: 3,
        cell: ({ next }) => (next === null ? NOTHING : countCell(next)),
      },
      {
        key: 'counted',
        title: titles.counted,
        priority: 3,
        flexible: true,
        cell: ({ counted }) => idsCell(counted),
      },
    ],
    rows: groups,
  });
}

/** How each calendar period ended. */
export function periodTable(periods: readonly PeriodResult[], language: Language): Table {
  const titles = wordsIn(language).krav.columns;
  return tableOf<PeriodResult>({
    id: 'perioder',
    caption: '',
    empty: '',
    columns: [
      { key: 'period', title: titles.period, cell: ({ name }) => own(name) },
      { key: 'from', title: titles.from, priority: 3, cell: ({ from }) => day(from) },
      { key: 'to', title: titles.to, priority: 3, cell: ({ to }) => day(to) },
      { key: 'count', title: titles.count, align: 'right', cell: countCell },
      {
        key: 'verdict',
        title: titles.answer,
        cell: (period) => {
          const answer = gradedValue(gradedCount(period, period.rule), language);
          return period.ruleChanges
            ? several([answer, own(`(${wordsIn(language).rules.ruleChanged})`)], ' ')
            : answer;
        },
      },
      {
        key: 'missing',
        title: titles.missing,
        align: 'right',
        cell: ({ missing: lacking }) =>
          lacking === null || lacking === 0 ? NOTHING : number(lacking),
      },
    ],
    rows: periods,
  });
}

/** The state of a condition for each post. */
export function postTable(posts: readonly PostResult[], alvor: Alvor, view: FieldNaming): Table {
  const { language } = view;
  const titles = wordsIn(language).krav.columns;
  return tableOf<PostResult>({
    id: 'poster',
    caption: '',
    empty: '',
    columns: [
      { key: 'post', title: titles.post, cell: ({ post }) => id(post) },
      {
        key: 'verdict',
        title: titles.answer,
        cell: ({ verdict }) => gradedValue({ verdict, below: alvor, above: null }, language),
      },
      {
        key: 'because',
        title: titles.because,
        flexible: true,
        cell: ({ unknown }) => (unknown === null ? NOTHING : becauseCell(unknown, view)),
      },
      { key: 'path', title: titles.file, cell: ({ path }) => source(path) },
    ],
    rows: posts,
    narrow: 'lines',
  });
}

function becauseCell(
  unknown: NonNullable<PostResult['unknown']>,
  { language, fieldTitle }: FieldNaming,
): Value {
  const why = own(unknownWords(unknown, language));
  const field = fieldTitle(unknown.path, unknown.field);
  return field === '' ? why : several([why, data(`(${field})`)], ' ');
}
