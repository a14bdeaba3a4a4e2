import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { DrawingFiles } from '../../render/office/png.ts';

const FILES = {
  renderer: '@resvg/resvg-wasm/index_bg.wasm',
  regular: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  bold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  monospaced: 'dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf',
} as const;

let read: DrawingFiles | undefined;

/** The files that pictures are drawn with: beside the built program, or in the packages when it runs from its sources; they are read once. */
export function drawingFiles(): DrawingFiles {
  read ??= {
    renderer: fileOf(FILES.renderer),
    fonts: [fileOf(FILES.regular), fileOf(FILES.bold)],
    monospaced: fileOf(FILES.monospaced),
    family: 'DejaVu Sans',
  };
  return read;
}

function fileOf(name: string): Uint8Array {
  const built = new URL(`./${name.slice(name.lastIndexOf('/') + 1)}`, import.meta.url);
  return readFileSync(existsSync(built) ? built : createRequire(import.meta.url).resolve(name));
}
