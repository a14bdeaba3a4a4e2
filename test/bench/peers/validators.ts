import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Step } from '../measure/step.ts';
import { PEERS_SCHEMA, type WrittenRegister } from '../registers/generated.ts';
import { FOLDERS, TYPES } from '../registers/post-text.ts';
import { installFromNpm, installFromPypi } from './install.ts';

/** A program that judges YAML by a JSON Schema. */
export interface Validator {
  readonly name: string;
  /** The most posts that it is given: slow ones are not asked of large registers. */
  readonly most: number;
  readonly step: (register: WrittenRegister) => Step;
}

/** What could not be had, and why. */
export interface MissingValidator {
  readonly name: string;
  readonly missing: string;
}

const NPM = { ajv: '5.0.0', sourcemeta: '16.11.0' };
const CHECK_JSONSCHEMA = '0.33.0';
const FEW = 1_000;

const FOLDERS_OF_POSTS = TYPES.map((type) => `data/${FOLDERS[type]}`);

/** Names of the validators. */
export const AJV = `ajv-cli ${NPM.ajv}`;
export const SOURCEMETA = `sourcemeta ${NPM.sourcemeta}`;
export const SOURCEMETA_FAST = `${SOURCEMETA} --fast`;
const PYTHON = `check-jsonschema ${CHECK_JSONSCHEMA}`;

/** Installs the validators below a scratch folder. */
export function installValidators(scratch: string): (Validator | MissingValidator)[] {
  return [...ajv(scratch), ...sourcemeta(scratch), ...checkJsonschema(scratch)];
}

/** ajv-cli reads with js-yaml and judges one file after another. */
function ajv(scratch: string): (Validator | MissingValidator)[] {
  const folder = installFromNpm(scratch, 'ajv-cli', NPM.ajv);
  if (folder === null) return [{ name: AJV, missing: 'could not be installed from npm' }];
  const step = (register: WrittenRegister): Step => ({
    program: process.execPath,
    words: [
      join(folder, 'dist/index.js'),
      'validate',
      '--spec=draft2020',
      '--strict=false',
      '--validate-formats=false',
      '-s',
      PEERS_SCHEMA,
      ...FOLDERS_OF_POSTS.flatMap((posts) => ['-d', `${posts}/*.yaml`]),
    ],
    folder: register.folder,
  });
  return [{ name: AJV, most: Number.POSITIVE_INFINITY, step }];
}

/** The native program itself, without the Node that its package starts it from. */
function sourcemeta(scratch: string): (Validator | MissingValidator)[] {
  const folder = installFromNpm(scratch, '@sourcemeta/jsonschema', NPM.sourcemeta);
  const system = `${process.platform}-${process.arch === 'x64' ? 'x86_64' : process.arch}`;
  const program = ['', '-musl']
    .map((ending) => join(folder ?? '', `build/github-releases/jsonschema-${system}${ending}`))
    .find((path) => spawnSync(path, ['version'], { stdio: 'ignore' }).status === 0);
  return [
    { name: SOURCEMETA, mode: [] },
    { name: SOURCEMETA_FAST, mode: ['--fast'] },
  ].map(({ name, mode }): Validator | MissingValidator => {
    if (program === undefined) return { name, missing: 'could not be installed from npm' };
    const words = ['validate', ...mode, PEERS_SCHEMA, ...FOLDERS_OF_POSTS, '--extension', '.yaml'];
    const step = ({ folder: where }: WrittenRegister): Step => ({ program, words, folder: where });
    return { name, most: Number.POSITIVE_INFINITY, step };
  });
}

function checkJsonschema(scratch: string): (Validator | MissingValidator)[] {
  const program = installFromPypi(scratch, 'check-jsonschema', CHECK_JSONSCHEMA);
  if (program === null)
    return [{ name: PYTHON, missing: 'could not be installed from PyPI, or there is no Python' }];
  const words = ['--disable-formats', '*', '--schemafile', PEERS_SCHEMA];
  const step = ({ folder, posts }: WrittenRegister): Step => ({
    program,
    words: [...words, ...posts],
    folder,
  });
  return [{ name: PYTHON, most: FEW, step }];
}
