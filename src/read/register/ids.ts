import { posix } from 'node:path';
import { report } from '../../diagnostic/catalogue.ts';
import type { Finding, Where } from '../../diagnostic/finding.ts';
import { type Json, property } from '../json.ts';
import type { IdRule, Post } from '../post.ts';

/**
 * The id of a file's post: by `sti` the path from the register's folder without its ending, else
 * the `id` field where there is one to read, else the file's name without its ending. A number is
 * taken as it is written out.
 */
export function idOf(rule: IdRule, local: string, value: Json | undefined): string {
  return rule === 'sti' ? withoutEnding(local) : (writtenId(value) ?? fileName(local));
}

/** What is wrong with how a post says its id; `local` is its path from the register's folder. */
export function idFindings(post: Post, rule: IdRule, local: string): Finding[] {
  const written = writtenId(post.value);
  const about = { type: post.type, post: post.id, field: '/id' };
  const at = idPlace(post, rule);
  const findings: Finding[] = [];
  const expected = fileName(local);
  if (rule === 'filnavn' && !isSameId(written, expected)) {
    findings.push(report('register/id-filename', { id: written, expected }, at, about));
  }
  if (rule === 'felt' && written === null) {
    findings.push(report('register/id-missing', { type: post.type }, at, about));
  }
  if (!hasForm(post.id)) {
    findings.push(report('register/id-form', { id: post.id, isFileName: false }, at, about));
  } else if (rule === 'filnavn' && !isNameAnywhere(expected)) {
    findings.push(report('register/id-form', { id: expected, isFileName: true }, at, about));
  }
  return findings;
}

function isSameId(written: string | null, expected: string): boolean {
  return written === expected || written?.normalize('NFC') === expected.normalize('NFC');
}

/** Whether a file may be called so on every system: Windows keeps some names for itself. */
function isNameAnywhere(name: string): boolean {
  return (
    /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name) &&
    !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)
  );
}

/** Nearly all ids are plain ASCII, and need not be composed to be compared. */
function hasForm(id: string): boolean {
  return /^[!-~]+$/.test(id) || (/^[^\s\p{C}]+$/u.test(id) && id === id.normalize('NFC'));
}

/** Posts whose id another of the same type has, in lists that count case and letter encoding as nothing. */
export function duplicateIds(
  posts: readonly Post[],
  rules: ReadonlyMap<string, IdRule>,
): Finding[] {
  const first = new Map<string, Map<string, Post>>();
  return posts.flatMap((post) => {
    const ofType = first.get(post.type) ?? new Map<string, Post>();
    first.set(post.type, ofType);
    const key = post.id.normalize('NFC').toLowerCase();
    const other = ofType.get(key);
    if (other === undefined) {
      ofType.set(key, post);
      return [];
    }
    const place = (of: Post): Where => idPlace(of, rules.get(of.type) ?? 'filnavn');
    const args = { id: post.id, type: post.type, other: other.path, otherId: other.id };
    const about = { type: post.type, post: post.id, field: '/id', related: [place(other)] };
    return [report('register/id-duplicate', args, place(post), about)];
  });
}

function idPlace({ path }: Post, rule: IdRule): Where {
  return { kind: 'target', target: { path, pointer: rule === 'sti' ? '' : '/id', part: 'value' } };
}

function writtenId(value: Json | undefined): string | null {
  const id = property(value, 'id');
  return (typeof id === 'string' && id !== '') || typeof id === 'number' ? String(id) : null;
}

function fileName(local: string): string {
  return withoutEnding(posix.basename(local));
}

function withoutEnding(path: string): string {
  return path.replace(/\.ya?ml$/i, '');
}
