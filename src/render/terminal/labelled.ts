import { forTerminal } from '../escape/terminal.ts';
import { wrap } from '../layout/wrap.ts';

/** How far in what stands beside a label begins. */
export const LABEL_WIDTH = 15;

/** A label and what it says, with lines that follow under the first. */
export function labelled(label: string, text: string, width: number | null): string {
  return wrap(`${label.padEnd(LABEL_WIDTH - 1)} ${forTerminal(text)}`, width, LABEL_WIDTH).join(
    '\n',
  );
}
