import { type Lives, livesOn } from '../../life/lives.ts';
import { isList, property } from '../../read/json.ts';
import type { Livslop, Post } from '../../read/post.ts';
import type { RecordType } from '../../read/register/record-type.ts';
import { buildRegister, type Register } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import { KRAV_TYPE } from '../definition/read-krav.ts';

/** A register and the lives of its posts on any day. */
export interface Judgeable {
  readonly register: Register;
  readonly livesOn: (day: Day) => Lives;
}

/** A register as it is. */
export function judgeable(register: Register): Judgeable {
  return { register, livesOn: (day) => livesOn(register, day) };
}

/**
 * The posts of the head under the rules of the base: its krav, the lives and missing fields that its schemas
 * decide, from when types are kept and whether examples count. Which posts there are and are valid is the
 * head's, and so is the life of a post with a status that the base has no class for.
 */
export function underRulesOf(base: Register, head: Register): Judgeable {
  const isKrav = ({ type }: { readonly type: string }) => type === KRAV_TYPE;
  const register = buildRegister({
    ...head,
    config: { ...head.config, examplesCount: base.config.examplesCount },
    types: new Map(
      [...head.types].map(([name, type]) => [name, withRulesOf(base.types.get(name), type)]),
    ),
    posts: [...head.posts.filter((post) => !isKrav(post)), ...base.postsOf(KRAV_TYPE)],
    quarantined: [
      ...head.quarantined.filter((file) => !isKrav(file)),
      ...base.quarantinedOf(KRAV_TYPE),
    ],
    // What is remembered of a post was answered under the rules that it was read by.
    asked: (_post, _question, ask) => ask(),
    askedOfRules: (_subject, _question, ask) => ask(),
  });
  return {
    register,
    livesOn: (day) => {
      const [byBase, byHead] = [livesOn(register, day), livesOn(head, day)];
      return {
        of: (post) => (isKnown(post, register) ? byBase : byHead).of(post),
        inside: byBase.inside,
      };
    },
  };
}

function withRulesOf(base: RecordType | undefined, head: RecordType): RecordType {
  if (base === undefined) return head;
  const { view, elements, livslop, keptSince } = base;
  return { ...head, view, elements, livslop, keptSince };
}

/** Whether every status in the log of a post has a class. */
function isKnown(post: Post, { types }: Register): boolean {
  const livslop = types.get(post.type)?.livslop ?? null;
  return livslop === null || statuses(post, livslop).every((status) => livslop.classes.has(status));
}

function statuses({ value }: Post, { log }: Livslop): string[] {
  const entries = log === null ? undefined : property(value, log);
  if (!isList(entries)) return [];
  return entries.flatMap((entry) => {
    const status = property(entry, 'status');
    return typeof status === 'string' ? [status] : [];
  });
}
