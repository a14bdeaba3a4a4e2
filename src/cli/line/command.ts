import type { Words } from '../../text/language.ts';
import type { Outcome } from '../io/outcome.ts';
import type { World } from '../io/world.ts';
import type { Options } from './options.ts';
import type { Settings } from './settings.ts';

/** What a command is asked: its arguments and options as written, and the settings that all commands share. */
export interface Request {
  readonly world: World;
  readonly settings: Settings;
  readonly arguments: readonly string[];
  readonly options: Options;
}

export interface CommandArgument {
  /** As commander writes them: `<type>`, `[id]`, `[felt=verdi...]`. */
  readonly name: Words;
  readonly description: Words;
}

export interface CommandOption {
  /** As commander writes them: `--within <tid>`. */
  readonly flags: string;
  readonly description: Words;
}

/** One command: what help says of it, and where its code is (loaded when asked for). */
export interface Command {
  readonly name: string;
  readonly summary: Words;
  readonly arguments: readonly CommandArgument[];
  readonly options: readonly CommandOption[];
  /** The formats it can give, the first by default. */
  readonly formats: readonly string[];
  readonly load: () => Promise<(request: Request) => Outcome | Promise<Outcome>>;
}
