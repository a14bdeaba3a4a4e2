import { isList, type Json, property } from '../read/json.ts';
import { commentsIn } from '../read/yaml/outline.ts';
import { type Edit, isSame } from './edit.ts';
import { documentIn, editText } from './edit-text.ts';
import { placeInLog } from './log-place.ts';

/** A file as two people have it, and as it was before both. */
export interface Versions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Merges three texts line by line; null where they conflict. */
export type MergeTexts = (versions: Versions) => string | null;

/**
 * Joins the entries that two people have added to the log of a post, by day, in our text; all else is merged line by
 * line. Null where that is not sure to lose nothing: an entry is changed or taken away, two of one day differ, or a
 * comment would go.
 */
export function joinLogs(versions: Versions, log: string, mergeTexts: MergeTexts): string | null {
  const [before, ours, theirs] = [versions.base, versions.ours, versions.theirs].map((text) =>
    entriesIn(text, log),
  );
  if (before == null || ours == null || theirs == null) return null;
  const ourNew = addedTo(before, ours)?.map((index) => ours[index]);
  const theirNew = addedTo(before, theirs);
  if (ourNew === undefined || theirNew === null || theirNew.length === 0) return null;
  const coming = theirNew
    .map((index) => theirs[index])
    .filter((entry) => !ourNew.some((own) => isSame(own, entry)));
  if (coming.some((entry) => ourNew.some((own) => dayOf(own) === dayOf(entry)))) return null;

  const isFirst = property(documentIn(versions.base) ?? {}, log) === undefined;
  const taken: readonly Edit[] = isFirst
    ? [{ kind: 'remove', path: [log] }]
    : theirNew.toReversed().map((index) => ({ kind: 'remove', path: [log, index] }));
  const rest = afterAll(versions.theirs, taken);
  if (rest === null || commentsIn(rest).length !== commentsIn(versions.theirs).length) return null;
  let joined = rest === versions.base ? versions.ours : mergeTexts({ ...versions, theirs: rest });
  for (const entry of coming) {
    const entries = joined === null ? null : entriesIn(joined, log);
    const day = dayOf(entry);
    if (joined === null || entries === null || entry === undefined || day === null) return null;
    const edit = {
      kind: 'insert',
      path: [log],
      at: placeInLog(entries, day),
      value: entry,
    } as const;
    joined = afterAll(joined, [edit]);
  }
  const result = joined === null ? null : entriesIn(joined, log);
  return result?.length === ours.length + coming.length ? joined : null;
}

/** The entries of a log, none where there is no such field; null where the text cannot be read, or the field is no list. */
function entriesIn(text: string, log: string): readonly Json[] | null {
  const value = documentIn(text);
  const entries = value === null ? undefined : (property(value, log) ?? []);
  return isList(entries) ? entries : null;
}

/** The numbers of the entries that are new; null where one from before is changed, gone or moved. */
function addedTo(before: readonly Json[], now: readonly Json[]): number[] | null {
  const added: number[] = [];
  let known = 0;
  for (const [index, entry] of now.entries()) {
    if (known < before.length && isSame(before[known], entry)) known += 1;
    else added.push(index);
  }
  return known === before.length ? added : null;
}

function dayOf(entry: Json | undefined): string | null {
  const day = property(entry, 'dato');
  return typeof day === 'string' ? day : null;
}

function afterAll(text: string, edits: readonly Edit[]): string | null {
  let now = text;
  for (const edit of edits) {
    const result = editText(now, edit, () => []);
    if (result.kind === 'refused') return null;
    now = result.text;
  }
  return now;
}
