import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from '../../run-tool.ts';
import { newFolder } from '../../tree/git-repository.ts';

/** The shells in which a terminal of the test's own can type. */
export const DRIVEN = ['bash', 'zsh', 'fish'] as const;

export type DrivenShell = (typeof DRIVEN)[number];

/** Whether the machine has the shell, and `script`, which gives it a terminal. */
export function isThere(shell: DrivenShell): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [shell, 'script'].every((name) =>
    folders.some((folder) => existsSync(join(folder, name))),
  );
}

/** What a shell is told when it starts: to show a prompt that can be known again, and to complete. */
const START: Readonly<Record<DrivenShell, readonly string[]>> = {
  bash: [
    'bind "set show-all-if-ambiguous on"',
    'bind "set page-completions off"',
    'bind "set enable-bracketed-paste off"',
    'source <(baerum-innov completion bash)',
    'PS1="READY""> "',
  ],
  zsh: [
    'autoload -Uz compinit && compinit -u -D',
    'bindkey -e',
    'unsetopt zle_bracketed_paste prompt_sp beep',
    'source <(baerum-innov completion zsh)',
    'PS1="READY""> "',
  ],
  fish: [
    'function fish_greeting; end',
    'baerum-innov completion fish | source',
    'function fish_prompt; echo -n "READY""> "; end',
  ],
};

/** The file that each shell reads when it starts, and how it is started. */
const FILES: Readonly<Record<DrivenShell, { readonly file: string; readonly line: string }>> = {
  bash: { file: '.bashrc', line: 'bash --noprofile --rcfile "$HOME/.bashrc" -i' },
  zsh: { file: '.zshrc', line: 'zsh -d -i' },
  fish: { file: '.config/fish/config.fish', line: 'fish -i' },
};

/** Milliseconds that a line may take. */
const LONGEST = 60_000;

/** What the shell showed, and the words of the line as they stood after the keys. */
export interface Typed {
  readonly screen: string;
  readonly words: readonly string[];
}

/** Types keys in a shell that stands in a folder, then lets the shell tell what words stand on its line. */
export async function typeIn(shell: DrivenShell, keys: string, folder: string): Promise<Typed> {
  const home = newFolder();
  const { file, line } = FILES[shell];
  mkdirSync(join(home, file, '..'), { recursive: true });
  writeFileSync(join(home, file), START[shell].map((each) => `${each}\n`).join(''));
  mkdirSync(join(home, 'bin'));
  const program = join(home, 'bin/baerum-innov');
  writeFileSync(
    program,
    `#!/bin/sh\nexec "${process.execPath}" "${ROOT}bin/baerum-innov.js" "$@"\n`,
  );
  chmodSync(program, 0o755);
  const terminal = spawn('script', ['-qec', line, '/dev/null'], {
    cwd: folder,
    env: {
      PATH: `${join(home, 'bin')}${delimiter}${process.env['PATH']}`,
      HOME: home,
      ZDOTDIR: home,
      LANG: 'C.UTF-8',
      TERM: 'xterm',
      COLUMNS: '100',
    },
  });
  let shown = '';
  let step: 'starting' | 'typing' | 'leaving' = 'starting';
  terminal.stdout.on('data', (bytes: Buffer) => {
    shown += bytes.toString('utf8');
    if (step === 'starting' && shown.includes('READY> ')) {
      step = 'typing';
      // To the start of the line, and a command before it that tells the words apart.
      terminal.stdin.write(`${keys}\u0001printf '<%s>\\n' \u0005 END\r`);
    } else if (step === 'typing' && shown.includes('<END>')) {
      step = 'leaving';
      terminal.stdin.write('exit\r');
    }
  });
  // A line that the shell refuses never comes to its end: what it showed tells why.
  const stop = setTimeout(() => terminal.kill('SIGKILL'), LONGEST);
  await new Promise((done) => terminal.on('close', done));
  clearTimeout(stop);
  const words = [...shown.matchAll(/^<([^\n>]*)>\r?$/gm)].flatMap(([, word = '']) => word);
  return {
    screen: stripVTControlCharacters(shown),
    words: words.filter((word) => word !== 'END' && word !== 'baerum-innov'),
  };
}
