import { HAS_LIMITS } from '../../../krav/definition/krav.ts';
import { formOf, KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import { answersOver, type VersionAnswers } from '../../../krav/history/answers.ts';
import { property } from '../../../read/json.ts';
import type { Post } from '../../../read/post.ts';
import { cacheText, type FactCache, NO_CACHE } from '../../../read/register/fact-cache.ts';
import type {
  CommitAnswer,
  JudgedCommit,
  KravCommitsReport,
} from '../../../reports/krav-commits/krav-commits.ts';
import type { Day } from '../../../time/day.ts';
import { type CommitLine, commitLine, endOfLine, openRevisions } from '../../session/revisions.ts';
import type { Session } from '../../session/session.ts';
import type { AboutKrav, CommitAnswers, FoundAnswers } from './commit-answers.ts';
import { keepAnswers, keptAnswers } from './kept-answers.ts';

/** What is asked of each commit. */
interface Asked {
  /** Of a krav, or null for all that ever were. */
  readonly id: string | null;
  /** The one day to judge on, or null for each commit's own. */
  readonly judgedOn: Day | null;
}

/** Judges every commit of a session's line; those that an earlier run judged are taken from the cache. */
export function kravOverCommits(
  session: Session,
  asked: Asked,
  cache: FactCache = NO_CACHE,
): KravCommitsReport {
  const line = commitLine(session);
  const answers = answersOf(session, line, asked, cache);
  const { id, judgedOn } = asked;
  const krav = new Map<string, AboutKrav>(
    session.register.postsOf(KRAV_TYPE).map((post) => [post.id, aboutKrav(post)]),
  );
  for (const { found } of answers) {
    for (const [name, { about }] of found?.answered ?? [])
      if (!krav.has(name)) krav.set(name, about);
    for (const name of found?.quarantined ?? [])
      if (!krav.has(name)) krav.set(name, { title: name, isCounted: true });
  }
  const chosen = [...krav].filter(([each]) => id === null || each === id);
  return {
    envelope: session.envelope,
    judgedOn,
    commitCount: line.commits.length,
    krav: chosen.map(([each, about]) => ({
      id: each,
      ...about,
      commits: line.commits.map(({ commit }, index): JudgedCommit => {
        const { day = session.asOf, found = null } = answers[index] ?? {};
        return { sha: commit.id, day, subject: commit.subject, answer: answerOf(each, found) };
      }),
    })),
  };
}

/** The answers of each commit of a line: what is kept of the first commits, and the rest judged. */
function answersOf(
  session: Session,
  line: CommitLine,
  asked: Asked,
  cache: FactCache,
): readonly CommitAnswers[] {
  // A commit whose register.yaml cannot be used has its day in the time zone of today.
  const { timeZone } = session.register.config;
  const key = `over-commits ${cacheText([asked.id, asked.judgedOn, timeZone])}`;
  const kept = keptAnswers(cache, key);
  const known: CommitAnswers[] = [];
  for (const { commit } of line.commits) {
    const answers = kept.get(commit.id);
    if (answers === undefined) break;
    known.push(answers);
  }
  if (known.length === line.commits.length) return known;
  const answers = [...known, ...judged(session, endOfLine(line, known.length), asked)];
  if (cache !== NO_CACHE) {
    const ids = line.commits.map(({ commit }) => commit.id);
    const named = answers.map((each, index) => [ids[index] ?? '', each] as const);
    keepAnswers(cache, key, new Map(named));
  }
  return answers;
}

function judged(session: Session, line: CommitLine, { id, judgedOn }: Asked): CommitAnswers[] {
  const { days, versions } = openRevisions(session, () => true, line);
  const answers = answersOver(versions, judgedOn === null ? days : days.map(() => judgedOn), id);
  const about = new Map<Post, AboutKrav>();
  const aboutOf = (post: Post): AboutKrav => {
    const known = about.get(post) ?? aboutKrav(post);
    about.set(post, known);
    return known;
  };
  return days.map((day, version) => ({ day, found: foundIn(answers[version] ?? null, aboutOf) }));
}

function foundIn(
  version: VersionAnswers | null,
  aboutOf: (post: Post) => AboutKrav,
): FoundAnswers | null {
  if (version === null) return null;
  const answered = [...version.answered].map(([id, { post, answer, rule }]) => {
    const { verdict, count } = answer;
    return [id, { verdict, low: count.low, high: count.high, rule, about: aboutOf(post) }] as const;
  });
  return { answered: new Map(answered), quarantined: [...version.quarantined] };
}

function aboutKrav(post: Post): AboutKrav {
  const title = property(post.value, 'tittel');
  return {
    title: typeof title === 'string' ? title : post.id,
    isCounted: HAS_LIMITS[formOf(post.value)],
  };
}

function answerOf(id: string, found: FoundAnswers | null): CommitAnswer {
  if (found === null) return { kind: 'trouble', trouble: 'register-unusable' };
  const answered = found.answered.get(id);
  if (answered !== undefined) {
    const { verdict, low, high, rule } = answered;
    return { kind: 'judged', verdict, low, high, rule };
  }
  const trouble = found.quarantined.includes(id) ? 'krav-set-aside' : 'krav-absent';
  return { kind: 'trouble', trouble };
}
