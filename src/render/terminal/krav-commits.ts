import { shortSha } from '../../reports/history/commit.ts';
import { countRange, verdictWords } from '../../reports/krav/standing.ts';
import {
  type AnswerRun,
  answerRuns,
  type CommitAnswer,
  type CommitTrouble,
  type JudgedCommit,
  type KravCommitsReport,
  type KravOverCommits,
} from '../../reports/krav-commits/krav-commits.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language, Words } from '../../text/language.ts';
import { writtenDay } from '../../text/people.ts';
import { forTerminal } from '../escape/terminal.ts';
import { wrap } from '../layout/wrap.ts';
import { style } from './style.ts';
import { table } from './table.ts';

export interface CommitsView {
  readonly language: Language;
  readonly width: number | null;
  readonly color: boolean;
}

const TROUBLE: Readonly<Record<CommitTrouble, Words>> = {
  'register-unusable': {
    nb: 'ikke vurdert: register.yaml mangler eller kan ikke brukes',
    en: 'not judged: register.yaml is missing or cannot be used',
  },
  'krav-set-aside': {
    nb: 'ikke vurdert: kravet er satt til side',
    en: 'not judged: the krav is set aside',
  },
  'krav-absent': { nb: 'kravet fantes ikke', en: 'there was no such krav' },
};

/** What the register said of each promise through the commits: runs with one answer, newest first. */
export function renderKravCommits(report: KravCommitsReport, view: CommitsView): string {
  const { language, width } = view;
  const parts = [
    wrap(judgedWords(report, language), width).join('\n'),
    ...report.krav.map((krav) => promise(krav, view)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function judgedWords({ commitCount, judgedOn }: KravCommitsReport, language: Language): string {
  const commits = wordsIn(language).history.commits(commitCount);
  if (language === 'nb')
    return judgedOn === null
      ? `${commits}, hver vurdert på sin egen dag. Nyeste først.`
      : `${commits}, alle vurdert per ${writtenDay(judgedOn)}. Nyeste først.`;
  return judgedOn === null
    ? `${commits}, each judged on its own day. Newest first.`
    : `${commits}, all judged as of ${writtenDay(judgedOn)}. Newest first.`;
}

function promise(krav: KravOverCommits, { language, width, color }: CommitsView): string {
  const nb = language === 'nb';
  const { bold } = style(color);
  const columns = [
    { title: nb ? 'Fra' : 'From' },
    { title: nb ? 'Til' : 'To' },
    { title: nb ? 'Antall' : 'Commits', align: 'right' as const },
    { title: nb ? 'Svar' : 'Answer', shrink: true, wrap: true, minimum: 16 },
    { title: nb ? 'Begynte med' : 'Began with', shrink: true, minimum: 8 },
  ];
  const rows = answerRuns(krav.commits).map((run) => runRow(run, krav.isCounted, language));
  const heading = wrap(forTerminal(`${krav.id} ${krav.title}`), width).map(bold);
  return `${heading.join('\n')}\n${table({ columns, rows, width, indent: 2 })}`;
}

function runRow({ first, last, count }: AnswerRun, isCounted: boolean, language: Language) {
  return [
    commitWords(first),
    commitWords(last),
    String(count),
    answerWords(first.answer, isCounted, language),
    first.subject,
  ];
}

function commitWords({ day, sha }: JudgedCommit): string {
  return `${writtenDay(day)} ${shortSha(sha)}`;
}

function answerWords(answer: CommitAnswer, isCounted: boolean, language: Language): string {
  if (answer.kind === 'trouble') return TROUBLE[answer.trouble][language];
  const words = verdictWords(answer.verdict, language);
  return isCounted ? `${words}, ${countRange(answer)}` : words;
}
