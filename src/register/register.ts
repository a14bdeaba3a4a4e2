import type { Post, SetAside } from '../read/post.ts';
import type { RegisterFiles } from '../read/read-register.ts';
import { type SchemaView, viewDocument } from '../read/schema-view.ts';

/** A register as a value, with what is looked up often. */
export interface Register extends RegisterFiles {
  /** The posts of a type, in order of path; none for a type that is not there. */
  readonly postsOf: (type: string) => readonly Post[];
  /** The post with exactly this id; of several (`register/id-duplicate`) the first. */
  readonly postOf: (type: string, id: string) => Post | undefined;
  /** The files of a type that are set aside. */
  readonly setAsideOf: (type: string) => readonly SetAside[];
}

/** The register that its files make. */
export function buildRegister(files: RegisterFiles): Register {
  const posts = byType(files.posts);
  const setAside = byType(files.setAside);
  const byId = new Map(
    [...posts].map(([type, ofType]) => [
      type,
      new Map(ofType.toReversed().map((post) => [post.id, post])),
    ]),
  );
  return {
    ...files,
    postsOf: (type) => posts.get(type) ?? [],
    postOf: (type, id) => byId.get(type)?.get(id),
    setAsideOf: (type) => setAside.get(type) ?? [],
  };
}

/** What the schemas say of a type's posts; without facets for a type that has no schema. */
export function viewOfType(register: Register, type: string): SchemaView {
  const declared = register.config.types.find(({ name }) => name === type);
  return viewDocument(declared?.schemaFile ?? '', register.documents);
}

function byType<T extends { readonly type: string }>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(one.type);
    if (group === undefined) groups.set(one.type, [one]);
    else group.push(one);
  }
  return groups;
}
