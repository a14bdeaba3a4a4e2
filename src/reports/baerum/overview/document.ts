import { KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { writtenDay } from '../../../text/formatting/written.ts';
import type { Language } from '../../../text/language.ts';
import { parseIsoDay } from '../../../time/day.ts';
import { type Document, line, type Section, section } from '../../document/document.ts';
import type { Envelope } from '../../document/envelope.ts';
import { type ColumnOf, tableOf } from '../../document/table.ts';
import { commandLine, own, several } from '../../document/value.ts';
import { activityCell, dataOrNotSet, dayCell, kroner, postId } from '../../posts/cells.ts';
import type { ReportBasis } from '../../sections/basis.ts';
import { headOf } from '../../sections/head.ts';
import { leadWords } from '../../sections/lead.ts';
import { emptyWords, leftOutWords, unreadIn } from '../../sections/left-out.ts';
import { methodSection } from '../../sections/method.ts';
import { otherKravSection } from '../../sections/other-krav-section.ts';
import { promiseCards } from '../../sections/promise-cards.ts';
import { promiseDetails } from '../../sections/promise-details.ts';
import { sinceSection } from '../../since/section.ts';
import type { SinceReport } from '../../since/since.ts';
import { sinceKey } from '../../since/words.ts';
import { brokenDays, livesSection } from '../../timeline/section.ts';
import { moneySection } from '../money-section.ts';
import type { Project, ProjectOverview, ProjectType } from '../projects.ts';
import type { OverviewKind } from './kind.ts';
import { projectSections } from './project-section.ts';

/** What an overview of projects is made of, besides the projects. */
export interface OverviewGround {
  readonly status: ReportBasis;
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
    title: kind.title(day, language),
    ...headOf(status, language),
    request: { report: kind.name, since: since === null ? null : sinceKey(since) },
    mainTable: 'prosjekter',
    sections: [
      shortSection(overview, kind, status.envelope, language),
      ...promiseCards({ promises, envelope: status.envelope }, language),
      projectTable(overview, kind, language),
      ...livesSection(timeline, brokenDays(promises, [overview.type]), language),
      ...promiseDetails({ ...status, promises }, language),
      ...otherKravSection(others, language),
      ...(fund === null ? [] : [moneySection(fund, money, language)]),
      ...(since === null ? [] : [sinceSection(about(since, overview), language)]),
      projectSections(overview, kind, language),
      methodSection({ envelope: status.envelope, promises }, language),
    ],
    titleOnScreen: true,
    next: several(
      [
        own(wordsIn(language).overview.all),
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
  envelope: Envelope,
  language: Language,
): Section {
  const words = wordsIn(language).overview;
  const unsure = overview.projects
    .filter(({ view }) => view.active === 'unknown')
    .map(({ post }) => post.id);
  const sentences = [
    words.counts({ ...overview.counts, unread: unreadIn(overview.leftOut).length }),
    ...kind.opening(overview, language),
    ...(overview.promises.length === 0
      ? []
      : [leadWords({ ...overview, envelope }, true, language)]),
    ...(unsure.length === 0 ? [] : [words.unsure(unsure)]),
  ];
  return section({
    id: 'kort-sagt',
    title: words.summary,
    room: 'answer',
    blocks: [
      {
        kind: 'statements',
        list: 'bullets',
        statements: sentences.map((sentence) => line(own(sentence))),
      },
    ],
  });
}

function projectTable<T extends ProjectType>(
  { projects, leftOut }: ProjectOverview<T>,
  kind: OverviewKind<T>,
  language: Language,
): Section {
  const { none, unrecorded } = wordsIn(language).overview;
  const title = kind.projects(language);
  const table = tableOf<Project<T>>({
    id: 'prosjekter',
    caption: title,
    empty: emptyWords(none, leftOut, language),
    columns: columnsOf(kind, language),
    rows: projects,
    leftOut: leftOutWords(leftOut, language),
    unrecorded,
  });
  return section({ id: 'prosjekter-del', title, blocks: [{ kind: 'table', table }] });
}

function columnsOf<T extends ProjectType>(
  kind: OverviewKind<T>,
  language: Language,
): ColumnOf<Project<T>>[] {
  const { columns } = wordsIn(language).overview;
  return [
    { key: 'id', title: columns.id, cell: ({ post }) => postId(post) },
    {
      key: 'title',
      title: columns.title,
      cell: ({ value }) => dataOrNotSet(value.tittel, language),
    },
    ...kind.columns(language),
    {
      key: 'responsible',
      title: columns.responsible,
      priority: 3,
      cell: ({ value }) => dataOrNotSet(value.ansvarlig?.enhet, language),
    },
    {
      key: 'from',
      title: columns.from,
      priority: 2,
      cell: ({ value }) => dayCell(parseIsoDay(value.start ?? '') ?? null, language),
    },
    {
      key: 'to',
      title: columns.to,
      cell: ({ value }) => dayCell(parseIsoDay(value.slutt ?? '') ?? null, language),
    },
    {
      key: 'status',
      title: columns.status,
      cell: ({ view }) => dataOrNotSet(view.status, language),
    },
    {
      key: 'active',
      title: columns.active,
      cell: ({ view }) => activityCell(view, language),
    },
    {
      key: 'granted',
      title: columns.granted,
      align: 'right',
      priority: 2,
      cell: ({ granted }) => kroner(granted, language),
    },
    {
      key: 'updated',
      title: columns.updated,
      priority: 3,
      cell: ({ view }) => dayCell(view.updated, language),
    },
  ];
}
