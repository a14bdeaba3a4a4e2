import { createHash } from 'node:crypto';
import { openLocator } from '../../../read/yaml/locate.ts';
import type { Sources } from '../../../reports/proof/lines.ts';
import type { Tree } from '../../../tree/tree.ts';

/** What a certificate says of the files of a tree. */
export function proofSources(tree: Tree): Sources {
  const locator = openLocator(tree);
  return {
    lineOf: (path, pointer) =>
      locator.place({ kind: 'target', target: { path, pointer, part: 'value' } })?.start.line ??
      null,
    textOf: (path) => {
      const reading = tree.read(path);
      return reading.kind === 'bytes' ? Buffer.from(reading.bytes).toString('utf8') : null;
    },
    blobOf: (path) => {
      const reading = tree.read(path);
      return reading.kind === 'bytes' ? blobName(reading.bytes) : null;
    },
  };
}

/** The name that git gives a content in a repository of SHA-1. */
function blobName(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
