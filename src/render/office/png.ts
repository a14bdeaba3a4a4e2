import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { opaquePng } from './opaque-png.ts';

/** What pictures are drawn with: the renderer as WebAssembly, and the fonts of their words. */
export interface DrawingFiles {
  readonly renderer: Uint8Array;
  readonly fonts: readonly Uint8Array[];
  /** For literal text in documents; not in pictures. */
  readonly monospaced: Uint8Array;
  /** The family that the fonts are of. */
  readonly family: string;
}

/** Draws an SVG picture of ours; gives it as a PNG. */
export type Rasterise = (svg: string) => Promise<Uint8Array>;

/** So many pixels for each of the picture's own: sharp on paper. */
const ZOOM = 2;

/** The renderer can be made ready only once in a process. */
let ready: Promise<void> | undefined;

/** The pictures last asked for by their SVG: an answer that is written in several formats has the same in each. */
const latest = new Map<string, Uint8Array>();
const MOST_KEPT = 64;

/** A rasteriser that needs nothing of the machine: the same bytes everywhere. */
export function rasteriser({ renderer, fonts, family }: DrawingFiles): Rasterise {
  return async (svg) => {
    ready ??= initWasm(renderer);
    await ready;
    const png = latest.get(svg) ?? drawn(svg, fonts, family);
    latest.delete(svg);
    latest.set(svg, png);
    for (const oldest of [...latest.keys()].slice(0, -MOST_KEPT)) latest.delete(oldest);
    return png;
  };
}

function drawn(svg: string, fonts: readonly Uint8Array[], family: string): Uint8Array {
  const picture = new Resvg(svg, {
    font: {
      fontBuffers: [...fonts],
      defaultFontFamily: family,
      sansSerifFamily: family,
      loadSystemFonts: false,
    },
    fitTo: { mode: 'zoom', value: ZOOM },
  });
  const image = picture.render();
  const png = opaquePng(image);
  // Their memory is not that of JavaScript, which does not see how much there is to collect.
  image.free();
  picture.free();
  return png;
}
