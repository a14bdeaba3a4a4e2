import { report } from '../../diagnostic/catalogue.ts';
import type { Finding, Where } from '../../diagnostic/finding.ts';
import type { Checkout } from '../../tree/git-checkout.ts';
import type { RegisterFiles } from './read-register.ts';

/** The files of types that are on the disk here but are not git's, as paths from the root. */
interface OutsideGit {
  readonly ignored: readonly string[];
  readonly untracked: readonly string[];
}

/** Which files that the register reads would not be there for others; what lies in a submodule is its own matter. */
export function outsideGit(
  { posts, quarantined }: Pick<RegisterFiles, 'posts' | 'quarantined'>,
  { tracked, untracked, submodules }: Checkout,
): OutsideGit {
  const isIn = (folder: string, path: string) => path.startsWith(`${folder}/`);
  const read = [...posts, ...quarantined.filter(({ extent }) => extent === 'post')]
    .map(({ path }) => path)
    .filter((path) => !tracked.has(path) && ![...submodules].some((each) => isIn(each, path)));
  const nested = [...untracked].filter((path) => path.endsWith('/'));
  const isUntracked = (path: string) =>
    untracked.has(path) || nested.some((folder) => path.startsWith(folder));
  return {
    ignored: read.filter((path) => !isUntracked(path)),
    untracked: read.filter(isUntracked),
  };
}

/** Takes the rule that ignores each path; gives a warning for each file that git ignores, and one note for all that it does not track. */
export function outsideGitFindings(
  { ignored, untracked }: OutsideGit,
  rules: ReadonlyMap<string, string>,
): Finding[] {
  const [first, ...more] = untracked;
  return [
    ...ignored.map((path) =>
      report('register/ignored-file', { rule: rules.get(path) ?? null }, whole(path)),
    ),
    ...(first === undefined
      ? []
      : [
          report('register/untracked-file', { more: more.length }, whole(first), {
            related: more.slice(0, 9).map(whole),
          }),
        ]),
  ];
}

function whole(path: string): Where {
  return { kind: 'target', target: { path, pointer: '', part: 'value' } };
}
