/** A stretch of a text in UTF-16 units, the end not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The stretches that share no character with any of the others; both from left to right, neither overlapping itself. */
export function without<S extends Span>(spans: readonly S[], others: readonly Span[]): S[] {
  let next = 0;
  return spans.filter((span) => {
    while (next < others.length && (others[next]?.to ?? 0) <= span.from) next += 1;
    const other = others[next];
    return other === undefined || other.from >= span.to;
  });
}

/** All of them from left to right. */
export function inOrder<S extends Span>(...lists: readonly (readonly S[])[]): S[] {
  return lists.flat().sort((a, b) => a.from - b.from);
}
