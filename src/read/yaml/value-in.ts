import type { Tree } from '../../tree/tree.ts';
import type { Json } from '../json.ts';
import type { Post } from '../post.ts';
import { readDocument } from './document.ts';
import { readText } from './text.ts';

/** What the files of a tree hold, read again only for those that are no posts; undefined for what cannot be read. */
export function valuesIn(tree: Tree, posts: readonly Post[]): (path: string) => Json | undefined {
  let known: Map<string, Json | undefined> | undefined;
  return (path) => {
    known ??= new Map(posts.map((post) => [post.path, post.value]));
    if (!known.has(path)) known.set(path, valueAt(tree, path));
    return known.get(path);
  };
}

function valueAt(tree: Tree, path: string): Json | undefined {
  const reading = tree.read(path);
  if (reading.kind === 'fault') return undefined;
  const text = readText(reading.bytes, path);
  if (text.kind === 'refused') return undefined;
  const document = readDocument(text.text, path);
  return document.kind === 'refused' ? undefined : document.value;
}
