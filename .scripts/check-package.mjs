// Checks what a user would get: that the package holds all it must, and the licenses of all that is in it.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { thirdPartyLicenses } from './licenses.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const LICENSES = 'dist/THIRD-PARTY-LICENSES.txt';
const MOST_BYTES = 5 * 2 ** 20;

const { files, size } = packed();
const template = readdirSync(`${root}.github/data-repo`, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(root.length));
const wanted = [
  ...[
    'LICENSE',
    'README.md',
    'bin/baerum-innov.js',
    'bin/load.js',
    'dist/first.cjs',
    'dist/main.cjs',
    LICENSES,
  ],
  ...['.github/CHANGELOG.md', '.github/action/action.yml'],
  ...['data/register.yaml', 'data/README.md', 'data/krav/K-09a.yaml'],
  ...template,
];
const faults = wanted
  .filter((path) => !files.includes(path))
  .map((path) => `the package lacks ${path}`);
faults.push(
  ...files
    .filter((path) => /^(?:src|test|node_modules)\//.test(path))
    .map((path) => `the package holds ${path}, which no user needs`),
);
if (size > MOST_BYTES) faults.push(`the package has ${size} bytes, the limit is ${MOST_BYTES}`);
if (readFileSync(`${root}${LICENSES}`, 'utf8') !== thirdPartyLicenses((await bundle()).metafile))
  faults.push(`${LICENSES} is not of the program as it is: run npm run build`);
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? '✔ the package holds what it must' : `${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** The paths in the package, and its size as it is downloaded. */
function packed() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const output = execFileSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files, size }] = JSON.parse(output);
  return { files: files.map(({ path }) => path), size };
}
