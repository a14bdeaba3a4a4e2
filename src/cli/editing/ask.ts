import { TextPrompt } from '@clack/core';
import {
  confirm,
  isCancel,
  S_BAR,
  S_BAR_END,
  S_ERROR,
  S_STEP_ACTIVE,
  S_STEP_SUBMIT,
  select,
} from '@clack/prompts';
import { forTerminal } from '../../render/escape/terminal.ts';
import type { Catalogue } from '../../text/catalogue.ts';
import type { World } from '../io/world.ts';
import type { Asker, Choice, Question } from './asker.ts';

type Words = Pick<Catalogue['edit'], 'yes' | 'no'>;

/** Asks in the terminal, with the questions on standard error. */
export function terminalAsker({ input, dialog }: World, words: Words): Asker {
  const streams = { input: input.stream, output: dialog };
  return {
    choose: async (question, choices) => {
      const answer = await select({
        message: headOf(question),
        options: choices.map(({ label }, index) => ({ value: index, label: forTerminal(label) })),
        maxItems: 12,
        showInstructions: false,
        ...streams,
      });
      return isCancel(answer) ? null : { value: choices[answer]?.value };
    },
    text: async (question, start, problem) => {
      const answer = await new TextPrompt({
        initialUserInput: start,
        validate: (typed) => problem(typed ?? '') ?? undefined,
        render() {
          const live = problem(this.userInput);
          if (this.state === 'submit')
            return `${S_STEP_SUBMIT}  ${forTerminal(question.title)}: ${this.userInput}`;
          return [
            `${S_STEP_ACTIVE}  ${forTerminal(question.title)}`,
            ...(question.description === ''
              ? []
              : [`${S_BAR}  ${forTerminal(question.description)}`]),
            `${S_BAR}  ${this.userInputWithCursor}`,
            `${S_BAR_END}  ${live === null || this.userInput === '' ? '' : `${S_ERROR} ${forTerminal(live)}`}`,
          ].join('\n');
        },
        ...streams,
      }).prompt();
      return isCancel(answer) ? null : (answer ?? '');
    },
    confirm: async (question) => {
      const answer = await confirm({
        message: forTerminal(question),
        active: words.yes,
        inactive: words.no,
        initialValue: false,
        ...streams,
      });
      return isCancel(answer) ? null : answer;
    },
  };
}

/** Asks yes or no in the terminal; interrupted is no. */
export async function confirmed(question: string, words: Words, world: World): Promise<boolean> {
  return (await terminalAsker(world, words).confirm(question)) === true;
}

/** Asks for one of some words; null where the user interrupts. */
export async function chosen(
  title: string,
  words: readonly string[],
  world: World,
  texts: Words,
): Promise<string | null> {
  const choices = words.map((value): Choice => ({ value, label: value }));
  const answer = await terminalAsker(world, texts).choose({ title, description: '' }, choices);
  return typeof answer?.value === 'string' ? answer.value : null;
}

function headOf({ title, description }: Question): string {
  const [head, more] = [forTerminal(title), forTerminal(description)];
  return more === '' ? head : `${head}\n${more}`;
}
