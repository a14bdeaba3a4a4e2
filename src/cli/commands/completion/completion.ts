import { wordsIn } from '../../../text/catalogue.ts';
import { nearest } from '../../../text/nearest.ts';
import { bashScript } from '../../completion/scripts/bash.ts';
import { fishScript } from '../../completion/scripts/fish.ts';
import { pwshScript } from '../../completion/scripts/pwsh.ts';
import { zshScript } from '../../completion/scripts/zsh.ts';
import { SHELLS, type Shell, shellNamed } from '../../completion/shells.ts';
import { EXIT, type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import type { declaration } from './declaration.ts';

const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  pwsh: pwshScript,
};

/** The script of a shell, which asks the tool what may stand where the user is. */
export function completion({
  settings,
  arguments: [asked = ''],
}: RequestOf<typeof declaration>): Outcome {
  const shell = shellNamed(asked);
  if (shell !== undefined) return { exitCode: EXIT.done, answer: { script: () => SCRIPTS[shell] } };
  const { usage } = wordsIn(settings.language);
  throw wrongUse(
    `${usage.notAChoice('completion', asked)}${usage.didYouMean(nearest(asked, SHELLS))}${usage.choose(SHELLS)}`,
  );
}
