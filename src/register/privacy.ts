import { report } from '../diagnostic/catalogue.ts';
import { type About, aboutField, type Finding, type Where } from '../diagnostic/finding.ts';
import { isList, isObject, type Json } from '../read/json.ts';
import { extend } from '../read/pointer.ts';
import type { RefusedContent } from '../read/post.ts';
import { findingsQuestion } from '../read/register/questions.ts';
import { livslopNames } from '../read/schema/livslop-type.ts';
import { allowedValues, keyword, type SchemaView } from '../read/schema/view.ts';
import { placer } from '../read/yaml/place.ts';
import { type ContactDetail, contactDetails } from './contact-details.ts';
import { findSensitiveWords, type SensitiveScope } from './find-sensitive-words.ts';
import type { FieldsOfFile, Register } from './register.ts';
import { type DescribedPlace, markedPlaces, type Place, propertyPlace } from './schema-places.ts';
import type { Span } from './span.ts';

/**
 * Personal data in the texts of all posts: identity numbers, e-mail addresses, telephone numbers,
 * and, in posts of types with a status log, words of health and family (what is searched for which
 * words is in the explanation of `privacy/sensitive`). Types and fields with
 * `"x-personvern": "unntatt"` are left out, and so are values that a schema fixes. Files that are
 * quarantined are searched too: the fields of those that only a schema refuses, and the bare text of
 * others, where no field tells which words are of a person.
 */
export function checkPrivacy(register: Register): Finding[] {
  return [...register.types.values()].flatMap(({ name, privacyExempt, livslop }) => {
    if (privacyExempt) return [];
    const places = markedPlaces(register.placesOf(name), textMark);
    const scope = livslop?.log == null ? null : 'one';
    const inText = register.refused.flatMap((file) =>
      file.type === name && file.content.kind === 'text'
        ? contactsInText(file, file.content.text, exemptNames(register.placesOf(name)))
        : [],
    );
    const inFields = register
      .fieldsOf(name)
      .flatMap((post) => register.asked(post, PRIVACY, () => foundIn(post, places, scope)));
    return [...inFields, ...inText];
  });
}

const PRIVACY = findingsQuestion('privacy');

function foundIn(
  post: FieldsOfFile,
  places: Place<TextMark> | null,
  whole: SensitiveScope | null,
): Finding[] {
  const found: Finding[] = [];
  visitTexts(post.value, places, whole, null, (text, scope, here) => {
    for (const detail of contactDetails(text)) {
      const pointer = pointerTo(here);
      found.push(contactFinding(detail, at(post, pointer, detail), aboutField(post, pointer)));
    }
    if (scope === null) return;
    for (const word of findSensitiveWords(text, scope))
      found.push(sensitiveFinding(post, pointerTo(here), word));
  });
  return found;
}

type TextMark =
  /** Exempt by the schema. */
  | { readonly kind: 'exempt' }
  /** One of a list of values, a day, an organisation number, an id of another post: nobody writes freely here. */
  | { readonly kind: 'fixed' }
  /** Holds a status log under this name. */
  | { readonly kind: 'life'; readonly log: string };

const FIXED_FORMATS: readonly unknown[] = ['dato', 'date', 'date-time', 'time', 'orgnr', 'ror'];

function textMark(view: SchemaView): TextMark | null {
  if (keyword(view, 'x-personvern') === 'unntatt') return { kind: 'exempt' };
  const isFixed =
    allowedValues(view) !== null ||
    view.facets.some(
      ({ schema, certain }) =>
        certain &&
        (FIXED_FORMATS.includes(schema['format']) || typeof schema['x-referanse'] === 'string'),
    );
  if (isFixed) return { kind: 'fixed' };
  const log = livslopNames(view)?.log ?? null;
  return log === null ? null : { kind: 'life', log };
}

/** What a value lies in, and its name or number there; null for the whole. A pointer is made only where there is something to say. */
interface Here {
  readonly up: Here | null;
  readonly name: string | number;
}

function pointerTo(here: Here | null): string {
  return here === null ? '' : extend(pointerTo(here.up), here.name);
}

/** Fields that say what a project is called and what it is about. */
const NAMING = new Set(['id', 'tittel', 'navn', 'sammendrag', 'ordlyd', 'title', 'name']);

/** Takes a text, which words of health and family are looked for (null for none), and where it is. */
type Visit = (text: string, scope: SensitiveScope | null, here: Here | null) => void;

function visitTexts(
  value: Json,
  places: Place<TextMark> | null,
  scope: SensitiveScope | null,
  here: Here | null,
  visit: Visit,
): void {
  const mark = places?.mark ?? null;
  if (isLeftOut(mark)) return;
  if (typeof value === 'string') {
    visit(value, scope, here);
  } else if (isList(value)) {
    const elements = places?.elements ?? null;
    for (const [index, element] of value.entries()) {
      const inside = scope === 'one' && isObject(element) ? 'all' : scope;
      visitTexts(element, elements, inside, { up: here, name: index }, visit);
    }
  } else if (isObject(value)) {
    const log = mark?.kind === 'life' ? mark.log : null;
    for (const name of Object.keys(value)) {
      const place = places === null ? null : propertyPlace(places, name);
      if (isLeftOut(place?.mark ?? null)) continue;
      const inside = name === log ? 'all' : NAMING.has(name) ? null : scope;
      visitTexts(value[name] ?? null, place, inside, { up: here, name }, visit);
    }
  }
}

function isLeftOut(mark: TextMark | null): boolean {
  return mark?.kind === 'exempt' || mark?.kind === 'fixed';
}

/** The names of all fields that a schema exempts somewhere. */
function exemptNames(places: readonly DescribedPlace[]): string[] {
  return places.flatMap(({ properties }) =>
    [...properties].flatMap(([name, { view }]) =>
      textMark(view)?.kind === 'exempt' ? [name] : [],
    ),
  );
}

function contactsInText(
  { type, id, path }: RefusedContent,
  text: string,
  exempt: readonly string[],
): Finding[] {
  const at = placer(text, path);
  return contactDetails(withoutFields(text, exempt)).map((detail) =>
    contactFinding(detail, at(detail.from, detail.to), { type, post: id }),
  );
}

/** A text with spaces for the fields of these names, down to the next line that is not indented under them. */
function withoutFields(text: string, names: readonly string[]): string {
  if (names.length === 0) return text;
  const literal = names.map((name) => name.replace(/[^\p{L}\p{N}]/gu, '\\$&'));
  const field = new RegExp(`^( *)(?:- +)?(?:${literal.join('|')}):.*(?:\\n\\1 .*)*`, 'gm');
  return text.replace(field, (found) => found.replace(/./g, ' '));
}

function contactFinding(detail: ContactDetail, where: Where, about: About): Finding {
  if (detail.detail === 'fnr') return report('privacy/fnr', { kind: detail.kind }, where, about);
  return report(`privacy/${detail.detail}`, {}, where, about);
}

function sensitiveFinding(
  post: FieldsOfFile,
  pointer: string,
  { word, topic, ...span }: ReturnType<typeof findSensitiveWords>[number],
): Finding {
  return report(
    'privacy/sensitive',
    { word, topic },
    at(post, pointer, span),
    aboutField(post, pointer),
  );
}

function at({ path }: FieldsOfFile, pointer: string, { from, to }: Span): Where {
  const part = { textFrom: from, textTo: to };
  return { kind: 'target', target: { path, pointer, part } };
}
