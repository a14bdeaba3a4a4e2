import { report } from '../diagnostic/catalogue.ts';
import { aboutField, type Finding, valueAt, type Where } from '../diagnostic/finding.ts';
import { isList, type JsonObject, property } from '../read/json.ts';
import { extend } from '../read/pointer.ts';
import { valueQuestion } from '../read/register/questions.ts';
import { KRAV_SCHEMA } from '../read/schema/folder.ts';
import type { SchemaFacet, SchemaView } from '../read/schema/view.ts';
import { subschemas } from '../read/schema/walk.ts';
import { inside } from '../tree/path.ts';
import { type References, referenceFault, references } from './references.ts';
import type { FieldsOfFile, Register } from './register.ts';
import { markedPlaces, type Place, visitMarked } from './schema-places.ts';

/**
 * Every value under an `x-referanse` that leads nowhere, and every `x-referanse` that no value can
 * meet. Where branches of a schema (`anyOf`, `if/then`) refer to different things, it is enough to
 * meet one, or to be a fixed value of another branch.
 */
export function checkReferences(register: Register): Finding[] {
  const faulty = new Map<JsonObject, Finding>();
  const lookUp = references(register);
  const findings = [...register.types.keys()].flatMap((type) => {
    const places = markedPlaces(register.placesOf(type), (view) => {
      for (const facet of view.facets) noteFault(register, facet, faulty);
      return referenceMark(view);
    });
    if (places === null) return [];
    return register.fieldsOf(type).flatMap((post) =>
      linkFindings(
        post,
        register.asked(post, LINKS, () => linksIn(post, places)),
        lookUp,
      ),
    );
  });
  return [...faulty.values(), ...findings];
}

/** A value that names something else: where it is, the references that all must be met, and those of which one must. */
type Link = readonly [
  pointer: string,
  value: string,
  certain: readonly string[],
  alternatives: readonly string[],
];

const LINKS = valueQuestion<readonly Link[]>(
  'links',
  (value): value is readonly Link[] => Array.isArray(value) && value.every(isLink),
);

function isLink(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [pointer, text, certain, alternatives] = value;
  const names = [certain, alternatives];
  return (
    typeof pointer === 'string' &&
    typeof text === 'string' &&
    names.every((each) => Array.isArray(each) && each.every((name) => typeof name === 'string'))
  );
}

function linksIn(post: FieldsOfFile, places: Place<ReferenceMark>): Link[] {
  const links: Link[] = [];
  visitMarked(places, post.value, ({ certain, alternatives, fixed }, value, pointer) => {
    if (typeof value === 'string')
      links.push([pointer, value, certain, fixed.has(value) ? [] : alternatives]);
  });
  return links;
}

function linkFindings(post: FieldsOfFile, links: readonly Link[], lookUp: References): Finding[] {
  const found: Finding[] = [];
  const seen = new Map<string, string>();
  for (const link of links) {
    const [pointer, value] = link;
    for (const unmet of unmetReferences(link, lookUp))
      found.push(unknown(post, pointer, value, unmet));
    const key = JSON.stringify([parentOf(pointer), value]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, pointer);
    else if (isElement(pointer)) found.push(twice(post, pointer, value, first));
  }
  return found;
}

interface ReferenceMark {
  /** Each must be met. */
  readonly certain: readonly string[];
  /** One must be met, unless the value is one of the fixed ones. */
  readonly alternatives: readonly string[];
  readonly fixed: ReadonlySet<unknown>;
}

function referenceMark({ facets }: SchemaView): ReferenceMark | null {
  const referenceOf = ({ schema }: SchemaFacet): string[] => {
    const reference = schema['x-referanse'];
    return typeof reference === 'string' ? [reference] : [];
  };
  const certain = [...new Set(facets.filter((facet) => facet.certain).flatMap(referenceOf))];
  const open = facets.filter((facet) => !facet.certain);
  const alternatives = [...new Set(open.flatMap(referenceOf))];
  if (certain.length === 0 && alternatives.length === 0) return null;
  const fixed = open.flatMap(({ schema }) => [
    ...(isList(schema['enum']) ? schema['enum'] : []),
    ...(Object.hasOwn(schema, 'const') ? [schema['const']] : []),
  ]);
  return { certain, alternatives, fixed: new Set(fixed) };
}

interface Unmet {
  readonly references: readonly string[];
  readonly nearest: string | null;
}

function unmetReferences([, value, certain, alternatives]: Link, lookUp: References): Unmet[] {
  const unmet = certain.flatMap((reference) => {
    const known = lookUp(reference, value);
    return known === 'known' ? [] : [{ references: [reference], nearest: known.nearest }];
  });
  if (alternatives.length === 0) return unmet;
  let near: string | null = null;
  for (const reference of alternatives) {
    const known = lookUp(reference, value);
    if (known === 'known') return unmet;
    near ??= known.nearest;
  }
  return [...unmet, { references: alternatives, nearest: near }];
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

function isElement(pointer: string): boolean {
  return /\/\d+$/.test(pointer);
}

function twice(post: FieldsOfFile, pointer: string, value: string, first: string): Finding {
  const details = { ...aboutField(post, pointer), related: [valueAt(post.path, first)] };
  return report('ref/twice', { value }, valueAt(post.path, pointer), details);
}

function unknown(post: FieldsOfFile, pointer: string, value: string, unmet: Unmet): Finding {
  const where: Where = {
    kind: 'target',
    target: { path: post.path, pointer, part: 'value' },
  };
  const about = { type: post.type, post: post.id, field: pointer };
  return report('ref/unknown', { value, ...unmet }, where, about);
}

/** A reference that no value can meet is told once, where its schema says it. */
function noteFault(
  register: Register,
  { schema, document }: SchemaFacet,
  faulty: Map<JsonObject, Finding>,
): void {
  const reference = property(schema, 'x-referanse');
  if (typeof reference !== 'string' || faulty.has(schema)) return;
  const fault = referenceFault(register, reference);
  if (fault === null) return;
  const args = { reference, fault };
  faulty.set(schema, report('ref/target', args, ...placeOf(register, schema, document)));
}

function placeOf(
  { documents, config }: Register,
  schema: JsonObject,
  document: string,
): [Where, { readonly field?: string }] {
  const standing = subschemas(documents.get(document) ?? {}).find((sub) => sub.schema === schema);
  if (standing === undefined || document === KRAV_SCHEMA) return [{ kind: 'nowhere' }, {}];
  const pointer = extend(standing.pointer, 'x-referanse');
  const target = { path: inside(config.schemaFolder, document), pointer, part: 'value' } as const;
  return [{ kind: 'target', target }, { field: pointer }];
}
