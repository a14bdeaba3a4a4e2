import type { Part } from '../../render/answer.ts';
import { type Format, formatsOf } from '../../render/formats.ts';
import type { Catalogue } from '../../text/catalogue.ts';
import type { RegisterCaches } from '../cache/register-caches.ts';
import type { Outcome } from '../io/outcome.ts';
import type { World } from '../io/world.ts';
import {
  choice,
  type GivenOptions,
  type OptionKinds,
  type OptionsOf,
  readOptions,
} from './option-kinds.ts';
import type { Settings } from './settings.ts';

type CommandTexts = Catalogue['help']['commands'];

/** The commands that help has texts for; `COMMANDS` must have each of them. */
export type CommandName = keyof CommandTexts;

/** The documents that help says `--for` can ask a command for, besides its usual one. */
type DocumentName<N extends CommandName> = CommandTexts[N] extends { readonly documents: infer T }
  ? Extract<keyof T, string>
  : never;

/** The documents of a command by what `--for` calls them, each with the format it has where none is asked for. */
export type OtherDocuments<D extends string = string> = Readonly<Record<D, Format>>;

/** How often an argument may be given. */
export type ArgumentKind = 'required' | 'optional' | 'repeated';

/** What a command is asked: the settings all commands share, and its own arguments and options. */
export interface Request<O = unknown, D extends string = string> {
  readonly world: World;
  readonly settings: Settings;
  readonly caches: RegisterCaches;
  readonly arguments: readonly string[];
  readonly options: O;
  /** The document asked for by `--for`; null for the usual one. */
  readonly document: D | null;
}

/** What a command takes. Its arguments and options are those that help has texts for, no more and no fewer. */
interface Declaration<N extends CommandName, K extends OptionKinds> {
  readonly name: N;
  /** The same command in Norwegian, in small letters from a to z; the name itself where that is Norwegian. */
  readonly norwegian: string;
  /** In the order they are written. */
  readonly arguments: Readonly<Record<keyof CommandTexts[N]['arguments'], ArgumentKind>>;
  /** In the order of help. */
  readonly options: K;
  /** What it answers with; its formats follow from these. */
  readonly parts: readonly Part[];
  /** What else its document part may be, for those that help names. */
  readonly documents?: [DocumentName<N>] extends [never] ? never : OtherDocuments<DocumentName<N>>;
}

/** The request that a command with a declaration receives. */
export type RequestOf<
  D extends { readonly options: OptionKinds; readonly documents?: OtherDocuments },
> = Request<OptionsOf<D['options']>, Extract<keyof NonNullable<D['documents']>, string>>;

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
  /** Its other name, the Norwegian one; null where both are the same. */
  readonly alias: string | null;
  readonly arguments: Readonly<Record<string, ArgumentKind>>;
  readonly options: OptionKinds;
  /** The formats it can give, the first by default. */
  readonly formats: readonly Format[];
  /** The documents that `--for` can ask for; none where the command has only its usual one. */
  readonly documents: OtherDocuments;
  /** Loads the command's code, reads its options and runs it. */
  readonly run: (request: Omit<Request<GivenOptions>, 'document'>) => Promise<Outcome>;
}

/** Joins a declaration with the code it declares, which is loaded when it is asked for. */
export function command<N extends CommandName, K extends OptionKinds>(
  declaration: Declaration<N, K>,
  load: () => Promise<
    (request: Request<OptionsOf<K>, DocumentName<N>>) => Outcome | Promise<Outcome>
  >,
): Command {
  const documents: OtherDocuments = declaration.documents ?? {};
  const names = Object.keys(documents) as DocumentName<N>[]; // exactly the keys of the record
  const whom = { for: choice('document', names) };
  const { name, norwegian } = declaration;
  return {
    ...declaration,
    alias: norwegian === name ? null : norwegian,
    options: names.length === 0 ? declaration.options : { ...declaration.options, ...whom },
    formats: formatsOf(declaration.parts),
    documents,
    run: async (request) => {
      const { language } = request.settings;
      const options = readOptions(declaration.options, request.options, language);
      const { for: document } = readOptions(whom, request.options, language);
      return (await load())({ ...request, options, document });
    },
  };
}
