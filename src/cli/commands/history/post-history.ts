import { property } from '../../../read/json.ts';
import type { Post } from '../../../read/post.ts';
import { mayBePost } from '../../../read/register/may-be-post.ts';
import { fieldChanges, renamedFrom } from '../../../register/changes.ts';
import { followPost, type HistoryFollower, type PostStanding } from '../../../register/history.ts';
import { nearWords } from '../../../register/near-words.ts';
import { type RegisterContent, registerAt } from '../../../register/register.ts';
import type { HistoryChange, HistoryReport } from '../../../reports/history/history.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { type Refusal, wrongUse } from '../../io/outcome.ts';
import { openRevisions, type Revisions } from '../../session/revisions.ts';
import type { Session } from '../../session/session.ts';

/** What an asked-for text may name: an id of any type, or of one. */
interface Name {
  /** Null for every type. */
  readonly type: string | null;
  readonly id: string;
}

interface Track {
  readonly type: string;
  readonly id: string;
  readonly follow: HistoryFollower;
  /** The newest that is known. */
  title: string | null;
  readonly changes: HistoryChange[];
}

/** Takes `id` or `type/id`; gives the history of that post, also when it is gone now. */
export function postHistory(session: Session, asked: string): HistoryReport {
  const { register, envelope, place } = session;
  const names = namesIn(asked);
  const revisions = openRevisions(session, ({ path, read }) =>
    names.some(({ id }) => mayBePost(id, path, read)),
  );
  const tracks = new Map<string, Track>();
  revisions.commits.forEach((_, version) => {
    followAll(tracks, names, revisions, version);
  });
  if (envelope.knownAt === null) followNow(tracks, names, register);
  const found = [...tracks.values()].filter(({ changes }) => changes.length > 0);
  const [only, another] = ofOneType(found, names);
  if (only === undefined) throw unknownPost(asked, session, revisions);
  if (another !== undefined) throw severalPosts(asked, found, place.language);
  return {
    envelope,
    type: only.type,
    id: only.id,
    title: only.title,
    commitCount: revisions.commits.length,
    changes: withEarlierNames(only, session, revisions),
    register,
  };
}

/** The changes of a post, with those of the post that it was before it got its id. */
function withEarlierNames(
  { type, id, changes }: Pick<Track, 'type' | 'id' | 'changes'>,
  session: Session,
  { commits }: Revisions,
): readonly HistoryChange[] {
  const [first, ...later] = changes;
  if (first?.event.kind !== 'added') return changes;
  const { commit } = first;
  const came =
    commit === null ? commits.length : commits.findIndex((each) => each.id === commit.sha);
  if (came <= 0) return changes;
  const all = openRevisions(session);
  const after = came === commits.length ? session.register.postsOf(type) : postsIn(all, came, type);
  const post = after.find((each) => each.id === id);
  const was = post && renamedFrom(post, postsIn(all, came - 1, type), after);
  if (post === undefined || was === undefined) return changes;
  const earlier = trackUntil(came, { type, id: was.id }, session);
  const event = {
    kind: 'renamed' as const,
    path: post.path,
    movedFrom: was.path === post.path ? null : was.path,
    fields: fieldChanges(was.value, post.value),
  };
  return [...withEarlierNames(earlier, session, all), { commit, event }, ...later];
}

/** Follows a post through the versions before one. */
function trackUntil(
  end: number,
  name: { readonly type: string; readonly id: string },
  session: Session,
): Track {
  const revisions = openRevisions(session, ({ path, read }) => mayBePost(name.id, path, read));
  const track: Track = { ...name, title: null, follow: followPost(), changes: [] };
  const tracks = new Map([[`${name.type}\0${name.id}`, track]]);
  for (let version = 0; version < end; version += 1) followAll(tracks, [name], revisions, version);
  return track;
}

function postsIn({ versions }: Revisions, version: number, type: string): readonly Post[] {
  const rules = versions.rulesAt(version);
  return rules.kind === 'unusable' ? [] : versions.recordsAt(version, type, rules).posts;
}

/** Where a text can be read both ways, the type wins when there ever was such a post. */
function namesIn(asked: string): Name[] {
  const slash = asked.indexOf('/');
  const whole = { type: null, id: asked };
  if (slash <= 0) return [whole];
  return [{ type: asked.slice(0, slash), id: asked.slice(slash + 1) }, whole];
}

function ofOneType(found: readonly Track[], names: readonly Name[]): readonly Track[] {
  const named = found.filter((track) =>
    names.some(({ type, id }) => type === track.type && id === track.id),
  );
  return named.length > 0 ? named : found;
}

function followAll(
  tracks: Map<string, Track>,
  names: readonly Name[],
  { commits, days, versions }: Revisions,
  version: number,
): void {
  const [commit, day] = [commits[version], days[version]];
  if (commit === undefined || day === undefined) return;
  const at = { sha: commit.id, day, subject: commit.subject };
  const rules = versions.rulesAt(version);
  if (rules.kind === 'unusable') {
    for (const track of tracks.values()) take(track, { kind: 'register-unusable' }, at);
    return;
  }
  const register = registerAt(versions, version, rules);
  openTracks(tracks, names, register);
  for (const track of tracks.values()) take(track, standingIn(register, track), at);
}

function followNow(
  tracks: Map<string, Track>,
  names: readonly Name[],
  register: RegisterContent,
): void {
  openTracks(tracks, names, register);
  for (const track of tracks.values()) take(track, standingIn(register, track), null);
}

function openTracks(
  tracks: Map<string, Track>,
  names: readonly Name[],
  { types }: RegisterContent,
): void {
  for (const type of types.keys()) {
    for (const { id } of names.filter((name) => name.type === null || name.type === type)) {
      const key = `${type}\0${id}`;
      if (!tracks.has(key))
        tracks.set(key, { type, id, title: null, follow: followPost(), changes: [] });
    }
  }
}

function take(track: Track, standing: PostStanding, commit: HistoryChange['commit']): void {
  const title = standing.kind === 'there' ? property(standing.post.value, 'tittel') : undefined;
  if (typeof title === 'string') track.title = title;
  const event = track.follow(standing);
  if (event !== null) track.changes.push({ commit, event });
}

function standingIn(register: RegisterContent, { type, id }: Track): PostStanding {
  const post = register.postOf(type, id);
  if (post !== undefined) return { kind: 'there', post };
  const quarantined = register.quarantinedOf(type).find((file) => file.id === id);
  return quarantined === undefined
    ? { kind: 'absent' }
    : { kind: 'set-aside', path: quarantined.path };
}

function severalPosts(asked: string, tracks: readonly Track[], language: Language): Refusal {
  const found = tracks.map(({ type, id }) => `${type}/${id}`);
  return wrongUse(wordsIn(language).names.severalHistories(asked, found));
}

/** Near are the posts that are there now, and the names of all files that ever were. */
function unknownPost(asked: string, { register, place }: Session, { paths }: Revisions): Refusal {
  const once = [...paths].map((path) => /([^/]+)\.ya?ml$/i.exec(path)?.[1] ?? path);
  const near = nearWords([...register.posts.map(({ id }) => id), ...once])(asked);
  return wrongUse(wordsIn(place.language).names.neverAPost(asked, near));
}
