import type { Part } from '../../render/answer.ts';
import { type Format, formatsOf } from '../../render/formats.ts';
import type { Catalogue } from '../../text/catalogue.ts';
import type { Outcome } from '../io/outcome.ts';
import type { World } from '../io/world.ts';
import {
  type GivenOptions,
  type OptionKinds,
  type OptionsOf,
  readOptions,
} from './option-kinds.ts';
import type { Settings } from './settings.ts';

type CommandTexts = Catalogue['help']['commands'];

/** The commands that help has texts for; `COMMANDS` must have each of them. */
export type CommandName = keyof CommandTexts;

/** How often an argument may be given. */
export type ArgumentKind = 'required' | 'optional' | 'repeated';

/** What a command is asked: the settings all commands share, and its own arguments and options. */
export interface Request<O = unknown> {
  readonly world: World;
  readonly settings: Settings;
  readonly arguments: readonly string[];
  readonly options: O;
}

/** What a command takes. Its arguments and options are those that help has texts for, no more and no fewer. */
interface Declaration<N extends CommandName, K extends OptionKinds> {
  readonly name: N;
  /** In the order they are written. */
  readonly arguments: Readonly<Record<keyof CommandTexts[N]['arguments'], ArgumentKind>>;
  /** In the order of help. */
  readonly options: K;
  /** What it answers with; its formats follow from these. */
  readonly parts: readonly Part[];
}

/** The request that a command with a declaration receives. */
export type RequestOf<D extends { readonly options: OptionKinds }> = Request<
  OptionsOf<D['options']>
>;

/** Declares what a command takes; its options get the types that the command receives. */
export function declare<
  const N extends CommandName,
  K extends Readonly<Record<keyof CommandTexts[N]['options'], OptionKinds[string]>> &
    Readonly<Record<Exclude<keyof K, keyof CommandTexts[N]['options']>, never>>,
>(declaration: Declaration<N, K>): Declaration<N, K> {
  return declaration;
}

/** A command that can be run, whatever its options are. */
export interface Command {
  readonly name: CommandName;
  readonly arguments: Readonly<Record<string, ArgumentKind>>;
  readonly options: OptionKinds;
  /** The formats it can give, the first by default. */
  readonly formats: readonly Format[];
  /** Loads the command's code, reads its options and runs it. */
  readonly run: (request: Request<GivenOptions>) => Promise<Outcome>;
}

/** Joins a declaration with the code it declares, which is loaded when it is asked for. */
export function command<N extends CommandName, K extends OptionKinds>(
  declaration: Declaration<N, K>,
  load: () => Promise<(request: Request<OptionsOf<K>>) => Outcome | Promise<Outcome>>,
): Command {
  return {
    ...declaration,
    formats: formatsOf(declaration.parts),
    run: async (request) => {
      const { language } = request.settings;
      const options = readOptions(declaration.options, request.options, language);
      return (await load())({ ...request, options });
    },
  };
}
