import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Pixels } from './opaque-png.ts';

/** What pictures are drawn with: the renderer as WebAssembly, and the fonts of their words. */
export interface DrawingFiles {
  readonly renderer: Uint8Array;
  readonly fonts: readonly Uint8Array[];
  /** For literal text in documents; not in pictures. */
  readonly monospaced: Uint8Array;
  /** The family that the fonts are of. */
  readonly family: string;
}

/** An SVG picture of ours as pixels. */
export interface Raster {
  /** As a PNG with alpha. */
  readonly png: () => Uint8Array;
  /** Four bytes a pixel: red, green, blue, alpha. */
  readonly pixels: () => Pixels;
}

export type Rasterise = (svg: string) => Promise<Raster>;

/** So many pixels for each of the picture's own: sharp on paper. */
const ZOOM = 2;

/** The renderer can be made ready only once in a process. */
let ready: Promise<void> | undefined;

/** A rasteriser that needs nothing of the machine: the same bytes everywhere. */
export function rasteriser({ renderer, fonts, family }: DrawingFiles): Rasterise {
  return async (svg) => {
    ready ??= initWasm(renderer);
    await ready;
    const drawn = new Resvg(svg, {
      font: {
        fontBuffers: [...fonts],
        defaultFontFamily: family,
        sansSerifFamily: family,
        loadSystemFonts: false,
      },
      fitTo: { mode: 'zoom', value: ZOOM },
    });
    const image = drawn.render();
    return {
      png: () => image.asPng(),
      pixels: () => ({ width: image.width, height: image.height, pixels: image.pixels }),
    };
  };
}
