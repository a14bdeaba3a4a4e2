import { type RegisterFiles, readRegister } from '../../src/read/register/read-register.ts';
import type { Entry, EntryKind, Reading, Tree } from '../../src/tree/tree.ts';

/** What a path holds: its text, its bytes, or that it is no file. */
export type Content = string | Uint8Array | { readonly kind: Exclude<EntryKind, 'file'> };

/** A tree of texts, and of things that are no files. */
export function treeOf(files: Readonly<Record<string, Content>>): Tree {
  const entries = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    list: (folder) =>
      entries
        .filter(([path]) => folder === '' || path.startsWith(`${folder}/`))
        .map(([path, content]): Entry => ({ path, kind: kindOf(content) })),
    read: (path) => reading(Object.hasOwn(files, path) ? files[path] : undefined),
  };
}

function kindOf(content: Content): EntryKind {
  return typeof content === 'string' || content instanceof Uint8Array ? 'file' : content.kind;
}

function reading(content: Content | undefined): Reading {
  if (content === undefined) return { kind: 'fault', fault: { kind: 'missing' } };
  if (typeof content === 'string')
    return { kind: 'bytes', bytes: new TextEncoder().encode(content) };
  if (content instanceof Uint8Array) return { kind: 'bytes', bytes: content };
  return { kind: 'fault', fault: { kind: content.kind === 'link' ? 'link' : 'special' } };
}

/** A small register of persons in `data/`, with these files changed or added. */
export const PERSONS: Readonly<Record<string, Content>> = {
  'data/register.yaml': 'tittel: Personer\ntyper:\n  person: personer/*.yaml\n',
  'data/personer/A-1.yaml': 'id: A-1\nnavn: Kari\n',
  'data/personer/A-2.yaml': 'id: A-2\nnavn: Ola\neksempel: true\n',
  'schemas/person.schema.json': JSON.stringify({
    type: 'object',
    additionalProperties: false,
    required: ['navn'],
    properties: { id: { type: 'string' }, navn: { type: 'string' }, eksempel: { type: 'boolean' } },
  }),
};

/** The register that the files hold; throws when there is none, since then a test is wrong. */
export function registerOf(
  files: Readonly<Record<string, Content>>,
  folder = 'data',
): RegisterFiles {
  const read = readRegister(treeOf(files), folder);
  if (read.kind === 'unusable') throw new Error(JSON.stringify(read.findings));
  return read;
}
