/** The address of the files of a repository in a forge, up to a commit; and the commit that the running job is for. */
export interface FilesInForge {
  readonly folder: string;
  readonly commit: string;
}

/** The address of the files of a commit, up to their paths: of the job's own where none is named. */
export function filesOf({ folder, commit }: FilesInForge, named: string | null): string {
  return `${folder}/${named ?? commit}/`;
}

/** A path as the address of a link that GitHub follows from the root of the repository; parentheses would end it. */
export function markdownAddress(path: string, line: number | null = null): string {
  const address = path
    .split('/')
    .map((name) => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD')))
    .join('/')
    .replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
  return `${address}${line === null ? '' : `#L${line}`}`;
}
