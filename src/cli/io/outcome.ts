import type { Place } from '../../diagnostic/finding.ts';
import type { Format, SomeParts } from '../../render/formats.ts';
import type { Document } from '../../reports/document/document.ts';

/** What the exit code says, in every command. */
export const EXIT = {
  done: 0,
  findings: 1,
  wrongUse: 2,
  couldNot: 3,
  defect: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A file of an answer of several, by its name in the folder. */
export interface FolderFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What a command gives: its answer, and notes for standard error. */
export interface Outcome {
  readonly exitCode: ExitCode;
  /** The parts of the answer, each made when a format asks for it. */
  readonly answer: SomeParts;
  /** What standard output says where the answer goes to files: a log is not silent. */
  readonly log?: SomeParts;
  /** Not printed with --quiet unless the exit code is 2 or above. */
  readonly stderr?: string;
  /** The answer stands as it is though something could not be read: it is written where it was asked for, whatever the exit code. */
  readonly isAnswered?: boolean;
  /** The format that the command's arguments ask for, where not by --format or an ending. */
  readonly format?: Format;
  /** An answer of several files: they are written into the folder of -o, and the other parts are left. */
  readonly folder?: () => Promise<readonly FolderFile[]>;
  /** The command could not do its job, and its answer says why: a screen is told that on standard error alone. */
  readonly isFailed?: true;
  /** The answer was written while the command ran, and is none here. */
  readonly isTold?: true;
  /** What is added to the summary of a GitHub job, where the run is part of one. */
  readonly jobSummary?: () => Document;
  /** What later steps of a GitHub job may ask for, by name. */
  readonly jobOutputs?: () => Readonly<Record<string, string>>;
}

/** The outcome with one more note, whole with its line end. */
export function withNote(outcome: Outcome, note: string): Outcome {
  return { ...outcome, stderr: `${outcome.stderr ?? ''}${note}` };
}

/** Thrown by what reads options or opens the register when the command cannot go on; carries its own words. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly exitCode: ExitCode;
  /** Where it is put right, in a file of the register. */
  readonly at: Place | null;

  constructor(exitCode: ExitCode, message: string, at: Place | null = null) {
    super(message);
    this.exitCode = exitCode;
    this.at = at;
  }
}

/** The user asked for something that cannot be asked for. */
export function wrongUse(message: string): Refusal {
  return new Refusal(EXIT.wrongUse, message);
}

/** The tool could not do what was asked. */
export function couldNot(message: string): Refusal {
  return new Refusal(EXIT.couldNot, message);
}
