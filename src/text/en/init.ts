import type { init as Norwegian } from '../nb/init.ts';

export const init: typeof Norwegian = {
  title: 'A new register',
  written: (count, folder) => `Written: ${count} files in ${folder}.`,
  proposed: (count, folder) => `${count} files would be written in ${folder}. Nothing is written.`,
  kept: (count) => `${count} files are there already, and are the same.`,
  next: 'Next:',
  inTheWay: (paths) =>
    `Nothing is written. These files are there already with other content, and are not overwritten:\n${paths.map((path) => `  ${path}`).join('\n')}\nMove them, or choose another folder.`,
  noFolder: (folder, reason) => `The folder ${folder} cannot be made: ${reason}`,
  notATool: (asked) => `--tool: “${asked}” is neither a package (.tgz) nor a version (1.2.3).`,
  otherVersion: (asked, own) =>
    `--tool: this is version ${own}, and the files belong to it. Make the register with the other one:\n  npx baerum-innov@${asked} init`,
  otherTool: (path, own) =>
    `--tool: ${path} is not the package of this tool (baerum-innov ${own}). Run init with the tool in the package, so that the files belong together.`,
  emptyUpgrade: '--empty is for a new register, not for --upgrade.',
  notMadeByInit: (path) =>
    `--upgrade: the repository is not made by init (${path} is missing or cannot be read), so the tool does not know which files it may write.`,
  keepsItsTool:
    '--upgrade: the repository keeps its own package. Give the new one: --tool FILE.tgz, or a version that is published.',
  upgraded: (version) => `Upgraded to baerum-innov ${version}`,
  changedHere: (paths) =>
    `Changed in this repository, and therefore left alone: ${paths.join(', ')}.${paths.includes('package-lock.json') ? ' Run npm install for package-lock.json.' : ''}`,
  unreadableTool: (path, reason) => `--tool: ${path} cannot be read as a package: ${reason}`,
};
