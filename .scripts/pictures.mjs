// Makes the pictures in the README: the report in a terminal of 80 columns, and as a page. Needs Chromium on PATH.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'baerum-bilder-'));
const browser = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);
if (browser === undefined) {
  console.error('Fant ikke Chromium på PATH.');
  process.exitCode = 3;
} else {
  picture('rapport-terminal', terminalPage(), { width: 800, height: 1200 });
  picture('rapport-html', report('html'), { width: 1100, height: 1400 });
}
rmSync(folder, { recursive: true, force: true });

function report(format) {
  const words = ['bin/baerum-innov.js', 'report', '--as-of', '2026-11-23', '--format', format];
  return execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
}

/** The report as a terminal of 80 columns shows it: `script` gives the tool such a terminal. */
function terminalPage() {
  const line = `stty cols 80; ${process.execPath} bin/baerum-innov.js report --as-of 2026-11-23 --color never`;
  const shown = execFileSync('script', ['-qec', line, '/dev/null'], {
    cwd: root,
    encoding: 'utf8',
  });
  const text = shown.replaceAll('\r', '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><meta charset="utf-8"><body style="margin:0;background:#1c2128;color:#e6edf3"><pre style="margin:24px;font:15px/1.3 'DejaVu Sans Mono',monospace">$ baerum-innov report\n\n${text}</pre>`;
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
      `file://${page}`,
    ],
    { stdio: 'ignore' },
  );
}
