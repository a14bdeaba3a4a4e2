import { HAS_LIMITS } from '../../../krav/definition/krav.ts';
import { formOf, KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import { answersOver, type VersionAnswers } from '../../../krav/history/answers.ts';
import { property } from '../../../read/json.ts';
import type { Post } from '../../../read/post.ts';
import type {
  CommitAnswer,
  JudgedCommit,
  KravCommitsReport,
  KravOverCommits,
} from '../../../reports/krav-commits/krav-commits.ts';
import type { Day } from '../../../time/day.ts';
import type { Commit } from '../../../tree/git-log.ts';
import { openRevisions } from '../../session/revisions.ts';
import type { Session } from '../../session/session.ts';

/** A commit with what was found in it; null where register.yaml cannot be used. */
interface Read {
  readonly commit: Commit;
  readonly day: Day;
  readonly found: VersionAnswers | null;
}

/** Takes the id of a krav, or null for all that ever were; and the one day to judge on, or null for each commit's own. */
export function kravOverCommits(
  session: Session,
  id: string | null,
  judgedOn: Day | null,
): KravCommitsReport {
  const krav = new Map<string, Post | null>(
    session.register.postsOf(KRAV_TYPE).map((post) => [post.id, post]),
  );
  const { commits, days, versions } = openRevisions(session);
  const answers = answersOver(versions, judgedOn === null ? days : days.map(() => judgedOn), id);
  for (const each of answers) {
    for (const [name, { post }] of each?.answered ?? []) if (!krav.has(name)) krav.set(name, post);
    for (const name of each?.quarantined ?? []) if (!krav.has(name)) krav.set(name, null);
  }
  const read = commits.map((commit, index) => ({
    commit,
    day: days[index] ?? session.asOf,
    found: answers[index] ?? null,
  }));
  const chosen = [...krav].filter(([each]) => id === null || each === id);
  return {
    envelope: session.envelope,
    judgedOn,
    commitCount: commits.length,
    krav: chosen.map(([each, post]) => overCommits(each, post, read)),
  };
}

function overCommits(id: string, post: Post | null, read: readonly Read[]): KravOverCommits {
  const title = property(post?.value, 'tittel');
  return {
    id,
    title: typeof title === 'string' ? title : id,
    isCounted: post === null || HAS_LIMITS[formOf(post.value)],
    commits: read.map(({ commit, day, found }): JudgedCommit => {
      return { sha: commit.id, day, subject: commit.subject, answer: answerOf(id, found) };
    }),
  };
}

function answerOf(id: string, found: VersionAnswers | null): CommitAnswer {
  if (found === null) return { kind: 'trouble', trouble: 'register-unusable' };
  const answered = found.answered.get(id);
  if (answered !== undefined) {
    const { answer, rule } = answered;
    const { low, high } = answer.count;
    return { kind: 'judged', verdict: answer.verdict, low, high, rule };
  }
  const trouble = found.quarantined.has(id) ? 'krav-set-aside' : 'krav-absent';
  return { kind: 'trouble', trouble };
}
