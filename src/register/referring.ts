import type { FieldsOfFile, Register } from './register.ts';
import { markedPlaces, visitMarked } from './schema-places.ts';

/** A place that names a post. */
export interface Referring {
  readonly post: FieldsOfFile;
  readonly pointer: string;
  /** As it is written: the id, or `type/id`. */
  readonly written: string;
}

/** Every place under an `x-referanse` that names a post; where another type has the same id too, a bare id is none. */
export function placesReferringTo(
  register: Register,
  { type, id }: { readonly type: string; readonly id: string },
): Referring[] {
  const isShared = [...register.types.keys()].some(
    (other) => other !== type && register.postOf(other, id) !== undefined,
  );
  return [...register.types.keys()].flatMap((owner) => {
    const places = markedPlaces(register.placesOf(owner), ({ facets }) => {
      const references = facets.map(({ schema }) => schema['x-referanse']);
      if (references.includes(type)) return 'of-type';
      return references.includes('*') ? 'of-any' : null;
    });
    if (places === null) return [];
    return register.fieldsOf(owner).flatMap((post) => {
      const found: Referring[] = [];
      visitMarked(places, post.value, (mark, value, pointer) => {
        const isBare = value === id && (mark === 'of-type' || !isShared);
        const isFull = mark === 'of-any' && value === `${type}/${id}`;
        if (isBare || isFull) found.push({ post, pointer, written: String(value) });
      });
      return found;
    });
  });
}
