/** The pointer one step further in. */
export function extend(pointer: string, segment: string | number): string {
  const name = String(segment);
  const written = /[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
  return `${pointer}/${written}`;
}

/** The segments of a JSON pointer. */
export function segments(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
