import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { replaceInFile } from '../../shipped-register.ts';
import { runGitIn } from '../../tree/git-repository.ts';

/** Changes a register that is in git, in a way that may change what is said of it. */
export type Change = (folder: string) => void;

/** A post of the register, and its folder. */
export const POSTS = 'data/forskningsprosjekter';
export const POST = `${POSTS}/FP-2024-002.yaml`;

/** What may happen to a register between two runs. */
export const CHANGES: Readonly<Record<string, Change>> = {
  'a post says something else': (folder) =>
    replaceInFile(join(folder, POST), 'Demenslandsby', 'Noe annet'),
  'a post says something else of the same length, and has its times set back': (folder) => {
    const path = join(folder, POST);
    const { atime, mtime } = statSync(path);
    replaceInFile(path, 'Demenslandsby', 'Demenslandsbx');
    utimesSync(path, atime, mtime);
  },
  'a post is put in the place of another by being moved': (folder) => {
    const beside = join(folder, 'beside.yaml');
    copyFileSync(join(folder, POST), beside);
    replaceInFile(beside, 'Demenslandsby', 'Flyttet hit');
    renameSync(beside, join(folder, POST));
  },
  'a post is removed': (folder) => rmSync(join(folder, POST)),
  'a post is renamed': (folder) =>
    renameSync(join(folder, POST), join(folder, POSTS, 'FP-2024-902.yaml')),
  'a post is added': (folder) =>
    writeFileSync(join(folder, POSTS, 'FP-2030-001.yaml'), 'id: FP-2030-001\n'),
  'a post becomes a link to where it was moved': (folder) => {
    renameSync(join(folder, POST), join(folder, 'moved.yaml'));
    symlinkSync('../../moved.yaml', join(folder, POST));
  },
  'the folder of posts becomes a link to where it was moved': (folder) => {
    renameSync(join(folder, POSTS), join(folder, 'moved'));
    symlinkSync('../moved', join(folder, POSTS));
  },
  'a folder is put among the posts': (folder) => mkdirSync(join(folder, POSTS, 'enda.yaml')),
  'a post may not be read': (folder) => chmodSync(join(folder, POST), 0o000),
  'a schema asks for more': (folder) =>
    replaceInFile(
      join(folder, 'schemas/forskningsprosjekt.schema.json'),
      '"required": ["id"',
      '"required": ["merknader", "id"',
    ),
  'the register has another title': (folder) =>
    replaceInFile(
      join(folder, 'data/register.yaml'),
      'tittel: Innovasjonsregister',
      'tittel: Et annet register',
    ),
  'register.yaml is removed': (folder) => rmSync(join(folder, 'data/register.yaml')),
  'a register lies nearer': (folder) => {
    writeFileSync(join(folder, 'register.yaml'), 'tittel: Nærmere\n');
  },
  'git ignores the posts': (folder) => {
    writeFileSync(join(folder, '.gitignore'), `${POSTS}/*-002.yaml\n`);
    runGitIn(folder, ['rm', '--quiet', '--cached', POST]);
  },
  'git ignores what it does not track': (folder) => {
    writeFileSync(join(folder, 'data/notat.txt'), 'utenfor\n');
    appendFileSync(join(folder, '.git/info/exclude'), 'notat.txt\n');
  },
  'what was changed is committed': (folder) => {
    appendFileSync(join(folder, POST), '# merknad\n');
    runGitIn(folder, ['commit', '--quiet', '--all', '--message=Merknad']);
  },
  'a submodule is told of': (folder) => writeFileSync(join(folder, '.gitmodules'), ''),
  'git is told to leave a file out': (folder) => {
    runGitIn(folder, ['update-index', '--skip-worktree', POST]);
    rmSync(join(folder, POST));
  },
  'git is told to take a file as it is, which then changes': (folder) => {
    runGitIn(folder, ['update-index', '--assume-unchanged', POST]);
    appendFileSync(join(folder, POST), 'ukjent: 1\n');
  },
  'an earlier change was left half done': (folder) =>
    writeFileSync(join(folder, 'data/.baerum-innov.journal'), '{}'),
};
