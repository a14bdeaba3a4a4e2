import { schemaOrder } from '../../edit/key-order.ts';
import { newFileText } from '../../edit/new-file.ts';
import { nextId } from '../../edit/next-id.ts';
import type { TypeView } from '../../krav/definition/type-view.ts';
import type { JsonObject } from '../../read/json.ts';
import { keyword, viewProperty } from '../../read/schema/view.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { dayParts } from '../../time/day.ts';
import { inside, isExclusion } from '../../tree/path.ts';
import type { FileChange } from '../io/change-files.ts';
import { wrongUse } from '../io/outcome.ts';
import type { Session } from '../session/session.ts';
import { bytesOf } from './edited-file.ts';

/** The next id that no post or file of the type has, nor any of `reserved`; null where the pattern does not tell. */
export function freeId(
  { register, asOf }: Session,
  { type, view }: TypeView,
  reserved: readonly string[] = [],
): string | null {
  const pattern = keyword(viewProperty(view, 'id'), 'pattern');
  const known = [...register.fieldsOf(type.name), ...register.quarantinedOf(type.name)];
  return nextId(
    typeof pattern === 'string' ? pattern : null,
    [...known.map(({ id }) => id), ...reserved],
    dayParts(asOf).year,
  );
}

/** Where the first pattern of the type has a file of that name; null where a file is there, or a post has the id. */
export function pathOfNew(
  { register, place }: Session,
  { type }: TypeView,
  id: string,
  language: Language,
): string | null {
  const glob = type.globs.find((each) => !isExclusion(each)) ?? '';
  const local = type.idRule === 'sti' ? `${id}.yaml` : glob.replace('**/', '').replace('*', id);
  if (!/^[^*?[{(]+\.ya?ml$/i.test(local))
    throw wrongUse(wordsIn(language).edit.noPlace(type.name, glob));
  const path = inside(place.folder, local);
  const isTaken =
    register.paths.includes(path) || register.fieldsOf(type.name).some((post) => post.id === id);
  return isTaken ? null : path;
}

/** The file of a new post, its keys in the order of its schema; null for what YAML cannot hold. */
export function newPostFile(
  path: string,
  value: JsonObject,
  { view }: TypeView,
): FileChange | null {
  const text = newFileText(value, schemaOrder(view));
  return text === null ? null : { path, before: null, after: bytesOf(text) };
}
