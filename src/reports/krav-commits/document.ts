import type { Alvor } from '../../krav/definition/krav.ts';
import { SEVERITY_OF_ALVOR } from '../../krav/findings.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { aboutSection } from '../document/about.ts';
import { type Document, paragraph, section } from '../document/document.ts';
import { groupedTableOf, type Table, tableOf } from '../document/table.ts';
import {
  coded,
  data,
  day,
  id,
  missing,
  number,
  own,
  several,
  type Value,
} from '../document/value.ts';
import { shortSha } from '../history/commit.ts';
import { countCell, NOTHING } from '../krav/cells.ts';
import { limitRange } from '../krav/limits.ts';
import { gradedCount, gradedValue } from '../krav/said.ts';
import { verdictCell } from '../posts/cells.ts';
import {
  type AnswerRun,
  answerRuns,
  type CommitTrouble,
  type JudgedCommit,
  type KravCommitsReport,
  type KravOverCommits,
} from './krav-commits.ts';

/** What the register said of each promise through the commits: runs with one answer, newest first. */
export function kravCommitsDocument(report: KravCommitsReport, language: Language): Document {
  const words = wordsIn(language).krav.commits;
  const { envelope, commitCount, judgedOn, krav } = report;
  const table = commitTable(krav, language);
  return {
    language,
    title: words.title,
    subtitle: [],
    banners: [],
    envelope,
    request: null,
    mainTable: table.id,
    sections: [
      section({
        id: 'svar',
        title: null,
        room: 'answer',
        blocks: [
          paragraph(
            own(
              judgedOn === null
                ? words.eachOnItsDay(commitCount)
                : words.allOn(commitCount, writtenDay(judgedOn)),
            ),
          ),
          { kind: 'table', table: runTable(krav, language) },
        ],
      }),
      aboutSection(envelope, language),
    ],
    titleOnScreen: false,
    next: null,
    forPrograms: [table],
  };
}

interface RunRow {
  readonly run: AnswerRun;
  /** Conditions count nothing. */
  readonly isCounted: boolean;
  /** The krav asked for something else in another run: then each says what it asked for. */
  readonly ruleChanges: boolean;
}

function runTable(krav: readonly KravOverCommits[], language: Language): Table {
  const { columns: titles, commits: words } = wordsIn(language).krav;
  return groupedTableOf<RunRow>({
    id: 'like-svar',
    caption: words.runs,
    empty: '',
    columns: [
      { key: 'from', title: titles.from, cell: ({ run }) => commitCell(run.first) },
      { key: 'to', title: titles.to, cell: ({ run }) => commitCell(run.last) },
      { key: 'commits', title: words.count, align: 'right', cell: ({ run }) => number(run.count) },
      {
        key: 'answer',
        title: titles.answer,
        flexible: true,
        cell: (row) => answerCell(row, language),
      },
      {
        key: 'subject',
        title: titles.beganWith,
        flexible: 'cut',
        cell: ({ run }) => data(run.first.subject),
      },
    ],
    groups: krav.map((each) => ({
      title: several([id(each.id), data(each.title)], ' '),
      rows: runRows(each),
    })),
    narrow: 'lines',
  });
}

function runRows({ commits, isCounted }: KravOverCommits): RunRow[] {
  const runs = answerRuns(commits);
  const rules = new Set(
    runs.flatMap(({ first: { answer } }) =>
      answer.kind === 'judged' ? [`${answer.rule.min} ${answer.rule.max}`] : [],
    ),
  );
  return runs.map((run) => ({ run, isCounted, ruleChanges: rules.size > 1 }));
}

function commitCell(commit: JudgedCommit): Value {
  return several([day(commit.day), data(shortSha(commit.sha))], ' ');
}

function answerCell({ run, isCounted, ruleChanges }: RunRow, language: Language): Value {
  const { answer } = run.first;
  if (answer.kind === 'trouble') return missing(troubleWords(answer.trouble, language));
  const verdict = gradedValue(gradedCount(answer, answer.rule), language);
  const counted = isCounted ? [verdict, countCell(answer)] : [verdict];
  const limits = ruleChanges ? limitRange(answer.rule, language) : '';
  return several([...counted, ...(limits === '' ? [] : [own(`(${limits})`)])]);
}

function troubleWords(trouble: CommitTrouble, language: Language): string {
  const words = wordsIn(language).krav.commits;
  switch (trouble) {
    case 'register-unusable':
      return words.registerUnusable;
    case 'krav-set-aside':
      return words.kravQuarantined;
    case 'krav-absent':
      return words.kravAbsent;
  }
}

interface CommitRow {
  readonly krav: string;
  readonly commit: JudgedCommit;
}

/** A row for each krav at each commit, oldest first; no count where it is unbounded. */
function commitTable(krav: readonly KravOverCommits[], language: Language): Table {
  const titles = wordsIn(language).krav.commits.columns;
  const judged = ({ commit: { answer } }: CommitRow) => (answer.kind === 'judged' ? answer : null);
  const count = (value: number | undefined) =>
    value === undefined || !Number.isFinite(value) ? NOTHING : number(value);
  const severity = (alvor: Alvor | undefined) =>
    alvor === undefined ? NOTHING : data(SEVERITY_OF_ALVOR[alvor]);
  const column = (key: keyof typeof titles, cell: (row: CommitRow) => Value) => ({
    key,
    title: titles[key],
    cell,
  });
  return tableOf<CommitRow>({
    id: 'innsjekkinger',
    caption: '',
    empty: '',
    columns: [
      column('id', (row) => data(row.krav)),
      column('sha', ({ commit }) => data(commit.sha)),
      column('day', ({ commit }) => day(commit.day)),
      column('verdict', (row) => {
        const answer = judged(row);
        return answer === null ? NOTHING : verdictCell(answer.verdict, language);
      }),
      column('low', (row) => count(judged(row)?.low)),
      column('high', (row) => count(judged(row)?.high)),
      column('min', (row) => count(judged(row)?.rule.min ?? undefined)),
      column('max', (row) => count(judged(row)?.rule.max ?? undefined)),
      column('severity', (row) => severity(judged(row)?.rule.alvor)),
      column('severityAbove', (row) => severity(judged(row)?.rule.alvorAbove)),
      column('trouble', ({ commit: { answer } }) =>
        answer.kind === 'trouble'
          ? coded(troubleWords(answer.trouble, language), answer.trouble)
          : NOTHING,
      ),
      column('subject', ({ commit }) => data(commit.subject)),
    ],
    rows: krav.flatMap((each) => each.commits.map((commit) => ({ krav: each.id, commit }))),
  });
}
