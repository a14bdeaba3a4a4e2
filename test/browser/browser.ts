import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newFolder } from '../tree/git-repository.ts';

/** Chromium, where the machine has it on PATH. */
export const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome']
  .flatMap((name) =>
    (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)),
  )
  .find((path) => existsSync(path));

/** Flags without which a browser in a closed network waits, or asks for what is not there. */
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
];

export interface BrowserRun {
  readonly stdout: string;
  /** What the page said on its console. */
  readonly console: readonly string[];
}

/** Opens a page in a browser without a window, in light or dark. */
export function browse(
  html: string,
  { dark = false, flags = [] }: { dark?: boolean; flags?: readonly string[] },
): BrowserRun {
  if (CHROMIUM === undefined) throw new Error('no browser');
  const folder = newFolder();
  const page = join(folder, 'side.html');
  writeFileSync(page, html);
  const { stdout, stderr } = spawnSync(
    CHROMIUM,
    [
      ...QUIET,
      `--user-data-dir=${join(folder, 'profil')}`,
      '--enable-logging=stderr',
      ...(dark ? ['--blink-settings=preferredColorScheme=0'] : []),
      ...flags,
      pathToFileURL(page).href,
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28, timeout: 100_000 },
  );
  return { stdout, console: stderr.split('\n').filter((line) => line.includes('CONSOLE')) };
}

/** Runs a script in a page, whose promise's value comes back as JSON by way of the page's title. */
export function askPage(
  html: string,
  script: string,
  options: { dark?: boolean; width?: number } = {},
): { readonly answer: unknown; readonly console: readonly string[] } {
  const asking = `<script>${script}</script><script>ask().then(answer=>{document.title='SVAR'+btoa(unescape(encodeURIComponent(JSON.stringify(answer))))})</script>`;
  const { stdout, console } = browse(
    html.replace('</body>', () => `${asking}</body>`),
    {
      ...(options.dark === undefined ? {} : { dark: options.dark }),
      flags: [
        `--window-size=${options.width ?? 1100},900`,
        '--virtual-time-budget=60000',
        '--dump-dom',
      ],
    },
  );
  const found = /<title>SVAR([\w+/=]+)<\/title>/.exec(stdout)?.[1];
  if (found === undefined) throw new Error(`the page gave no answer: ${console.join('\n')}`);
  return { answer: JSON.parse(Buffer.from(found, 'base64').toString('utf8')), console };
}
