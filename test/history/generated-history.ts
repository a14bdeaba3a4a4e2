import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, randomFrom } from '../random.ts';
import { ROOT } from '../run-tool.ts';
import type { ScriptedCommit } from '../tree/git-repository.ts';
import { type Edit, everydayEdit, seldomEdit } from './edits.ts';
import { projectText } from './project.ts';

export interface HistoryShape {
  readonly seed: number;
  /** On the line of first parents. */
  readonly commits: number;
  /** Research projects beside those of the first fixture register. */
  readonly projects: number;
  /** Of a hundred commits, so many change what is seldom changed. */
  readonly seldomShare: number;
  /** Of a hundred commits, so many merge a side branch. */
  readonly mergeShare: number;
}

const FIXTURE = join(ROOT, 'test/fixtures/forste-register');
const FIRST_DAY = Date.parse('2024-03-01T08:00:00Z') / 1000;
const CONFIG = 'data/register.yaml';
const A_DAY = 86_400;

/** Krav that the first fixture register lacks, of the kinds that are judged otherwise than by one day's count. */
const MORE_KRAV: Readonly<Record<string, string>> = {
  'data/krav/K-91.yaml': `id: K-91
tittel: Minst fire prosjekter, med noen dagers toleranse
grunnlag: [T-4-09]
form: antall
tell: forskningsprosjekt
minst: 4
hoyst: 9
toleranse_dager: 20
alvor: advarsel
tolkning: Korte opphold tåles.
`,
  'data/krav/K-92.yaml': `id: K-92
tittel: Det som pågår, har en slutt som ikke er passert
grunnlag: [T-4-09]
form: vilkar
gjelder: forskningsprosjekt
naar: status == "pågår"
skal: dager(dato, post.slutt) >= 0
alvor: merknad
tolkning: Sluttdagen er med.
`,
  'data/krav/K-93.yaml': `id: K-93
tittel: Høyst fem prosjekter
grunnlag: [T-4-09]
form: antall
tell: forskningsprosjekt
hvor: post.slutt > dato || post.prosjekttype == "forskningsprosjekt"
hoyst: 5
pause_teller: false
alvor: merknad
tolkning: Pause teller ikke.
`,
};

/** A register's history, the same for the same shape: with merges, moves, broken files, and rules that change; at its end the register can be used. */
export function generatedHistory(shape: HistoryShape): ScriptedCommit[] {
  const random = randomFrom(shape.seed);
  const first = new Map(Object.entries(firstFiles(shape, random)));
  const files = new Map(first);
  const script: ScriptedCommit[] = [{ at: FIRST_DAY, files: Object.fromEntries(files) }];
  const removed = new Map<string, string>();
  let tip = 1;
  let at = FIRST_DAY;
  while (script.filter(({ branch }) => branch === undefined).length < shape.commits - 1) {
    at += random.below(A_DAY) + random.below(4) * 3_600;
    const year = new Date(at * 1000).getUTCFullYear();
    const edited = { files, removed, random, year };
    const isMended = !isUsable(files) && random.percent(40);
    const edit = isMended
      ? { [CONFIG]: first.get(CONFIG) ?? null }
      : random.percent(shape.seldomShare)
        ? seldomEdit(edited)
        : everydayEdit(edited);
    const isMerge = random.percent(shape.mergeShare);
    if (isMerge) script.push({ at: at - 60, files: edit, branch: `side-${tip}`, parents: [tip] });
    const parents = isMerge ? [tip, script.length] : [tip];
    // Now and then a clock that was wrong: the commit says that it is older than what it stands on.
    const said = random.percent(2) ? at - random.below(40) * A_DAY : at;
    script.push({ at: said, files: edit, parents, message: isMerge ? 'Fletting' : 'Endring' });
    tip = script.length;
    apply(edit, files);
  }
  script.push({ at: at + 1, parents: [tip], files: { [CONFIG]: first.get(CONFIG) ?? null } });
  return script;
}

function firstFiles({ projects }: HistoryShape, random: Random): Record<string, string> {
  const more = Array.from({ length: projects }, (_, index) => {
    const id = `FP-2020-${String(index).padStart(4, '0')}`;
    return [`data/forskningsprosjekter/${id}.yaml`, projectText(id, random)];
  });
  return {
    ...filesBelow(join(FIXTURE, 'register'), 'data'),
    ...filesBelow(join(FIXTURE, 'schemas'), 'schemas'),
    ...MORE_KRAV,
    ...Object.fromEntries(more),
  };
}

function filesBelow(folder: string, into: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [`${into}${path.slice(folder.length)}`, readFileSync(path, 'utf8')];
      }),
  );
}

function isUsable(files: ReadonlyMap<string, string>): boolean {
  return files.get(CONFIG)?.includes('typer:\n') === true;
}

function apply(edit: Edit, files: Map<string, string>): void {
  for (const [path, text] of Object.entries(edit)) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
}
