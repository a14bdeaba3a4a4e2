/** Takes a drawing of ours; gives its size in its own pixels. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new Error('a chart without a size');
  return { width: Number(width), height: Number(height) };
}
