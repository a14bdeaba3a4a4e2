import { listed } from '../formatting/written.ts';
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
  corrects: (path, fields) =>
    `The new schemas give other answers for days gone by. This is said under rettet in ${path} (${listed(fields, 'en')}), and stands under the promise for good.\n`,
  reason: (from, to, fields, types) =>
    `Corrected in baerum-innov ${to} (before: ${from}): ${listed(fields, 'en')} in the schema of ${listed(types, 'en')}`,
  noReason: (fields, types, command) =>
    `--upgrade: ${listed(fields, 'en')} in the schema of ${listed(types, 'en')} gives other answers for days gone by, and the version is the same as before. Say why, and it is written under rettet:\n  ${command}`,
  reasonPlaceholder: 'Why it was wrong',
  cannotCorrect: (fields) =>
    `--upgrade: ${listed(fields, 'en')} must be said under rettet in register.yaml, and that cannot be done without touching something else in the file. Write the list there like this, and run again:\nrettet:\n  - dato: …\n    felt: […]\n    begrunnelse: …`,
  nothingToCorrect:
    '--begrunnelse: no day gone by gets another answer, so nothing is to be corrected.',
  reasonOfUpgrade: '--begrunnelse is for --upgrade.',
  changedHere: (paths) =>
    `Changed in this repository, and therefore left alone: ${paths.join(', ')}.${paths.includes('package-lock.json') ? ' Run npm install for package-lock.json.' : ''}`,
  unreadableTool: (path, reason) => `--tool: ${path} cannot be read as a package: ${reason}`,
};
