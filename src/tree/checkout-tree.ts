import { askCheckout, bringCommand, type CheckoutPlace, mayLackFiles } from './git-checkout.ts';
import { type GitFault, isGitFault } from './git-fault.ts';
import { byPath } from './path.ts';
import type { Entry, Tree } from './tree.ts';
import { openWorkingTree } from './working-tree.ts';

/**
 * The files of a working copy with those that git tracks and the disk lacks: files that the checkout leaves
 * out, which cannot be read, and submodules that are not fetched. A file that the user deleted is gone. A fault
 * where files may be left out and git cannot tell which. `settled` is as for the working tree.
 */
export function openCheckout(place: CheckoutPlace, settled: number | null = null): Tree | GitFault {
  const tree = openWorkingTree(place.root, settled);
  const checkout = mayLackFiles(place) ? askCheckout(place, { others: false }) : null;
  if (isGitFault(checkout)) return checkout;
  if (checkout === null) return tree;
  const { leftOut, submodules } = checkout;
  if (leftOut.size === 0 && submodules.size === 0) return tree;
  return {
    list: (folder) => {
      const here = tree.list(folder);
      const paths = new Set(here.map(({ path }) => path));
      const isWithin = (path: string) => folder === '' || path.startsWith(`${folder}/`);
      const lacking = [...leftOut].filter((path) => isWithin(path) && !paths.has(path));
      const unfetched = [...submodules].filter(
        (path) => isWithin(path) && !here.some((entry) => entry.path.startsWith(`${path}/`)),
      );
      return [
        ...here.filter(({ path }) => !unfetched.includes(path)),
        ...lacking.map((path): Entry => ({ path, kind: 'file' })),
        ...unfetched.map((path): Entry => ({ path, kind: 'submodule' })),
      ].sort(byPath);
    },
    mark: tree.mark,
    lastChanged: tree.lastChanged,
    read: (path) => {
      const reading = tree.read(path);
      if (reading.kind === 'bytes' || reading.fault.kind !== 'missing' || !leftOut.has(path))
        return reading;
      const command = bringCommand(place, path);
      return { kind: 'fault', fault: { kind: 'not-checked-out', command } };
    },
  };
}
