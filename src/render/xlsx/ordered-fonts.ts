import { orderedChildren } from '../office/ordered-children.ts';

/** The order in which Excel's own schema wants what is said of a font. */
const ORDER = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'scheme'];

/** The part of styles with what is said of each font in the order of the schema: the library has another. */
export function orderedFonts(xml: string): string {
  return orderedChildren(xml, 'font', ORDER);
}
