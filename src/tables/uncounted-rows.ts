import { mostPostsIn, type Quarantined } from '../read/post.ts';
import { addDays, type Day, EVER_BEFORE } from '../time/day.ts';
import { EVER } from '../time/interval.ts';

/** What a krav counts in, where nobody knows how much is there. */
interface Uncounted {
  /** The files of its type that cannot be read. */
  readonly quarantined: readonly Quarantined[];
  /** The first day that the type is kept from; null where it always was. */
  readonly keptSince: Day | null;
  readonly krav: { readonly tell: { readonly list: readonly string[] } };
}

/** What may add to a count without being known: files that cannot be read, and the days before the register was kept. */
export function uncountedRows({ quarantined, keptSince, krav }: Uncounted) {
  const inList = krav.tell.list.length > 0;
  const files = quarantined.map((file) => ({
    ...EVER,
    kind: 'quarantined' as const,
    item: file.id,
    post: file.id,
    path: file.path,
    low: 0,
    high: inList ? Number.POSITIVE_INFINITY : mostPostsIn([file]),
  }));
  if (keptSince === null) return files;
  const before = {
    from: EVER_BEFORE,
    to: addDays(keptSince, -1),
    kind: 'not-kept' as const,
    item: '',
    post: '',
    path: '',
    low: 0,
    high: Number.POSITIVE_INFINITY,
  };
  return [...files, before];
}
