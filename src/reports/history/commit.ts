const SHORT = 8;

/** The beginning of a commit's name, enough for people. */
export function shortSha(sha: string): string {
  return sha.slice(0, SHORT);
}
