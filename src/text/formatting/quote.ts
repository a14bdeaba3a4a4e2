const LONGEST = 80;

/** A value from the data as a message quotes it: in «», cut at 80 characters. Renderers escape what is in it. */
export function quoted(value: string): string {
  const characters = [...value];
  return `«${characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : value}»`;
}
