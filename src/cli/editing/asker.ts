import type { Json } from '../../read/json.ts';

/** One of several answers, and what is said of it. */
export interface Choice {
  readonly value: Json | undefined;
  readonly label: string;
}

/** A question in the words of the schema. */
export interface Question {
  readonly title: string;
  readonly description: string;
}

/** Asks people; each gives null where they interrupt. */
export interface Asker {
  /** One of some answers. */
  readonly choose: (
    question: Question,
    choices: readonly Choice[],
  ) => Promise<{ readonly value: Json | undefined } | null>;
  /** A text; `problem` is told while it is typed, and must be null for an answer to be taken. */
  readonly text: (
    question: Question,
    start: string,
    problem: (typed: string) => string | null,
  ) => Promise<string | null>;
  readonly confirm: (question: string) => Promise<boolean | null>;
}
