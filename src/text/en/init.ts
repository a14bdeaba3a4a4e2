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
  unreadableTool: (path, reason) => `--tool: ${path} cannot be read as a package: ${reason}`,
};
