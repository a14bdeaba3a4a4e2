/** Asks once for each list of words: for questions about what does not change, several of which have one answer. */
export function remembered<Answer>(
  ask: (...words: readonly string[]) => Answer,
): (...words: readonly string[]) => Answer {
  const known = new Map<string, Answer>();
  return (...words) => {
    const key = JSON.stringify(words);
    const answer = known.get(key) ?? ask(...words);
    known.set(key, answer);
    return answer;
  };
}
