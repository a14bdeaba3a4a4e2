import type { Random } from '../random.ts';
import { dayIn, logLine, projectText } from './project.ts';

/** The files of a register as they stand, by path, and the year of the change. */
export interface Edited {
  readonly files: ReadonlyMap<string, string>;
  /** What was taken away, for it to come back. */
  readonly removed: Map<string, string>;
  readonly random: Random;
  readonly year: number;
}

/** New texts by path; null removes. */
export type Edit = Readonly<Record<string, string | null>>;

type MakeEdit = (edited: Edited) => Edit;

const PROJECTS = 'data/forskningsprosjekter/';
const CONFIG = 'data/register.yaml';
const FUND = 'data/fond/foi-fondet.yaml';
const SCHEMA = 'schemas/forskningsprosjekt.schema.json';

/** One of the everyday changes: those that registers are made of. */
export function everydayEdit(edited: Edited): Edit {
  return edited.random.pick(EVERYDAY)(edited);
}

/** One of the changes that happen seldom, and where a reader of histories goes wrong. */
export function seldomEdit(edited: Edited): Edit {
  return edited.random.pick(SELDOM)(edited);
}

/** A text edit of a random project; nothing where the text is not there. */
function inProject(edit: (text: string, edited: Edited) => string): MakeEdit {
  return (edited) => {
    const path = someProject(edited);
    return { [path]: edit(textAt(edited, path), edited) };
  };
}

const log = inProject((text, { random, year }) => {
  const status = random.pick(['pågår', 'pause', 'fullført', 'stanset', 'planlagt']);
  const day = dayIn(year, random);
  const line = logLine(day, status, random.percent(20) ? dayIn(year - 1, random) : null);
  const start = text.includes('statuslogg:') ? '' : 'statuslogg:\n';
  return `${text}${start}${line.join('\n')}\n`;
});

const EVERYDAY: readonly MakeEdit[] = [
  log,
  log,
  inProject((text, { random, year }) =>
    text.replace(/^slutt: .*$/m, `slutt: ${dayIn(year + random.below(3), random)}`),
  ),
  inProject((text, { random }) =>
    text.replace(/tilsagn_kr: \d+/, `tilsagn_kr: ${random.below(5) * 100_000}`),
  ),
  ({ random }) => {
    const id = `FP-2029-${random.below(900) + 100}`;
    return { [`${PROJECTS}${id}.yaml`]: projectText(id, random) };
  },
];

const SELDOM: readonly MakeEdit[] = [
  (edited) => ({ [someProject(edited)]: null }),
  // Moved to a name that is not its id; and, of another content, put where it lay.
  (edited) => {
    const from = someProject(edited);
    const id = `FP-2028-${edited.random.below(900) + 100}`;
    const moved = {
      [from]: null,
      [`${PROJECTS}flyttet-${edited.random.below(50)}.yaml`]: textAt(edited, from),
    };
    return edited.random.percent(50) ? moved : { ...moved, [from]: projectText(id, edited.random) };
  },
  inProject((text) => `${text}  : {uleselig\n`),
  inProject((text) => text.replace('prosjekttype: forskningsprosjekt', 'prosjekttype: ukjent')),
  inProject((text) =>
    text
      .replace('prosjekttype: ukjent', 'prosjekttype: forskningsprosjekt')
      .replace(/ {2}: \{uleselig\n/g, ''),
  ),
  (edited) => toggled(edited, SCHEMA, '"slutt"\n  ],', '"slutt",\n    "statuslogg"\n  ],'),
  (edited) => toggled(edited, SCHEMA, '"avsluttet": [\n      "fullført",', '"avsluttet": ['),
  (edited) => toggled(edited, CONFIG, 'eksempelposter: teller\n', 'eksempelposter: teller ikke\n'),
  (edited) => toggled(edited, CONFIG, 'tidssone: Europe/Oslo', 'tidssone: Pacific/Apia'),
  (edited) => toggled(edited, CONFIG, 'fort_fra: 2025-01-01}', 'fort_fra: 2026-06-01}'),
  (edited) => toggled(edited, CONFIG, 'typer:\n', 'typer: [\n'),
  (edited) => toggled(edited, CONFIG, '  fond: fond/*.yaml\n', '  fond: "{fond,tiltak}/*.yaml"\n'),
  (edited) => toggled(edited, 'data/krav/K-09a.yaml', 'minst: 3', 'minst: 6'),
  (edited) => toggled(edited, 'data/krav/K-09a.yaml', 'alvor: feil', 'alvor: fel'),
  (edited) => toggled(edited, 'data/krav/K-09a.yaml', 'f.kilde', 'f.kylde'),
  (edited) => toggled(edited, FUND, 'id: foi-fondet', 'id: et-annet-fond'),
  (edited) => withOrWithout(edited, 'data/krav/K-08.yaml'),
  (edited) => withOrWithout(edited, FUND),
  (edited) => withOrWithout(edited, CONFIG),
  (edited) => withOrWithout(edited, SCHEMA),
  inProject((text) => text.replaceAll('\n', '\r\n')),
  () => ({ 'LESMEG.md': 'Ikke noe for registeret\n' }),
  () => ({}),
];

/** Away where it is there, back where it is not. */
function withOrWithout({ files, removed }: Edited, path: string): Edit {
  const text = files.get(path);
  if (text !== undefined) removed.set(path, text);
  return { [path]: text === undefined ? (removed.get(path) ?? null) : null };
}

function toggled({ files }: Edited, path: string, one: string, other: string): Edit {
  const text = files.get(path);
  if (text === undefined) return {};
  return { [path]: text.includes(one) ? text.replace(one, other) : text.replace(other, one) };
}

function someProject({ files, random }: Edited): string {
  const paths = [...files.keys()].filter((path) => path.startsWith(PROJECTS));
  return paths.length === 0 ? `${PROJECTS}FP-2027-777.yaml` : random.pick(paths);
}

function textAt({ files, random }: Edited, path: string): string {
  return files.get(path) ?? projectText('FP-2027-777', random);
}
