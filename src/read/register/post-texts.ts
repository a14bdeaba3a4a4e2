import { isObject, type JsonObject } from '../json.ts';
import type { Post } from '../post.ts';
import { cachedValue, cacheText } from './fact-cache.ts';
import type { FileFacts, RecordFile } from './read-record.ts';

/** How many texts say what a post is. */
export const POST_TEXTS = 3;

/** The texts that a cache keeps of a post; null where they could not say all of it. */
export function postTexts({ id, example, value }: Post): readonly string[] | null {
  const name = cacheText(id);
  const fields = cacheText(value);
  return name === null || fields === null ? null : [name, example ? 'example' : '', fields];
}

/** The post that texts say, or null. Its value is read from them when it is first asked for; if they hold none, the file is read anew. */
export function cachedPost(
  [name, example, fields]: readonly string[],
  { type, path }: RecordFile,
  anew: () => FileFacts,
): Post | null {
  const id = cachedValue(name);
  if (typeof id !== 'string' || fields === undefined) return null;
  let value: JsonObject | null = null;
  return {
    type: type.name,
    id,
    path,
    example: example === 'example',
    get value() {
      value ??= objectIn(fields) ?? fieldsOf(anew());
      return value;
    },
  };
}

function objectIn(text: string): JsonObject | null {
  const value = cachedValue(text);
  return isObject(value) ? value : null;
}

/** The fields of a file whose texts are damaged, which are never trusted. */
function fieldsOf({ result }: FileFacts): JsonObject {
  if (result.kind === 'post') return result.post.value;
  const content = result.refused?.content;
  return content?.kind === 'fields' ? content.value : {};
}
