import { KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import { type AnsweredKrav, seriesJudge } from '../../../krav/series/series.ts';
import { property } from '../../../read/json.ts';
import type { Post } from '../../../read/post.ts';
import { registerOfRevision } from '../../../register/register.ts';
import type {
  CommitAnswer,
  JudgedCommit,
  KravCommitsReport,
  KravOverCommits,
} from '../../../reports/krav-commits/krav-commits.ts';
import type { Day } from '../../../time/day.ts';
import { openRevisions, type Revision } from '../../session/revisions.ts';
import type { Session } from '../../session/session.ts';

/** A commit with what was found in it. */
interface Read {
  readonly revision: Revision;
  /** Null where register.yaml cannot be used. */
  readonly found: Found | null;
}

interface Found {
  /** Of several krav with one id the first by path. */
  readonly answered: ReadonlyMap<string, AnsweredKrav>;
  readonly setAside: ReadonlySet<string>;
}

/** Takes the id of a krav, or null for all that ever were; and the one day to judge on, or null for each commit's own. */
export function kravOverCommits(
  session: Session,
  id: string | null,
  judgedOn: Day | null,
): KravCommitsReport {
  const judge = seriesJudge();
  const read: Read[] = [];
  const krav = new Map<string, Post | null>(
    session.register.postsOf(KRAV_TYPE).map((post) => [post.id, post]),
  );
  const revisions = openRevisions(session);
  for (const revision of revisions.each()) {
    if (revision.reading.kind === 'unusable') {
      read.push({ revision, found: null });
      continue;
    }
    const register = registerOfRevision(revision.reading);
    const results = judge(register, judgedOn ?? revision.day, id);
    const setAside = register.setAsideOf(KRAV_TYPE).map((each) => each.id);
    for (const { post } of results) if (!krav.has(post.id)) krav.set(post.id, post);
    for (const each of setAside) if (!krav.has(each)) krav.set(each, null);
    const answered = new Map(results.toReversed().map((each) => [each.post.id, each]));
    read.push({ revision, found: { answered, setAside: new Set(setAside) } });
  }
  const chosen = [...krav].filter(([each]) => id === null || each === id);
  return {
    envelope: session.envelope,
    judgedOn,
    commitCount: revisions.count,
    krav: chosen.map(([each, post]) => overCommits(each, post, read)),
  };
}

function overCommits(id: string, post: Post | null, read: readonly Read[]): KravOverCommits {
  const title = property(post?.value, 'tittel');
  return {
    id,
    title: typeof title === 'string' ? title : id,
    isCounted: property(post?.value, 'form') !== 'vilkar',
    commits: read.map(({ revision: { commit, day }, found }): JudgedCommit => {
      return { sha: commit.id, day, subject: commit.subject, answer: answerOf(id, found) };
    }),
  };
}

function answerOf(id: string, found: Found | null): CommitAnswer {
  if (found === null) return { kind: 'trouble', trouble: 'register-unusable' };
  const answer = found.answered.get(id)?.answer;
  if (answer !== undefined) {
    const { low, high } = answer.count;
    return { kind: 'judged', verdict: answer.verdict, low, high };
  }
  const trouble = found.setAside.has(id) ? 'krav-set-aside' : 'krav-absent';
  return { kind: 'trouble', trouble };
}
