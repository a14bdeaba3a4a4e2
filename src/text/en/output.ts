import type { output as Norwegian } from '../nb/output.ts';

export const output: typeof Norwegian = {
  answerNotWritten: (system) => `The answer could not be written (${system}).`,
  writing: (name: string) => `Making ${name} …`,
  fileNotWritten: (name, system) => `“${name}” could not be written (${system}).`,
  noWorkingFolder:
    'The folder you stand in is gone or cannot be reached. Go to another folder, and run again.',
  exhausted: (system) =>
    `The system has no more to give (${system}): too many open files, too little memory or a failing disk. Try again, or raise the limit (ulimit -n).`,
  systemFailed: (path, system) =>
    `The system said no (${system}): ${path}. See that the file or folder is there, and that you may use it.`,
  nothingChanged: 'Nothing is changed.',
  alreadyWritten: (names) => `Already written: ${names.join(', ')}.`,
  insideGit: (name) =>
    `-o: “${name}” is inside a .git folder, where only git should write. Choose another place. Nothing is changed.`,
  registerFile: (name) =>
    `-o: “${name}” is a file of the register and is not overwritten with an answer. Choose another name. Nothing is changed.`,
  notATable: (table: string, near: string | undefined, all: readonly string[]) =>
    all.length === 0
      ? 'csv: the answer has no table.'
      : `--table: “${table}” is not a table of the answer.${near === undefined ? '' : ` Did you mean “${near}”?`} Choose among ${all.join(', ')}.`,
  needsFolder: (format) =>
    `export ${format}: the answer is several files. Say which folder they go in: -o FOLDER`,
  notAFolder: (name) =>
    `-o: “${name}” is not a folder, and the answer is several files. Choose another name. Nothing is changed.`,
  noParentFolder: (name) =>
    `-o: “${name}” cannot be made: the folder it is to be in is not there. Nothing is changed.`,
  noChart: 'svg: the answer has no chart.',
  bytesOnScreen: (format: string) =>
    `--format ${format}: the answer is not text. Write it to a file with -o.`,
  outputsNotWritten: (system) =>
    `Could not write the outputs of the job (GITHUB_OUTPUT): ${system}.`,
  summaryNotWritten: (system) =>
    `The summary for GitHub could not be written (${system}). The rest is as it should be.`,
  summaryCut:
    '\n\n**The summary is cut here: GitHub takes at most 1 MiB.** See all of it: baerum-innov check\n',
  defect:
    'This is a defect in baerum-innov, not in the data. Please report it, with the text below:',
};
