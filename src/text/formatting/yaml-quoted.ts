/** A text of one line in the quotation marks that YAML reads as that very text. */
export function yamlQuoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
