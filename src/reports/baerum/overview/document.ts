import { KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { listed, numberInWords, writtenDay } from '../../../text/people.ts';
import { type Day, parseIsoDay } from '../../../time/day.ts';
import { dataOrNotSet, dayCell, kroner } from '../../document/cells.ts';
import { type Document, line, type Section } from '../../document/document.ts';
import { tableOf } from '../../document/table.ts';
import { commandLine, data, own, several } from '../../document/value.ts';
import { kravSentences } from '../../krav/sentences.ts';
import { sinceSection } from '../../since/section.ts';
import type { SinceReport } from '../../since/since.ts';
import { sinceKey } from '../../since/words.ts';
import { methodSection } from '../../status/closing-section.ts';
import { headOf } from '../../status/head.ts';
import { otherKravSection, promiseSection } from '../../status/promise-section.ts';
import type { StatusReport } from '../../status/status.ts';
import { brokenDays, livesSection } from '../../timeline/section.ts';
import { moneySection } from '../money-section.ts';
import type { Project, ProjectOverview, ProjectType } from '../projects.ts';
import type { OverviewKind } from './kind.ts';
import { projectSections } from './project-section.ts';

/** What an overview of projects is made of, beside the projects. */
export interface OverviewGround {
  readonly status: Pick<StatusReport, 'envelope' | 'counts' | 'promises'>;
  readonly since: SinceReport | null;
  readonly language: Language;
}

/** An overview of all projects of a kind: how many, whether the promises hold, each project, its life and its money. */
export function overviewDocument<T extends ProjectType>(
  overview: ProjectOverview<T>,
  kind: OverviewKind<T>,
  { status, since, language }: OverviewGround,
): Document {
  const { promises, others, timeline, fund, money } = overview;
  const day = writtenDay(status.envelope.asOf);
  return {
    language,
    title: `${kind.title[language]} ${{ nb: 'per', en: 'as of' }[language]} ${day}`,
    ...headOf(status, language),
    request: { report: kind.name, since: since === null ? null : sinceKey(since) },
    mainTable: 'prosjekter',
    sections: [
      shortSection(overview, kind, status.envelope.asOf, language),
      projectTable(overview, kind, language),
      ...livesSection(timeline, brokenDays(promises, [overview.type]), language),
      ...promiseSection({ promises, envelope: status.envelope }, language),
      ...otherKravSection(others, language),
      ...(fund === null ? [] : [moneySection(fund, money, language)]),
      ...(since === null ? [] : [sinceSection(about(since, overview), language)]),
      projectSections(overview, kind, language),
      methodSection({ envelope: status.envelope, promises }, language),
    ],
    titleOnScreen: true,
    next: several(
      [
        own({ nb: 'Alt: ', en: 'All of it: ' }[language]),
        commandLine(`report ${kind.name} -o ${kind.name}.html`),
      ],
      '',
    ),
  };
}

/** Of all that has changed, what is about the projects of an overview and the promises that count them. */
function about<T extends ProjectType>(
  since: SinceReport,
  { type, promises, others }: ProjectOverview<T>,
): SinceReport {
  const ids = new Set(
    [...promises.map(({ result }) => result), ...others].map(({ krav }) => krav.id),
  );
  return {
    ...since,
    happened: since.happened.filter(({ post }) => post.type === type),
    verdicts: since.verdicts.filter(({ krav }) => ids.has(krav)),
    lives: since.lives.filter(({ post }) => post.type === type),
    promises: since.promises.filter(({ krav }) => ids.has(krav)),
    posts: since.posts.filter(
      ({ post }) => post.type === type || (post.type === KRAV_TYPE && ids.has(post.id)),
    ),
  };
}

function shortSection<T extends ProjectType>(
  overview: ProjectOverview<T>,
  kind: OverviewKind<T>,
  asOf: Day,
  language: Language,
): Section {
  const nb = language === 'nb';
  const unsure = overview.projects
    .filter(({ view }) => view.active === 'unknown')
    .map(({ post }) => post.id);
  const sentences = [
    countSentence(overview.counts, language),
    ...kind.opening(overview, language),
    ...overview.promises.map(({ result }) => {
      const { today, ahead } = kravSentences(result, asOf, language);
      return `${result.krav.id}: ${today} ${ahead ?? ''}`.trim();
    }),
    ...(unsure.length === 0
      ? []
      : [
          nb
            ? `Ingen vet om disse går: ${listed(unsure, 'nb')}.`
            : `Nobody knows whether these run: ${listed(unsure, 'en')}.`,
        ]),
  ];
  return {
    id: 'kort-sagt',
    title: nb ? 'Kort sagt' : 'In short',
    blocks: [
      {
        kind: 'statements',
        list: 'bullets',
        statements: sentences.map((words) => line(own(words))),
      },
    ],
    room: 'short',
    brief: null,
    sections: [],
  };
}

/** «4 går, 1 er uklart og 1 er avsluttet.»: kinds of which there are none are not told. */
function countSentence(counts: ProjectOverview<ProjectType>['counts'], language: Language): string {
  const nb = language === 'nb';
  const words: Readonly<Record<keyof typeof counts, (many: boolean) => string>> = {
    running: () => (nb ? 'går' : 'running'),
    paused: () => (nb ? 'er på pause' : 'paused'),
    unclear: (many) => (nb ? (many ? 'er uklare' : 'er uklart') : 'unclear'),
    planned: (many) => (nb ? (many ? 'er planlagte' : 'er planlagt') : 'planned'),
    finished: (many) => (nb ? (many ? 'er avsluttede' : 'er avsluttet') : 'finished'),
  };
  const parts = (['running', 'paused', 'unclear', 'planned', 'finished'] as const).flatMap(
    (kind) =>
      counts[kind] === 0
        ? []
        : [`${numberInWords(counts[kind], language)} ${words[kind](counts[kind] !== 1)}`],
  );
  if (parts.length === 0)
    return nb ? 'Det er ingen i registeret.' : 'There are none in the register.';
  const sentence = listed(parts, language);
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`;
}

function projectTable<T extends ProjectType>(
  { projects }: ProjectOverview<T>,
  kind: OverviewKind<T>,
  language: Language,
): Section {
  const nb = language === 'nb';
  const table = tableOf<Project<T>>({
    id: 'prosjekter',
    caption: kind.projects[language],
    empty: nb ? 'ingen i registeret.' : 'none in the register.',
    columns: [
      { key: 'id', title: 'Id', cell: ({ post }) => data(post.id) },
      {
        key: 'title',
        title: nb ? 'Tittel' : 'Title',
        cell: ({ value }) => dataOrNotSet(value.tittel, language),
      },
      ...kind.columns(language),
      {
        key: 'responsible',
        title: nb ? 'Ansvarlig' : 'Responsible',
        priority: 3,
        cell: ({ value }) => dataOrNotSet(value.ansvarlig?.enhet, language),
      },
      {
        key: 'from',
        title: nb ? 'Start' : 'Start',
        priority: 2,
        cell: ({ value }) => dayCell(parseIsoDay(value.start ?? '') ?? null, language),
      },
      {
        key: 'to',
        title: nb ? 'Slutt' : 'End',
        cell: ({ value }) => dayCell(parseIsoDay(value.slutt ?? '') ?? null, language),
      },
      { key: 'status', title: 'Status', cell: ({ view }) => dataOrNotSet(view.status, language) },
      {
        key: 'active',
        title: nb ? 'Går' : 'Running',
        cell: ({ view }) => own(wordsIn(language).posts.activity[view.active]),
      },
      {
        key: 'granted',
        title: nb ? 'FoI-tilsagn' : 'FoI grant',
        align: 'right',
        priority: 2,
        cell: ({ granted }) => kroner(granted, language),
      },
      {
        key: 'updated',
        title: nb ? 'Oppdatert' : 'Updated',
        priority: 3,
        cell: ({ view }) => dayCell(view.updated, language),
      },
    ],
    rows: projects,
  });
  return {
    id: 'prosjekter-del',
    title: kind.projects[language],
    blocks: [{ kind: 'table', table }],
    room: 'short',
    brief: null,
    sections: [],
  };
}
