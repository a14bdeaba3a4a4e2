import type { Post, Quarantined } from '../read/post.ts';
import type { RegisterFiles } from '../read/register/read-register.ts';
import type { Rules } from '../read/register/rules.ts';
import type { Versions } from '../read/register/versions.ts';
import type { SchemaView } from '../read/schema/view.ts';
import { type DescribedPlace, describedPlaces } from './schema-places.ts';

/** What a register holds, with what is looked up often: all that it takes to judge it. */
export interface RegisterContent
  extends Pick<
    RegisterFiles,
    'folder' | 'config' | 'types' | 'documents' | 'posts' | 'quarantined' | 'asked' | 'askedOfRules'
  > {
  /** The posts of a type, in order of path; none for a type that is not there. */
  readonly postsOf: (type: string) => readonly Post[];
  /** The post with exactly this id; of several (`register/id-duplicate`) the first. */
  readonly postOf: (type: string, id: string) => Post | undefined;
  /** The files of a type that are quarantined. */
  readonly quarantinedOf: (type: string) => readonly Quarantined[];
}

/** A file whose fields can be read, whether its schema accepts it or not. */
export type FieldsOfFile = Pick<Post, 'type' | 'id' | 'path' | 'value'>;

/** A register as a value. */
export interface Register extends RegisterFiles, RegisterContent {
  /** The posts of a type, and the fields of those that only the schema refuses. */
  readonly fieldsOf: (type: string) => readonly FieldsOfFile[];
  /** All places that the schema of a type describes, found once since several checks ask. */
  readonly placesOf: (type: string) => readonly DescribedPlace[];
}

/** The register that its files make. */
export function buildRegister(files: RegisterFiles): Register {
  const posts = byType(files.posts);
  const quarantined = byType(files.quarantined);
  const refused = files.refused.flatMap(({ content: found, ...file }) =>
    found.kind === 'fields' ? [{ ...file, value: found.value }] : [],
  );
  const byId = new Map(
    [...posts].map(([type, ofType]) => [
      type,
      new Map(ofType.toReversed().map((post) => [post.id, post])),
    ]),
  );
  const places = new Map<string, readonly DescribedPlace[]>();
  const content: RegisterContent = {
    ...files,
    postsOf: (type) => posts.get(type) ?? [],
    postOf: (type, id) => byId.get(type)?.get(id),
    quarantinedOf: (type) => quarantined.get(type) ?? [],
  };
  return {
    ...files,
    ...content,
    fieldsOf: (type) => [...content.postsOf(type), ...refused.filter((each) => each.type === type)],
    placesOf: (type) => {
      const found = places.get(type) ?? describedPlaces(viewOfType(content, type));
      places.set(type, found);
      return found;
    },
  };
}

/** The register as it stood in one version, under its rules; what nobody asks for is not read. */
export function registerAt(versions: Versions, version: number, rules: Rules): RegisterContent {
  const { config, types, schemas } = rules;
  const recordsOf = (type: string) => versions.recordsAt(version, type, rules);
  const all = () => config.types.map(({ name }) => recordsOf(name));
  return {
    folder: versions.folder,
    config,
    types,
    documents: schemas.documents,
    get posts() {
      return all().flatMap(({ posts }) => posts);
    },
    get quarantined() {
      return all().flatMap(({ quarantined }) => quarantined);
    },
    postsOf: (type) => recordsOf(type).posts,
    postOf: (type, id) => recordsOf(type).posts.find((post) => post.id === id),
    quarantinedOf: (type) => recordsOf(type).quarantined,
    asked: versions.asked,
    askedOfRules: (subject, question, ask) =>
      versions.askedOfRules(rules.typesKey, subject, question, ask),
  };
}

/** What the schemas say of a type's posts; without facets for a type that has no schema. */
export function viewOfType(register: RegisterContent, type: string): SchemaView {
  const { documents } = register;
  return register.types.get(type)?.view ?? { facets: [], documents };
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
