import { report } from '../diagnostic/catalogue.ts';
import type { Finding, Where } from '../diagnostic/finding.ts';
import { isList, isObject, type Json } from '../read/json.ts';
import type { Post } from '../read/post.ts';
import { livslopNames } from '../read/schema/livslop-type.ts';
import { allowedValues, keyword, type SchemaView } from '../read/schema/view.ts';
import { extend } from '../read/schema/walk.ts';
import { type ContactDetail, contactDetails } from './contact-details.ts';
import { findSensitiveWords, type SensitiveScope } from './find-sensitive-words.ts';
import type { Register } from './register.ts';
import { markedPlaces, type Place, propertyPlace } from './schema-places.ts';
import type { Span } from './span.ts';

/**
 * Personal data in the texts of all posts: identity numbers, e-mail addresses, telephone numbers,
 * and, in posts of types with a status log, words of health and family (what is searched for which
 * words is in the explanation of `privacy/sensitive`). Types and fields with
 * `"x-personvern": "unntatt"` are left out, and so are values that a schema fixes.
 */
export function checkPrivacy(register: Register): Finding[] {
  return [...register.types.values()].flatMap(({ name, privacyExempt, livslop }) => {
    if (privacyExempt) return [];
    const places = markedPlaces(register.placesOf(name), textMark);
    const scope = livslop?.log == null ? null : 'one';
    return register.postsOf(name).flatMap((post) => {
      const found: Finding[] = [];
      visitTexts(post.value, { places, pointer: '', scope }, (text, here) => {
        for (const detail of contactDetails(text))
          found.push(contactFinding(post, here.pointer, detail));
        if (here.scope === null) return;
        for (const word of findSensitiveWords(text, here.scope))
          found.push(sensitiveFinding(post, here.pointer, word));
      });
      return found;
    });
  });
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

interface Here {
  readonly places: Place<TextMark> | null;
  readonly pointer: string;
  /** Which words of health and family are looked for; null for none. */
  readonly scope: SensitiveScope | null;
}

/** Fields that say what a project is called and what it is about. */
const NAMING = new Set(['id', 'tittel', 'navn', 'sammendrag', 'ordlyd', 'title', 'name']);

function visitTexts(value: Json, here: Here, visit: (text: string, here: Here) => void): void {
  const mark = here.places?.mark ?? null;
  if (mark?.kind === 'exempt' || mark?.kind === 'fixed') return;
  if (typeof value === 'string') {
    visit(value, here);
  } else if (isList(value)) {
    const places = here.places?.elements ?? null;
    value.forEach((element, index) => {
      const scope = here.scope === 'one' && isObject(element) ? 'all' : here.scope;
      visitTexts(element, { places, pointer: `${here.pointer}/${index}`, scope }, visit);
    });
  } else if (isObject(value)) {
    const log = mark?.kind === 'life' ? mark.log : null;
    for (const [name, inner] of Object.entries(value)) {
      const places = here.places === null ? null : propertyPlace(here.places, name);
      const scope = name === log ? 'all' : NAMING.has(name) ? null : here.scope;
      visitTexts(inner, { places, pointer: extend(here.pointer, name), scope }, visit);
    }
  }
}

function contactFinding(post: Post, pointer: string, detail: ContactDetail): Finding {
  const where = at(post, pointer, detail);
  const about = { type: post.type, post: post.id, field: pointer };
  if (detail.detail === 'fnr') return report('privacy/fnr', { kind: detail.kind }, where, about);
  return report(`privacy/${detail.detail}`, {}, where, about);
}

function sensitiveFinding(
  post: Post,
  pointer: string,
  { word, topic, ...span }: ReturnType<typeof findSensitiveWords>[number],
): Finding {
  const about = { type: post.type, post: post.id, field: pointer };
  return report('privacy/sensitive', { word, topic }, at(post, pointer, span), about);
}

function at({ path }: Post, pointer: string, { from, to }: Span): Where {
  const part = { textFrom: from, textTo: to };
  return { kind: 'target', target: { path, pointer, part } };
}
