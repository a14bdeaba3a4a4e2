import type { Place } from '../../diagnostic/finding.ts';
import type { KravChange } from '../../krav/comparison/compare.ts';
import { subjectType } from '../../krav/definition/krav.ts';
import type { KravResult } from '../../krav/result.ts';
import type { FieldChange, PostChange } from '../../register/changes.ts';
import type { Register } from '../../register/register.ts';

/** A changed post by which a krav gets another answer, and the line of it that does it. */
export interface Cause {
  readonly change: PostChange;
  /** The field that does it; null where the post as a whole does. */
  readonly field: FieldChange | null;
  /** Null where the post is gone. */
  readonly at: Place | null;
}

/**
 * The changed posts that give a krav another answer: those that stand otherwise in it than before; where none
 * does, the only changed post of the type that it is about. Takes where a field of the head is.
 */
export function causesOf(
  krav: KravChange,
  { posts, register }: { readonly posts: readonly PostChange[]; readonly register: Register },
  placeOf: (path: string, pointer: string) => Place | null,
): Cause[] {
  const subject = krav.head ?? krav.base;
  const type = subject === null ? null : subjectType(subject.krav);
  const about = posts.filter(({ post }) => post.type === type);
  const otherwise = about.filter(
    ({ post }) => roleIn(krav.base, post.id) !== roleIn(krav.head, post.id),
  );
  const causes = otherwise.length === 0 && about.length === 1 ? about : otherwise;
  return causes.map((change) => {
    const field = decidingField(change, register);
    const { path } = change.post;
    const at = change.kind === 'removed' ? null : placeOf(path, field?.pointer ?? '');
    return { change, field, at };
  });
}

/** What a krav says of one post, or of the elements of it: the same text for the same answer. */
function roleIn(result: KravResult | null, post: string): string {
  const isOfPost = (name: string) => name === post || name.startsWith(`${post}/`);
  const ofPost = <T extends { readonly post: string }>(all: readonly T[]) =>
    all.filter((each) => isOfPost(each.post));
  switch (result?.form) {
    case 'antall': {
      const standings = result.groups.length === 0 ? [result] : result.groups;
      return JSON.stringify([
        ofPost(result.notCounted).map(({ why }) => why),
        ...standings.map(({ counted, possible, unknown, slack }) => [
          counted.filter(isOfPost),
          possible.filter(isOfPost),
          ofPost(unknown).map(({ reason }) => reason),
          ofPost(slack).map(({ end }) => end),
        ]),
      ]);
    }
    case 'hendelser':
      return JSON.stringify(
        result.periods.map(({ counted, possible }) => [
          counted.filter(isOfPost),
          possible.filter(isOfPost),
        ]),
      );
    case 'vilkar':
      return JSON.stringify(ofPost(result.posts).map(({ verdict }) => verdict));
    case 'quarantined':
    case undefined:
      return '';
  }
}

/** Of several changed fields the line of the log, else a planned day, else the first that is there. */
function decidingField(change: PostChange, register: Register): FieldChange | null {
  if (change.kind !== 'changed') return null;
  const livslop = register.types.get(change.post.type)?.livslop ?? null;
  const names = [livslop?.log, livslop?.plan?.to, livslop?.plan?.from];
  const there = change.fields.filter(({ after }) => after !== undefined);
  const deciding = names.flatMap(
    (name) =>
      there.findLast(({ steps: [first] }) => first !== undefined && first.name === name) ?? [],
  );
  return deciding[0] ?? there[0] ?? null;
}
