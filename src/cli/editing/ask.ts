import { confirm, isCancel, select } from '@clack/prompts';
import type { Catalogue } from '../../text/catalogue.ts';
import type { World } from '../io/world.ts';

/** Asks yes or no in the terminal; interrupted is no. */
export async function confirmed(
  question: string,
  { yes, no }: Pick<Catalogue['edit'], 'yes' | 'no'>,
  { input, stderr }: World,
): Promise<boolean> {
  const answer = await confirm({
    message: question,
    active: yes,
    inactive: no,
    initialValue: false,
    input: input.stream,
    output: stderr,
  });
  return !isCancel(answer) && answer;
}

/** Asks for one of some words; null where the user interrupts. */
export async function chosen(
  question: string,
  choices: readonly string[],
  { input, stderr }: World,
): Promise<string | null> {
  const answer = await select({
    message: question,
    options: choices.map((value) => ({ value })),
    input: input.stream,
    output: stderr,
  });
  return isCancel(answer) ? null : answer;
}
