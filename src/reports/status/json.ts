import { wordsOf } from '../../diagnostic/catalogue.ts';
import { pathOf } from '../../diagnostic/finding.ts';
import type { Language } from '../../text/language.ts';
import { type Day, formatIsoDay } from '../../time/day.ts';
import type { MeasureRow } from '../baerum/measures.ts';
import { dayJson, dayOrNull, envelopeJson, jsonText } from '../document/envelope-json.ts';
import { gapEntry } from '../krav/gap-json.ts';
import { kravEntry } from '../krav/json.ts';
import { postEntry } from '../list/json.ts';
import type { ReportCounts } from '../sections/basis.ts';
import type { PromiseLine } from '../sections/promise-line.ts';
import type { Happened, SinceReport } from '../since/since.ts';
import { sinceKey } from '../since/words.ts';
import type { DataGap } from './data-gaps.ts';
import type { Deviation } from './deviations.ts';
import type { StatusReport } from './status.ts';
import type { Statement } from './summary.ts';
import type { Todo } from './todo.ts';
import type { TypeSection } from './type-section.ts';
import { statementWords } from './words.ts';

/** The status report as JSON, `baerum-innov/status/1`: everything it holds; sentences in the language. */
export function statusJson(
  report: StatusReport,
  since: SinceReport | null,
  language: Language,
): string {
  const { baerum } = report;
  return jsonText({
    ...envelopeJson('status/1', report.envelope),
    counts: countsEntry(report.counts),
    summary: report.summary.map((statement) =>
      statementEntry(statement, report.envelope.asOf, language),
    ),
    toDo: report.todos.map(todoEntry),
    deviations: report.deviations.map((deviation) => deviationEntry(deviation, language)),
    promises: report.promises.map(promiseEntry),
    others: report.others.map(kravEntry),
    measures: baerum.measures === null ? null : baerum.measures.rows.map(measureEntry),
    sections: report.sections.map((section) => sectionEntry(section, language)),
    fund: baerum.fund,
    money: baerum.money,
    actors: baerum.actors,
    dataGaps: report.dataGaps.map(dataGapEntry),
    language,
    since: since === null ? null : sinceKey(since),
    changes: since === null ? null : sinceEntry(since),
  });
}

function countsEntry({ posts, krav, examples, quarantined }: ReportCounts) {
  return { posts, krav, examples, setAside: quarantined };
}

function dataGapEntry(gap: DataGap) {
  switch (gap.kind) {
    case 'set-aside':
      return { kind: gap.kind, about: gap.paths };
    case 'unjudged':
      return { kind: gap.kind, about: gap.krav };
    case 'no-frame':
      return { kind: gap.kind, about: [String(gap.year)] };
    default:
      return { kind: gap.kind, about: gap.posts };
  }
}

function sinceEntry(since: SinceReport) {
  const { day, happened, late, breaches, verdicts, lives, promises, posts } = since;
  return {
    day: formatIsoDay(day),
    happened: happened.map(happenedEntry),
    verdicts,
    breaches: breaches.map(({ krav, kind, before, after }) => ({
      krav,
      change: kind,
      before: dayOrNull(before),
      after: dayOrNull(after),
    })),
    corrected: {
      log: late.map(happenedEntry),
      lives: lives.map(({ post, from, to, before, after }) => ({
        type: post.type,
        post: post.id,
        from: dayJson(from),
        to: dayJson(to),
        before,
        after,
      })),
      promises: promises.map(({ krav, from, to, before, after }) => ({
        krav,
        from: dayJson(from),
        to: dayJson(to),
        before,
        after,
      })),
    },
    posts: posts.map((change) => ({
      type: change.post.type,
      post: change.post.id,
      change: change.kind,
      fields:
        change.kind === 'changed' ? [...new Set(change.fields.map(({ pointer }) => pointer))] : [],
    })),
  };
}

function happenedEntry({ post, day, event }: Happened) {
  return {
    type: post.type,
    post: post.id,
    day: formatIsoDay(day),
    event: event.kind,
    status: event.kind === 'logged' ? event.status : null,
    text: event.kind === 'logged' ? event.text : null,
  };
}

function statementEntry(statement: Statement, asOf: Day, language: Language) {
  const { kind } = statement;
  const krav = kind === 'today' || kind === 'ahead' ? statement.result.krav.id : null;
  return { kind, krav, text: statementWords(statement, asOf, language) };
}

function todoEntry(todo: Todo) {
  const { kind, day, responsible } = todo;
  return { kind, day: dayOrNull(day), about: aboutTodo(todo), responsible };
}

/** The path, post or krav that it is about. */
function aboutTodo(todo: Todo): string {
  switch (todo.kind) {
    case 'repair':
      return todo.path;
    case 'overdue-end':
    case 'overdue-start':
      return todo.post.id;
    case 'unknown':
    case 'promise':
      return todo.promise.result.krav.id;
    case 'period':
      return todo.open.krav.id;
  }
}

function deviationEntry({ kind, finding }: Deviation, language: Language) {
  const { code, severity, type, post, field, where } = finding;
  const { message, help } = wordsOf(finding, language);
  return {
    kind,
    code,
    severity,
    type: type ?? null,
    post: post ?? null,
    field: field ?? null,
    path: pathOf(where),
    message,
    help,
  };
}

function promiseEntry({ result, lastYear, older, responsible }: PromiseLine) {
  return {
    krav: kravEntry(result),
    lastYear: { ...lastYear, from: dayJson(lastYear.from) },
    olderBreaches: older.map(gapEntry),
    responsible,
  };
}

function measureEntry(row: MeasureRow) {
  return {
    id: row.post.id,
    path: row.post.path,
    number: row.number,
    title: row.title,
    kind: row.kind,
    responsible: row.responsible,
    status: row.status,
    assessment: row.assessment,
    news: row.news,
    deadline: dayOrNull(row.deadline),
    krav: row.krav.map(({ krav, verdict }) => ({ id: krav.id, verdict })),
  };
}

function sectionEntry({ type, counts, posts }: TypeSection, language: Language) {
  return { type: type.name, title: type.title[language], counts, posts: posts.map(postEntry) };
}
