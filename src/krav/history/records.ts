import { mostPostsIn, type Post, type Quarantined } from '../../read/post.ts';
import type { Rules } from '../../read/register/rules.ts';
import type { OwnedFile, Versions } from '../../read/register/versions.ts';
import { addTo, numberAt, type Span, sumUp } from './spans.ts';

/** Versions under the same rules, in which the same is asked of posts. */
export interface Asked extends Span {
  readonly rules: Rules;
}

/** The records of a type in the versions asked about, file by file: each once for as long as it stands and rules read it alike. */
export interface Records {
  /** Those that may count. */
  readonly posts: readonly Standing[];
  readonly quarantined: readonly (Span & { readonly file: Quarantined })[];
  readonly numbers: () => RecordNumbers;
}

/** A post in the versions in which it stands. */
export interface Standing extends Span {
  readonly post: Post;
}

/** How many records there are in each version. */
export interface RecordNumbers {
  readonly posts: Int32Array;
  /** The most posts that may be in what could not be read; Infinity for a folder. */
  readonly quarantined: Float64Array;
  /** Not zero where several posts have one id. */
  readonly copied: Int32Array;
}

/** Gives the records of a type; the same for all that ask about the same versions. */
export type RecordsOf = (type: string, asked: readonly Asked[]) => Records;

export function recordsOver(versions: Versions): RecordsOf {
  const known = new Map<string, Records>();
  return (type, asked) => {
    const stretches = joined(type, asked, versions);
    const key = JSON.stringify([type, ...stretches.map((each) => keyOf(type, each))]);
    const records = known.get(key) ?? recordsIn(type, stretches, versions);
    known.set(key, records);
    return records;
  };
}

/** All that decides which records there are in a stretch. */
function keyOf(type: string, { rules, from, to }: Asked): readonly unknown[] {
  const { limits, examplesCount } = rules.config;
  return [from, to, rules.typeKey(type), rules.globsKey, limits.files, examplesCount];
}

/** Stretches that follow each other as one where rules read the same of the same files. */
function joined(type: string, asked: readonly Asked[], versions: Versions): readonly Asked[] {
  const found: Asked[] = [];
  for (const next of asked) {
    const last = found.at(-1);
    const isJoined =
      last !== undefined &&
      last.to === next.from &&
      last.rules.config.examplesCount === next.rules.config.examplesCount &&
      last.rules.typeKey(type) === next.rules.typeKey(type) &&
      versions.filesOf(type, last.rules) === versions.filesOf(type, next.rules);
    if (isJoined) found[found.length - 1] = { ...last, to: next.to };
    else found.push(next);
  }
  return found;
}

function recordsIn(type: string, stretches: readonly Asked[], versions: Versions): Records {
  const posts: Standing[] = [];
  const quarantined: Records['quarantined'][number][] = [];
  for (const { rules, from, to } of stretches) {
    const { examplesCount } = rules.config;
    const recordOf = versions.readerOf(type, rules);
    for (const file of byVersion(versions.filesOf(type, rules))) {
      if (file.from >= to) break;
      if (file.to <= from) continue;
      const span = { from: Math.max(file.from, from), to: Math.min(file.to, to) };
      const record = recordOf(file);
      if (record.kind === 'quarantined') quarantined.push({ ...span, file: record.quarantined });
      else if (examplesCount || !record.post.example) posts.push({ ...span, post: record.post });
    }
  }
  let numbers: RecordNumbers | undefined;
  return {
    posts,
    quarantined,
    numbers: () => {
      numbers ??= numbersOf({ posts, quarantined }, versions.count);
      return numbers;
    },
  };
}

/** In the order of the versions, since contents are likely to be fetched in that order; sorted once for many stretches. */
function byVersion(files: readonly OwnedFile[]): readonly OwnedFile[] {
  const known = sorted.get(files) ?? files.toSorted((a, b) => a.from - b.from);
  sorted.set(files, known);
  return known;
}

const sorted = new WeakMap<readonly OwnedFile[], readonly OwnedFile[]>();

function numbersOf(
  records: Pick<Records, 'posts' | 'quarantined'>,
  versionCount: number,
): RecordNumbers {
  const posts = new Int32Array(versionCount);
  const copied = new Int32Array(versionCount);
  const quarantined = new Float64Array(versionCount);
  const sameId = new Map<string, Standing[]>();
  for (const standing of records.posts) {
    const { id } = standing.post;
    addTo(posts, standing, 1);
    const others = sameId.get(id);
    if (others === undefined) sameId.set(id, [standing]);
    else {
      addCopied(copied, standing, others);
      others.push(standing);
    }
  }
  for (const { from, to, file } of records.quarantined)
    for (let version = from; version < to; version += 1)
      quarantined[version] = numberAt(quarantined, version) + mostPostsIn([file]);
  for (const numbers of [posts, copied]) sumUp(numbers);
  return { posts, quarantined, copied };
}

/** Notes in which versions a post stands beside others with its id; one path holds one post at a time. */
function addCopied(copied: Int32Array, { from, to, post }: Standing, others: readonly Standing[]) {
  for (const other of others) {
    if (other.post.path === post.path) continue;
    const both = { from: Math.max(from, other.from), to: Math.min(to, other.to) };
    addTo(copied, both, 1);
  }
}
