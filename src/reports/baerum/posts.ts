import { countingPosts } from '../../krav/evaluate/context.ts';
import type { Post } from '../../read/post.ts';
import type { RecordType } from '../../read/register/record-type.ts';
import type { Register } from '../../register/register.ts';
import type {
  Fond,
  Forskningsprosjekt,
  SosialtEntreprenorprosjekt,
  Tiltak,
} from './posts.generated.ts';

/** What posts of Bærum's own types hold, by the name in their schema's `$id`. */
interface OurPosts {
  tiltak: Tiltak;
  forskningsprosjekt: Forskningsprosjekt;
  'sosialt-entreprenorprosjekt': SosialtEntreprenorprosjekt;
  fond: Fond;
}

export type OurType = keyof OurPosts;

/** A value in which anything may be missing: a register may have loosened its copy of our schema. */
type Loose<T> = T extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: Loose<T[Key]> }
    : T;

/** A post with its value typed, since its schema is ours and has accepted it. */
export interface OurPost<T extends OurType> {
  readonly post: Post;
  readonly value: Loose<OurPosts[T]>;
}

/**
 * `fond.schema.json?baerum-innov=1`: a name beside which the files that a schema refers to are found, also by
 * editors, which cannot find them beside a URN. The other form is that of schemas written before.
 */
const OURS = [
  /^(?<name>[a-z-]+)\.schema\.json\?baerum-innov=(?<major>\d+)$/u,
  /^urn:baerum-innov:skjema:(?<major>\d+):(?<name>[a-z-]+)$/u,
];
const MAJOR = '1';

/** The type of the register whose schema is the one this tool ships, of the major version it knows; undefined without one. */
export function ourType(register: Register, name: OurType): RecordType | undefined {
  return [...register.types.values()].find((type) => ourName(type) === name);
}

/** Whether the schema of a type is one that this tool ships, of the major version it knows. */
export function isOurs(type: Pick<RecordType, 'schema'>): boolean {
  return ourName(type) !== null;
}

function ourName({ schema }: Pick<RecordType, 'schema'>): string | null {
  const id = schema['$id'];
  const parts = OURS.map((form) => (typeof id === 'string' ? form.exec(id)?.groups : undefined));
  return parts.find((found) => found?.['major'] === MAJOR)?.['name'] ?? null;
}

/** The posts of one of our types that count, whatever the register calls it. */
export function ourPosts<T extends OurType>(register: Register, name: T): OurPost<T>[] {
  const type = ourType(register, name);
  if (type === undefined) return [];
  return countingPosts({ register }, type.name).map((post) => {
    // The schema of that $id has accepted the value, and the types are made from that schema.
    const accepted: unknown = post.value;
    return { post, value: accepted as Loose<OurPosts[T]> };
  });
}
