// Makes the picture in the README: the report as a page. Needs Chromium on PATH.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'baerum-bilder-'));
const browser = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);
if (browser === undefined) {
  console.error('Fant ikke Chromium på PATH.');
  process.exitCode = 3;
} else {
  picture('rapport-html', report('html'), { width: 1100, height: 1400 });
}
rmSync(folder, { recursive: true, force: true });

function report(format) {
  const words = ['bin/baerum-innov.js', 'report', '--as-of', '2026-11-23', '--format', format];
  return execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
}

function picture(name, html, { width, height }) {
  const page = join(folder, `${name}.html`);
  writeFileSync(page, html);
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--hide-scrollbars',
  ];
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
  ];
  execFileSync(
    browser,
    [
      ...flags,
      ...quiet,
      `--user-data-dir=${join(folder, 'profil')}`,
      `--window-size=${width},${height}`,
      `--screenshot=${join(root, '.github', `${name}.png`)}`,
      pathToFileURL(page).href,
    ],
    { stdio: 'ignore' },
  );
}
