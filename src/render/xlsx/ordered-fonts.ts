/** The order in which Excel's own schema wants what is said of a font. */
const ORDER = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'scheme'];

/** The part of styles with what is said of each font in the order of the schema: the library has another. */
export function orderedFonts(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => {
    const parts = [...inner.matchAll(/<(\w+)\b[^>]*\/>/g)].map(([part, name = '']) => ({
      part,
      name,
    }));
    const sorted = parts.toSorted((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
    return `<font>${sorted.map(({ part }) => part).join('')}</font>`;
  });
}
