/** What is known of a post, and what is kept of it: its own texts, then names of questions each with its answer. */
export interface PostAnswers {
  readonly key: string;
  texts: readonly string[];
  given: Given | null;
}

/** An answer, and those that were given before it. There are few: as a chain they take a third of the room of a map. */
interface Given {
  readonly question: string;
  answer: unknown;
  readonly before: Given | null;
}

/** The answer that was given to a question; undefined for none. */
export function givenAnswer({ given }: PostAnswers, question: string): unknown {
  return found(given, question)?.answer;
}

/** Remembers an answer, in place of the one that was given before. */
export function giveAnswer(answers: PostAnswers, question: string, answer: unknown): void {
  const known = found(answers.given, question);
  if (known === null) answers.given = { question, answer, before: answers.given };
  else known.answer = answer;
}

function found(given: Given | null, question: string): Given | null {
  for (let each = given; each !== null; each = each.before)
    if (each.question === question) return each;
  return null;
}
