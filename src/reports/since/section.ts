import type { PostChange } from '../../register/changes.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { isBounded } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { type Block, line, paragraph, type Section, section } from '../document/document.ts';
import { type ColumnOf, type Table, tableOf } from '../document/table.ts';
import { data, day, id, missing, own, several } from '../document/value.ts';
import { answerValue } from '../krav/said.ts';
import { postId } from '../posts/cells.ts';
import { postChangeWords } from '../posts/change-words.ts';
import type { CorrectedLife, CorrectedPromise } from './corrected.ts';
import type { Happened, SinceReport } from './since.ts';
import { dayAnswerWords, eventWords, movedWords, sinceWords } from './words.ts';

type Columns = ReturnType<typeof wordsIn>['since']['columns'];

/** What has changed: what happened since, apart from what was put right about the days before. */
export function sinceSection(since: SinceReport, language: Language): Section {
  const words = wordsIn(language).since;
  return section({
    id: 'siden-sist',
    title: words.title(sinceWords(since, language)),
    blocks: [],
    sections: [
      happenedSection(since, language),
      correctedSection(since, language),
      ...(since.what.kind === 'day'
        ? []
        : [part('endret-i-filene', words.changedFiles, [fileTable(since, language)])]),
    ],
  });
}

function happenedSection(since: SinceReport, language: Language): Section {
  const tables = part('hendt-del', wordsIn(language).since.happenedAfter(writtenDay(since.day)), [
    happenedTable('hendt', since.happened, language),
    verdictTable(since, language),
  ]);
  return since.breaches.length === 0
    ? tables
    : { ...tables, blocks: [...tables.blocks, breachBlock(since.breaches, language)] };
}

/** «K-09a: neste brudd flyttet fra 01.08.2027 til 01.07.2027», a line each. */
function breachBlock(breaches: SinceReport['breaches'], language: Language): Block {
  return {
    kind: 'statements',
    list: 'bullets',
    statements: breaches.map((breach) =>
      line(several([id(breach.krav), own(movedWords(breach, language))], ' ')),
    ),
  };
}

function part(id: string, title: string, tables: readonly Table[]): Section {
  return section({ id, title, blocks: tables.map((table) => ({ kind: 'table', table })) });
}

/** A comparison of the same files cannot see what was put right in them, and says so. */
function correctedSection(since: SinceReport, language: Language): Section {
  const words = wordsIn(language).since;
  const tables = part('rettet-del', words.corrected, [
    lifeTable(since, language),
    promiseTable(since, language),
    ...(since.late.length === 0
      ? []
      : [
          happenedTable(
            'fort-senere',
            since.late,
            language,
            words.captions.late(writtenDay(since.day)),
          ),
        ]),
  ]);
  return since.what.kind === 'commit'
    ? tables
    : { ...tables, blocks: [paragraph(own(words.sameFiles)), ...tables.blocks] };
}

function happenedTable(
  tableId: string,
  events: readonly Happened[],
  language: Language,
  caption: string = wordsIn(language).since.captions.happened,
): Table {
  const { columns, none } = wordsIn(language).since;
  return tableOf<Happened>({
    id: tableId,
    caption,
    empty: none,
    columns: [
      { key: 'day', title: columns.day, cell: (event) => day(event.day) },
      { key: 'post', title: columns.post, cell: ({ post }) => postId(post) },
      {
        key: 'status',
        title: columns.status,
        cell: ({ event }) =>
          event.kind === 'logged' ? data(event.status) : own(eventWords(event, language)),
      },
      {
        key: 'text',
        title: columns.text,
        flexible: true,
        cell: ({ event }) =>
          event.kind === 'logged' && event.text !== null ? data(event.text) : missing(''),
      },
    ],
    rows: events,
  });
}

function verdictTable({ verdicts }: SinceReport, language: Language): Table {
  const { captions, columns, none } = wordsIn(language).since;
  return tableOf<SinceReport['verdicts'][number]>({
    id: 'svar-endret',
    caption: captions.verdicts,
    empty: none,
    columns: [
      ...kravColumns(columns),
      {
        key: 'before',
        title: columns.before,
        cell: ({ before }) => answerValue(before, language),
      },
      { key: 'after', title: columns.after, cell: ({ after }) => answerValue(after, language) },
    ],
    rows: verdicts,
  });
}

function lifeTable({ lives, day: then }: SinceReport, language: Language): Table {
  const { captions, columns, none, lives: states } = wordsIn(language).since;
  return tableOf<CorrectedLife>({
    id: 'rettet',
    caption: captions.lives(writtenDay(then)),
    empty: none,
    columns: [
      { key: 'post', title: columns.post, cell: ({ post }) => postId(post) },
      ...stretchColumns<CorrectedLife>(columns),
      ...sides<CorrectedLife>(columns, (side) => states[side]),
    ],
    rows: lives,
  });
}

function promiseTable({ promises, day: then }: SinceReport, language: Language): Table {
  const { captions, columns, none } = wordsIn(language).since;
  return tableOf<CorrectedPromise>({
    id: 'rettet-krav',
    caption: captions.promises(writtenDay(then)),
    empty: none,
    columns: [
      ...kravColumns(columns),
      ...stretchColumns<CorrectedPromise>(columns),
      ...sides<CorrectedPromise>(columns, (side) => dayAnswerWords(side, language)),
    ],
    rows: promises,
  });
}

function fileTable({ posts, register }: SinceReport, language: Language): Table {
  const { captions, columns, none } = wordsIn(language).since;
  return tableOf<PostChange>({
    id: 'endrede-poster',
    caption: captions.posts,
    empty: none,
    columns: [
      { key: 'post', title: columns.post, cell: ({ post }) => postId(post) },
      {
        key: 'change',
        title: columns.change,
        cell: (change) => own(postChangeWords(change, register, language).what),
      },
      {
        key: 'fields',
        title: columns.fields,
        priority: 3,
        cell: (change) => {
          const { fields } = postChangeWords(change, register, language);
          return fields.length === 0
            ? missing('–')
            : data(fields.map(({ text }) => text).join('; '));
        },
      },
    ],
    rows: posts,
  });
}

function kravColumns(
  columns: Columns,
): ColumnOf<{ readonly krav: string; readonly title: string }>[] {
  return [
    { key: 'krav', title: columns.krav, cell: ({ krav }) => id(krav) },
    { key: 'title', title: columns.title, priority: 3, cell: ({ title }) => data(title) },
  ];
}

function stretchColumns<Row extends Interval>(columns: Columns): ColumnOf<Row>[] {
  return [
    {
      key: 'from',
      title: columns.from,
      cell: ({ from }) => (isBounded(from) ? day(from) : missing('…')),
    },
    { key: 'to', title: columns.to, cell: ({ to }) => day(to) },
  ];
}

function sides<Row extends { readonly before: string; readonly after: string }>(
  columns: Columns,
  words: (side: Row['before' | 'after']) => string,
): ColumnOf<Row>[] {
  return [
    { key: 'before', title: columns.before, cell: ({ before }) => own(words(before)) },
    { key: 'after', title: columns.after, cell: ({ after }) => own(words(after)) },
  ];
}
