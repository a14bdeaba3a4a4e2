import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code } from '../../../src/diagnostic/finding.ts';
import { POST } from '../hostile-case.ts';
import type { Guard, Guards } from './guard.ts';

/** What is no ordinary file, and names that are no names of posts. */
export const FILE_GUARDS: Guards = {
  'a link out of the folder': linked(POST, '/etc/passwd'),
  'a link that leads nowhere': linked(POST, 'mangler.yaml'),
  'a link to itself': linked(POST, 'A.yaml'),
  'a link to the folder it lies in': linked('data/ting/selv', '.'),
  'two links to the folder they lie in': {
    files: {},
    onDisk: (folder) => {
      for (const name of ['en', 'to']) symlinkSync('.', join(folder, 'data/ting', name));
    },
    finds: ['file/link data/ting/en:1:1', 'file/link data/ting/to:1:1'],
  },
  'a pipe': {
    files: { [POST]: null },
    onDisk: (folder) => execFileSync('mkfifo', [join(folder, POST)]),
    finds: [`file/special ${POST}:1:1`],
  },
  'a file of six hundred megabytes': {
    files: {},
    onDisk: (folder) => truncateSync(join(folder, POST), 600_000_000),
    finds: [`file/too-large ${POST}:1:1`],
  },
  'a folder called as a post': {
    files: {},
    onDisk: (folder) => mkdirSync(join(folder, 'data/ting/C.yaml')),
    finds: ['register/folder-as-post data/ting/C.yaml:1:1'],
  },
  'a file where posts should lie': {
    files: { [POST]: null, 'data/ting/B.yaml': null },
    onDisk: (folder) => {
      rmSync(join(folder, 'data/ting'), { recursive: true, force: true });
      writeFileSync(join(folder, 'data/ting'), '');
    },
    finds: ['register/not-a-folder data/ting:1:1'],
  },
  'a name that is not UTF-8': {
    files: {},
    onDisk: (folder) =>
      writeFileSync(
        Buffer.concat([
          Buffer.from(join(folder, 'data/ting/')),
          Buffer.from('bl\xe5.yaml', 'latin1'),
        ]),
        'id: x\n',
      ),
    finds: ['register/bad-name data/ting/bl\\xe5.yaml:1:1'],
  },
  'an ending in capitals': unclaimed('C.YAML'),
  'another ending': unclaimed('C.yml'),
  'a hidden name': unclaimed('.C.yaml'),
  'a name of a device in Windows': odd('con', 'register/id-form'),
  'a name that begins with a dash': odd('--output=x', 'register/id-form'),
  'a name with a sign': odd('a+b', 'register/id-form'),
  'a name that a copy is given': odd('A (kopi)', 'register/id-form'),
  'a name of all objects': odd('toString', null),
  'names alike but for case': odd('a', 'register/id-duplicate'),
  'names in two spellings of Unicode': {
    files: {
      'data/ting/bl\u00e5.yaml': 'id: bl\u00e5\n',
      'data/ting/bla\u030a.yaml': 'id: bl\u00e5\n',
    },
    finds: [
      'register/id-form data/ting/bla\u030a.yaml:1:5',
      'register/id-duplicate data/ting/bl\u00e5.yaml:1:5',
    ],
  },
  'a name with a new line': {
    files: { 'data/ting/a\nb.yaml': 'id: ab\n' },
    finds: [
      'register/id-filename data/ting/a\nb.yaml:1:5',
      'register/id-form data/ting/a\nb.yaml:1:5',
    ],
  },
  'a name that an escape stands in': {
    files: { 'data/ting/a\u001b[2J.yaml': 'id: a2J\n' },
    finds: [
      'register/id-filename data/ting/a\u001b[2J.yaml:1:5',
      'register/id-form data/ting/a\u001b[2J.yaml:1:5',
    ],
  },
  'an id that leads out': {
    files: { 'data/ting/C.yaml': 'id: ../../x\n' },
    finds: ['register/id-filename data/ting/C.yaml:1:5'],
  },
  'a name that is not the id': {
    files: { 'data/ting/C.yaml': 'id: C2\n' },
    finds: ['register/id-filename data/ting/C.yaml:1:5'],
  },
};

function linked(path: string, target: string): Guard {
  return {
    files: path === POST ? { [POST]: null } : {},
    onDisk: (folder) => symlinkSync(target, join(folder, path)),
    finds: [`file/link ${path}:1:1`],
  };
}

function unclaimed(name: string): Guard {
  const path = `data/ting/${name}`;
  return { files: { [path]: 'id: C\n' }, finds: [`register/unclaimed-file ${path}:1:1`] };
}

/** A post by this id in a file of the same name. */
function odd(id: string, code: Code | null): Guard {
  const path = `data/ting/${id}.yaml`;
  return {
    files: { [path]: `id: ${/^\w+$/.test(id) ? id : JSON.stringify(id)}\n` },
    finds: code === null ? [] : [`${code} ${path}:1:5`],
  };
}
