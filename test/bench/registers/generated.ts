import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, randomFrom } from '../../random.ts';
import { runGitIn } from '../../tree/git-repository.ts';
import { POST_SCHEMA } from './post-schema.ts';
import { FOLDERS, idOf, postText, TYPES, type Type } from './post-text.ts';

/** A register in a folder, committed in a repository of its own. */
export interface WrittenRegister {
  readonly folder: string;
  /** Paths from the folder of the posts. */
  readonly posts: readonly string[];
}

/** The schema of all posts in a file of its own, for others than the tool. */
export const PEERS_SCHEMA = 'peers/post.schema.json';

const REGISTER = `tittel: Laget register
tidssone: Europe/Oslo
eksempelposter: teller
skjemaer: ../schemas
typer:
${TYPES.map((type) => `  ${type}: {filer: [${FOLDERS[type]}/*.yaml], id: felt}\n`).join('')}  krav: krav/*.yaml
`;

const KRAV = `id: K-1
tittel: Minst tre med penger fra fondet
form: antall
tell: forskningsprosjekt
hvor: |-
  post.finansiering.exists(f, f.kilde == "FoI-fondet")
minst: 3
alvor: advarsel
tolkning: Alle med penger fra fondet teller.
`;

/** Writes a sound register of so many posts to a new folder and commits it; the same number gives the same bytes. */
export function writeGeneratedRegister(folder: string, posts: number): WrittenRegister {
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  for (const part of [
    'schemas',
    'peers',
    'data/krav',
    ...TYPES.map((type) => `data/${FOLDERS[type]}`),
  ])
    mkdirSync(join(folder, part), { recursive: true });
  write('data/register.yaml', REGISTER);
  write('data/krav/K-1.yaml', KRAV);
  write(PEERS_SCHEMA, JSON.stringify(POST_SCHEMA, null, 2));
  for (const type of TYPES) {
    const own = {
      'x-tittel': { nb: type, en: type },
      'x-livslop': { plan: { fra: 'start', til: 'slutt' } },
    };
    write(`schemas/${type}.schema.json`, JSON.stringify({ ...POST_SCHEMA, ...own }, null, 2));
  }
  const random = randomFrom(posts);
  const measures: string[] = [];
  const paths = Array.from({ length: posts }, (_, index) => {
    const type = typeFrom(random);
    const id = idOf(type, index + 1);
    const partOf = type === 'tiltak' || measures.length === 0 ? null : random.pick(measures);
    if (type === 'tiltak') measures.push(id);
    const path = `data/${FOLDERS[type]}/${id.toLowerCase()}.yaml`;
    write(path, postText(type, index + 1, partOf, random));
    return path;
  });
  commitAll(folder);
  return { folder, posts: paths };
}

/** Makes a repository of a folder, and a commit of all in it. */
export function commitAll(folder: string): void {
  runGitIn(folder, ['init', '--quiet', '--initial-branch=main']);
  runGitIn(folder, ['add', '--all']);
  runGitIn(folder, ['-c', 'gc.auto=0', 'commit', '--quiet', '--message=Register']);
  // So that git finds in its index what the disk says of each file, and need not read them again.
  runGitIn(folder, ['status']);
}

function typeFrom(random: Random): Type {
  if (random.percent(40)) return 'tiltak';
  return random.percent(58) ? 'forskningsprosjekt' : 'sosialt';
}
