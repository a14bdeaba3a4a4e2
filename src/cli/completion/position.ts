import type { Command } from '../line/command.ts';
import { longName, type OptionKind } from '../line/option-kinds.ts';
import { SHARED } from '../line/shared-options.ts';

/** What the word to complete is: a name, a value of an option, or an argument of a command. */
export type Position =
  | { readonly kind: 'command' }
  | { readonly kind: 'option'; readonly command: Command | null }
  | {
      readonly kind: 'value';
      readonly option: OptionKind<unknown>;
      readonly command: Command | null;
      /** The arguments before it. */
      readonly before: readonly string[];
      /** What of the word stands before the value: `--format=`, or nothing. */
      readonly prefix: string;
    }
  | {
      readonly kind: 'argument';
      readonly command: Command;
      readonly before: readonly string[];
    }
  | { readonly kind: 'nothing' };

/** Takes the words before the one to complete, and that word; gives what it is. */
export function positionOf(
  before: readonly string[],
  word: string,
  commands: readonly Command[],
): Position {
  let command: Command | null = null;
  let awaited: OptionKind<unknown> | null = null;
  let isHelp = false;
  const given: string[] = [];
  for (const each of before) {
    if (awaited !== null) awaited = null;
    else if (each.startsWith('-')) awaited = each.includes('=') ? null : valued(each, command);
    else if (isHelp || command !== null) given.push(each);
    else if (each === 'help' || each === 'hjelp') isHelp = true;
    else {
      command = commands.find(({ name, alias }) => name === each || alias === each) ?? null;
      if (command === null) return { kind: 'nothing' };
    }
  }
  if (awaited !== null)
    return { kind: 'value', option: awaited, command, before: given, prefix: '' };
  const name = /^--[a-z-]+(?==)/.exec(word)?.[0];
  if (name !== undefined) {
    const option = valued(name, command);
    const prefix = `${name}=`;
    return option === null
      ? { kind: 'nothing' }
      : { kind: 'value', option, command, before: given, prefix };
  }
  if (word.startsWith('-')) return { kind: 'option', command };
  if (command !== null) return { kind: 'argument', command, before: given };
  return isHelp && given.length > 0 ? { kind: 'nothing' } : { kind: 'command' };
}

/** The option of a name, `--format` or `-o`, where it takes a value. */
function valued(name: string, command: Command | null): OptionKind<unknown> | null {
  const options = Object.entries({ ...command?.options, ...SHARED });
  const found = options.find(
    ([key, { short }]) => longName(key) === name || (short !== null && `-${short}` === name),
  );
  return found === undefined || found[1].value === null ? null : found[1];
}
