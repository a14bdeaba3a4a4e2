import type { PostChange } from '../../register/changes.ts';
import type { Language } from '../../text/language.ts';
import { writtenDay } from '../../text/people.ts';
import { isBounded } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { verdictCell } from '../document/cells.ts';
import { paragraph, type Section } from '../document/document.ts';
import { type ColumnOf, type Table, tableOf } from '../document/table.ts';
import { data, missing, own } from '../document/value.ts';
import { postChangeWords } from '../posts/change-words.ts';
import type { CorrectedLife, CorrectedPromise } from './corrected.ts';
import type { Happened, SinceReport } from './since.ts';
import { DAY_ANSWER_WORDS, eventWords, PAST_LIFE_WORDS, sinceWords } from './words.ts';

/** What has changed: what happened since, apart from what was put right about the days before. */
export function sinceSection(since: SinceReport, language: Language): Section {
  const nb = language === 'nb';
  const day = writtenDay(since.day);
  return {
    id: 'siden-sist',
    title: `${nb ? 'Endret siden' : 'Changed since'} ${sinceWords(since, language)}`,
    blocks: [],
    room: 'short',
    brief: null,
    sections: [
      part('hendt-del', nb ? `Dette har hendt etter ${day}` : `What has happened after ${day}`, [
        happenedTable(since, language),
        verdictTable(since, language),
      ]),
      correctedSection(since, language),
      ...(since.what.kind === 'day'
        ? []
        : [
            part('endret-i-filene', nb ? 'Endret i filene' : 'Changed in the files', [
              fileTable(since, language),
            ]),
          ]),
    ],
  };
}

function part(id: string, title: string, tables: readonly Table[]): Section {
  return {
    id,
    title,
    blocks: tables.map((table) => ({ kind: 'table', table })),
    room: 'short',
    brief: null,
    sections: [],
  };
}

/** A comparison of the same files cannot see what was put right in them, and says so. */
function correctedSection(since: SinceReport, language: Language): Section {
  const nb = language === 'nb';
  const section = part('rettet-del', nb ? 'Rettet i ettertid' : 'Put right afterwards', [
    lifeTable(since, language),
    promiseTable(since, language),
  ]);
  if (since.what.kind === 'commit') return section;
  const text = nb
    ? 'Begge dager er regnet av filene slik de er nå. Derfor ses her bare det som senere logglinjer har avklart. Det som er rettet i filene, ses når det sammenlignes med en git-revisjon: --since REV.'
    : 'Both days are judged by the files as they are now. So only what later log lines have settled is seen here. What was put right in the files is seen when a git revision is compared with: --since REV.';
  return {
    ...section,
    blocks: [paragraph(own(text)), ...section.blocks],
  };
}

function happenedTable({ happened }: SinceReport, language: Language): Table {
  const nb = language === 'nb';
  return tableOf<Happened>({
    id: 'hendt',
    caption: nb ? 'Hendelser etter logger og datoer' : 'Events by logs and dates',
    empty: nb ? 'ingen.' : 'none.',
    columns: [
      { key: 'day', title: nb ? 'Dag' : 'Day', cell: ({ day: on }) => ({ kind: 'day', day: on }) },
      { key: 'post', title: 'Post', cell: ({ post }) => data(post.id) },
      {
        key: 'status',
        title: 'Status',
        cell: ({ event }) =>
          event.kind === 'logged' ? data(event.status) : own(eventWords(event, language)),
      },
    ],
    rows: happened,
  });
}

function verdictTable({ verdicts }: SinceReport, language: Language): Table {
  const nb = language === 'nb';
  return tableOf<SinceReport['verdicts'][number]>({
    id: 'svar-endret',
    caption: nb ? 'Krav med et annet svar' : 'Krav with another answer',
    empty: nb ? 'ingen.' : 'none.',
    columns: [
      ...kravColumns(nb),
      {
        key: 'before',
        title: nb ? 'Da' : 'Then',
        cell: ({ before }) => verdictCell(before, language),
      },
      { key: 'after', title: nb ? 'Nå' : 'Now', cell: ({ after }) => verdictCell(after, language) },
    ],
    rows: verdicts,
  });
}

function lifeTable({ lives, day }: SinceReport, language: Language): Table {
  const nb = language === 'nb';
  return tableOf<CorrectedLife>({
    id: 'rettet',
    caption: nb
      ? `Dager til og med ${writtenDay(day)} med et annet svar på om en post gikk`
      : `Days up to and including ${writtenDay(day)} with another answer to whether a post ran`,
    empty: nb ? 'ingen.' : 'none.',
    columns: [
      { key: 'post', title: 'Post', cell: ({ post }) => data(post.id) },
      ...stretchColumns<CorrectedLife>(nb),
      ...sides<CorrectedLife>(nb, (side) => PAST_LIFE_WORDS[side][language]),
    ],
    rows: lives,
  });
}

function promiseTable({ promises, day }: SinceReport, language: Language): Table {
  const nb = language === 'nb';
  return tableOf<CorrectedPromise>({
    id: 'rettet-krav',
    caption: nb
      ? `Dager til og med ${writtenDay(day)} med et annet svar på om et løfte var holdt`
      : `Days up to and including ${writtenDay(day)} with another answer to whether a promise was kept`,
    empty: nb ? 'ingen.' : 'none.',
    columns: [
      ...kravColumns(nb),
      ...stretchColumns<CorrectedPromise>(nb),
      ...sides<CorrectedPromise>(nb, (side) => DAY_ANSWER_WORDS[side][language]),
    ],
    rows: promises,
  });
}

function fileTable({ posts, register }: SinceReport, language: Language): Table {
  const nb = language === 'nb';
  return tableOf<PostChange>({
    id: 'endrede-poster',
    caption: nb ? 'Poster som ikke står som de sto' : 'Posts that are not written as they were',
    empty: nb ? 'ingen.' : 'none.',
    columns: [
      { key: 'post', title: 'Post', cell: ({ post }) => data(post.id) },
      {
        key: 'change',
        title: nb ? 'Endring' : 'Change',
        cell: (change) => own(postChangeWords(change, register, language).what),
      },
      {
        key: 'fields',
        title: nb ? 'Felter' : 'Fields',
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

function kravColumns(nb: boolean): ColumnOf<{ readonly krav: string; readonly title: string }>[] {
  return [
    { key: 'krav', title: 'Krav', cell: ({ krav }) => data(krav) },
    { key: 'title', title: nb ? 'Tittel' : 'Title', priority: 3, cell: ({ title }) => data(title) },
  ];
}

function stretchColumns<Row extends Interval>(nb: boolean): ColumnOf<Row>[] {
  return [
    {
      key: 'from',
      title: nb ? 'Fra' : 'From',
      cell: ({ from }) => (isBounded(from) ? { kind: 'day', day: from } : missing('…')),
    },
    { key: 'to', title: nb ? 'Til' : 'To', cell: ({ to }) => ({ kind: 'day', day: to }) },
  ];
}

function sides<Row extends { readonly before: string; readonly after: string }>(
  nb: boolean,
  words: (side: Row['before' | 'after']) => string,
): ColumnOf<Row>[] {
  return [
    { key: 'before', title: nb ? 'Da' : 'Then', cell: ({ before }) => own(words(before)) },
    { key: 'after', title: nb ? 'Nå' : 'Now', cell: ({ after }) => own(words(after)) },
  ];
}
