import { Chalk } from 'chalk';

type Paint = (text: string) => string;

/** How text is made to stand out. Colour is never the only sign: the words say the same without it. */
export type Style = Readonly<
  Record<'bold' | 'dim' | 'underline' | 'red' | 'yellow' | 'green' | 'cyan', Paint>
>;

/** Takes whether colour is wanted; without it every paint gives the text as it is. */
export function style(color: boolean): Style {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    underline: (text) => chalk.underline(text),
    red: (text) => chalk.red(text),
    yellow: (text) => chalk.yellow(text),
    green: (text) => chalk.green(text),
    cyan: (text) => chalk.cyan(text),
  };
}
