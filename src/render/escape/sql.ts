/** A text as an SQL literal. What databases cannot hold (NUL, half a character) becomes U+FFFD. */
export function sqlText(text: string): string {
  return `'${text.replaceAll('\0', '\uFFFD').replace(LONE_SURROGATE, '\uFFFD').replaceAll("'", "''")}'`;
}

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** A name in SQL, as it is written. */
export function sqlIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
