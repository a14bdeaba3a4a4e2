import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import config from '../.dependency-cruiser.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Finds folders that need each other. Takes imports as pairs of paths; two rooms under one parent (a folder in
 * it, or the files directly in it) are a circle when each imports from the other. Gives a line for each.
 */
export function folderCircles(imports) {
  const arrows = new Map();
  for (const [from, to] of imports) {
    const { parent, here, there } = roomsOf(from, to);
    if (here === there) continue;
    const key = JSON.stringify([parent, here, there]);
    arrows.set(key, [...(arrows.get(key) ?? []), `${from} → ${to}`]);
  }
  return [...arrows].flatMap(([key, forward]) => {
    const [parent, here, there] = JSON.parse(key);
    const back = arrows.get(JSON.stringify([parent, there, here]));
    if (back === undefined || here > there) return [];
    const fewest = back.length < forward.length ? back : forward;
    return [`${parent}: ${here} and ${there} import each other, for example ${fewest[0]}`];
  });
}

/** The deepest common folder of two files, and the room of each in it. */
function roomsOf(from, to) {
  const a = from.split('/');
  const b = to.split('/');
  let depth = 0;
  while (depth < a.length - 1 && depth < b.length - 1 && a[depth] === b[depth]) depth += 1;
  return {
    parent: a.slice(0, depth).join('/'),
    here: depth < a.length - 1 ? `${a[depth]}/` : 'its own files',
    there: depth < b.length - 1 ? `${b[depth]}/` : 'its own files',
  };
}

/** All imports between files of src. */
async function importsOfSource() {
  const { output } = await cruise(['src'], { ...config.options, baseDir: ROOT }, undefined, {
    tsConfig: extractTSConfig(`${ROOT}${config.options.tsConfig.fileName}`),
  });
  return output.modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ resolved }) => resolved.startsWith('src/'))
      .map(({ resolved }) => [source, resolved]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const circles = folderCircles(await importsOfSource());
  for (const line of circles) console.error(line);
  console.log(
    circles.length === 0
      ? '✔ no folders that import each other'
      : `${circles.length} circles of folders`,
  );
  process.exitCode = circles.length === 0 ? 0 : 1;
}
