import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COPIED_PACKAGES } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Licenses under which code may be bundled when their text and the address of the source go with it. */
const ALLOWED = new Set([
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Bitstream-Vera',
  'ISC',
  'MIT',
  'MPL-2.0',
  'Zlib',
]);

/** What packages say in their license text alone. */
const SAID_IN_TEXT = { 'dejavu-fonts-ttf': 'Bitstream-Vera', 'png-js': 'MIT' };

/** Packages that hold the code of all they depend on. */
const BUNDLES = ['node_modules/docx'];

/** Where a package names a license and does not hold its text. */
const TEXTS = { MIT: mitText, 'MPL-2.0': () => textsIn('node_modules/axe-core').join('\n') };

/**
 * Takes esbuild's metafile of the program; gives the licenses of every package that is in it, as one text.
 * Throws where a license is not among those allowed, or has no text.
 */
export function thirdPartyLicenses({ outputs }) {
  const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  const found = new Set(COPIED_PACKAGES.map((name) => `node_modules/${name}`));
  for (const folder of inputs.map(packageFolder)) if (folder !== null) found.add(folder);
  const holding = new Set([...found].filter(isBundle));
  for (const folder of holding) for (const held of dependenciesOf(folder)) holding.add(held);
  for (const folder of holding) found.add(folder);
  const sections = [...found].map(sectionOf).sort();
  return [HEADING, ...new Set(sections)].join(`\n${'='.repeat(80)}\n`);
}

const HEADING = 'The program contains code of the packages below, each under its own license.\n';

/** Takes the path of a bundled file from the root; gives the folder of its package, or null for our own files. */
function packageFolder(path) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null;
}

/** The folders of the packages that a package depends on, from the root; types are no code. */
function dependenciesOf(folder) {
  return Object.keys(packageAt(folder).dependencies ?? {})
    .filter((name) => !name.startsWith('@types/'))
    .map((name) => {
      const own = `${folder}/node_modules/${name}`;
      return existsSync(`${root}${own}`) ? own : `node_modules/${name}`;
    });
}

function isBundle(folder) {
  return BUNDLES.some((name) => folder.endsWith(name));
}

function sectionOf(folder) {
  const { name, version, license, licenses, homepage, repository, author } = packageAt(folder);
  const said = SAID_IN_TEXT[name] ?? license ?? licenses?.[0]?.type;
  // Of a choice, the first that is allowed is taken; of what holds together, all must be.
  const chosen = said.replace(/[()]/g, '').split(' OR ').find(isAllowed);
  if (chosen === undefined) throw new Error(`${name} ${version}: «${said}» is not allowed`);
  const source = (typeof repository === 'string' ? repository : repository?.url) ?? homepage ?? '';
  const own = textsIn(folder);
  const texts = own.length > 0 ? own : [TEXTS[chosen]?.(author)];
  if (texts[0] === undefined) throw new Error(`${name} ${version} has no license text`);
  return `${name} ${version} (${chosen})\n${source}\n\n${texts.join('\n\n')}\n`;
}

function isAllowed(license) {
  return license.split(' AND ').every((part) => ALLOWED.has(part));
}

function packageAt(folder) {
  return JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8'));
}

function textsIn(folder) {
  return readdirSync(`${root}${folder}`)
    .filter((file) => /^(?:licen[sc]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(`${root}${folder}/${file}`, 'utf8').trim());
}

function mitText(author) {
  const holder = typeof author === 'string' ? author : author?.name;
  return `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
