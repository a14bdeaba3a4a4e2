/** A path as the address of a link that GitHub follows from the root of the repository; parentheses would end it. */
export function markdownAddress(path: string, line: number | null = null): string {
  const address = path
    .split('/')
    .map((name) => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD')))
    .join('/')
    .replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
  return `${address}${line === null ? '' : `#L${line}`}`;
}
