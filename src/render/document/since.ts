import type { LifeState } from '../../life/life.ts';
import type { Section } from '../../reports/document.ts';
import type { Corrected, Happened, SinceReport } from '../../reports/since.ts';
import type { Language, Words } from '../../text/language.ts';
import { listed, writtenDay } from '../../text/people.ts';
import { isBounded } from '../../time/day.ts';
import { data, missing, own, tableOf, verdictCell } from './cells.ts';

const STATE_WORDS: Readonly<Record<LifeState, Words>> = {
  running: { nb: 'gikk', en: 'ran' },
  paused: { nb: 'på pause', en: 'paused' },
  'not-running': { nb: 'gikk ikke', en: 'did not run' },
  unknown: { nb: 'ikke kjent', en: 'not known' },
};

/** What has changed: what happened since, apart from what was put right about the days before. */
export function sinceSection(since: SinceReport, language: Language): Section {
  const nb = language === 'nb';
  const day = writtenDay(since.day);
  const happened = tableOf<Happened>({
    id: 'hendt',
    caption: nb ? `Logget for dagene etter ${day}` : `Logged for the days after ${day}`,
    empty: nb ? 'ingenting er logget.' : 'nothing is logged.',
    columns: [
      { key: 'day', title: nb ? 'Dag' : 'Day', cell: ({ day: on }) => ({ kind: 'day', day: on }) },
      { key: 'post', title: 'Post', cell: ({ post }) => data(post.id) },
      { key: 'status', title: 'Status', cell: ({ status }) => data(status) },
    ],
    rows: since.happened,
  });
  const verdicts = tableOf<SinceReport['verdicts'][number]>({
    id: 'svar-endret',
    caption: nb ? 'Krav med et annet svar' : 'Krav with another answer',
    empty: nb ? 'ingen.' : 'none.',
    columns: [
      { key: 'krav', title: 'Krav', cell: ({ krav }) => data(krav) },
      {
        key: 'title',
        title: nb ? 'Tittel' : 'Title',
        priority: 2,
        cell: ({ title }) => data(title),
      },
      {
        key: 'before',
        title: nb ? 'Da' : 'Then',
        cell: ({ before }) => verdictCell(before, language),
      },
      { key: 'after', title: nb ? 'Nå' : 'Now', cell: ({ after }) => verdictCell(after, language) },
    ],
    rows: since.verdicts,
  });
  const corrected = tableOf<Corrected>({
    id: 'rettet',
    caption: nb
      ? `Dager til og med ${day} med et annet svar enn da`
      : `Days up to and including ${day} with another answer than then`,
    empty: nb ? 'ingen.' : 'none.',
    columns: [
      { key: 'post', title: 'Post', cell: ({ post }) => data(post.id) },
      {
        key: 'from',
        title: nb ? 'Fra' : 'From',
        cell: ({ from }) => (isBounded(from) ? { kind: 'day', day: from } : missing('…')),
      },
      { key: 'to', title: nb ? 'Til' : 'To', cell: ({ to }) => ({ kind: 'day', day: to }) },
      {
        key: 'before',
        title: nb ? 'Da' : 'Then',
        cell: ({ before }) => own(STATE_WORDS[before][language]),
      },
      {
        key: 'after',
        title: nb ? 'Nå' : 'Now',
        cell: ({ after }) => own(STATE_WORDS[after][language]),
      },
    ],
    rows: since.corrected,
  });
  const posts = [
    ...(since.added.length === 0
      ? []
      : [
          `${nb ? 'Nye poster' : 'New posts'}: ${listed(
            since.added.map(({ id }) => id),
            language,
          )}.`,
        ]),
    ...(since.removed.length === 0
      ? []
      : [
          `${nb ? 'Fjernede poster' : 'Removed posts'}: ${listed(
            since.removed.map(({ id }) => id),
            language,
          )}.`,
        ]),
  ];
  return {
    id: 'siden-sist',
    title: nb ? `Endret siden ${since.label}` : `Changed since ${since.label}`,
    blocks: posts.map((text) => ({ kind: 'paragraph', words: { text, from: 'report' } })),
    sections: [
      {
        id: 'hendt-del',
        title: nb ? `Dette har hendt etter ${day}` : `What has happened after ${day}`,
        blocks: [
          { kind: 'table', table: happened },
          { kind: 'table', table: verdicts },
        ],
        sections: [],
      },
      {
        id: 'rettet-del',
        title: nb ? 'Rettet i ettertid' : 'Put right afterwards',
        blocks: [{ kind: 'table', table: corrected }],
        sections: [],
      },
    ],
  };
}
