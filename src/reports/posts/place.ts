/** The line on which a field of a file stands (JSON pointer); null when it cannot be told. */
export type LineOf = (path: string, field: string) => number | null;

/** «data/x.yaml:9», or the path alone where no field is to blame. */
export function placeOf(
  { path, field }: { readonly path: string; readonly field: string | null },
  lineOf: LineOf,
): string {
  const line = field === null ? null : lineOf(path, field);
  return line === null ? path : `${path}:${line}`;
}
