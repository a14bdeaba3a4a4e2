import type { Post } from '../../read/post.ts';
import type { Rules } from '../../read/register/rules.ts';
import type { TypeRecords, Versions } from '../../read/register/versions.ts';
import { registerAt } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import type { CompiledKrav } from '../definition/compiled.ts';
import { changeFindings } from '../definition/lawful.ts';
import { KRAV_TYPE } from '../definition/read-krav.ts';
import { versionCompiler } from './compiled.ts';
import { questionOf } from './question.ts';

/** The versions of a register, and the day that each is asked about. */
export interface DatedVersions {
  readonly versions: Versions;
  readonly days: readonly Day[];
}

/** A krav in a version, before it is answered. */
export interface Question {
  readonly version: number;
  readonly rules: Rules;
  readonly post: Post;
  readonly compiled: CompiledKrav;
  /** The same where the same is asked of posts. */
  readonly key: string;
}

/** The krav of a version. */
export interface AskedVersion {
  /** Of several krav with one id the first by path. */
  readonly questions: readonly Question[];
  /** The ids of krav files that could not be read, or whose changes are not lawful. */
  readonly quarantined: ReadonlySet<string>;
}

/** The krav of every version, one or all; null for a version whose rules cannot be used. */
export function questionsOver(
  { versions, days }: DatedVersions,
  id: string | null,
): readonly (AskedVersion | null)[] {
  const compile = versionCompiler();
  const keys = new Map<CompiledKrav, string>();
  const keyOf = (compiled: CompiledKrav, rules: Rules): string => {
    const key = keys.get(compiled) ?? questionOf(compiled, rules);
    keys.set(compiled, key);
    return key;
  };
  let last: { readonly records: TypeRecords; readonly chosen: Chosen } | null = null;
  return days.map((day, version) => {
    const rules = versions.rulesAt(version);
    if (rules.kind === 'unusable') return null;
    const compiledOf = compile(registerAt(versions, version, rules), rules);
    const records = versions.recordsAt(version, KRAV_TYPE, rules);
    if (last?.records !== records) last = { records, chosen: chosenFrom(records, id) };
    const questions = last.chosen.posts.map((post) => {
      const compiled = compiledOf(post, day);
      return { version, rules, post, compiled, key: keyOf(compiled, rules) };
    });
    return { questions, quarantined: last.chosen.quarantined };
  });
}

interface Chosen {
  readonly posts: readonly Post[];
  readonly quarantined: ReadonlySet<string>;
}

function chosenFrom({ posts, quarantined }: TypeRecords, id: string | null): Chosen {
  const unlawful = new Set(posts.filter((post) => changeFindings(post).length > 0));
  const lawful = posts.filter((post) => !unlawful.has(post));
  return {
    posts: firstOfEachId(lawful).filter((post) => id === null || post.id === id),
    quarantined: new Set([...quarantined, ...unlawful].map((each) => each.id)),
  };
}

function firstOfEachId(posts: readonly Post[]): Post[] {
  const seen = new Set<string>();
  return posts.filter(({ id }) => !seen.has(id) && seen.add(id));
}
