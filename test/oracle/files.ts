import { stringify } from 'yaml';
import type { Scenario } from './generate.ts';
import { STATUSES } from './generate-life.ts';
import type { OracleLivslop, OraclePost } from './model.ts';
import { LIST, TYPE } from './names.ts';
import { FIELD } from './predicates.ts';

type Schema = Record<string, unknown>;

const TEXT: Schema = { type: 'string' };
const DAY: Schema = { type: 'string', format: 'dato' };

function object(properties: Record<string, Schema>, required: string[]): Schema {
  return { type: 'object', additionalProperties: false, properties, required };
}

function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

/** The statuses that the life knows; all where it does not say. */
function statusesOf(livslop: OracleLivslop | null | undefined): string[] {
  if (livslop === null || livslop === undefined || livslop.logg === null) return STATUSES;
  return [livslop.planlagt, livslop.aktiv, livslop.pause, livslop.avsluttet].flat();
}

function logOf(day: Schema, livslop: OracleLivslop | null | undefined): Schema {
  const status = { type: 'string', enum: statusesOf(livslop) };
  return listOf(object({ dato: day, status, meldt: DAY }, ['dato', 'status']));
}

/** What stands under `x-livslop`: fields the type does not have are left out. */
function livslopKeyword(livslop: OracleLivslop | null | undefined): Schema {
  if (livslop === null || livslop === undefined) return {};
  const { plan, logg, tilErMed, ...classes } = livslop;
  const end = tilErMed === undefined ? {} : { til_er_med: tilErMed };
  if (plan === null) return { 'x-livslop': { logg, ...classes, ...end } };
  const { fra, til } = plan;
  const written = {
    ...(fra === null ? {} : { fra }),
    ...(til === null ? {} : { til }),
  };
  if (logg === null) return { 'x-livslop': { plan: written, ...end } };
  return { 'x-livslop': { plan: written, logg, ...classes, ...end } };
}

function schemaOf({ register, absentGroup }: Scenario): Schema {
  const gruppe = absentGroup === 'none' ? { ...TEXT, 'x-mangler': 'tom' } : TEXT;
  const day = register.textsAreDates === true ? TEXT : DAY;
  const life = { start: day, slutt: day };
  const financing = object({ kilde: TEXT, tilsagn_kr: { type: 'integer' }, fra: DAY, til: DAY }, [
    'kilde',
  ]);
  const element = {
    ...object(
      { fag: TEXT, gruppe, dato: DAY, ...life, logg: logOf(day, register.elementLivslop) },
      [],
    ),
    ...livslopKeyword(register.elementLivslop),
  };
  const properties = {
    id: TEXT,
    eksempel: { type: 'boolean' },
    ...life,
    statuslogg: logOf(day, register.livslop),
    [register.renamed === true ? FIELD.new : FIELD.old]: TEXT,
    ...(register.newerSchema === true ? { kommentar: TEXT } : {}),
    grense: DAY,
    gruppe,
    nivaa: { type: 'integer' },
    finansiering: listOf(financing),
    [LIST]: listOf(element),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `https://example.invalid/${TYPE}.schema.json`,
    'x-tittel': { nb: 'Prosjekt', en: 'Project' },
    ...livslopKeyword(register.livslop),
    ...object(properties, ['id']),
  };
}

function registerYaml({ register }: Scenario): string {
  const archive = register.folderUnread === true ? [`${ARCHIVE}/*.yaml`] : [];
  const filer = ['prosjekter/*.yaml', ...archive];
  const type = register.fortFra === null ? { filer } : { filer, fort_fra: register.fortFra };
  return stringify({
    tittel: 'Prøveregister',
    tidssone: 'Europe/Oslo',
    eksempelposter: register.examplesCount ? 'teller' : 'teller ikke',
    skjemaer: '../schemas',
    rapportert_til: null,
    typer: { [TYPE]: type, krav: 'krav/*.yaml' },
    ...(register.rettet === undefined ? {} : { rettet: register.rettet }),
  });
}

/** A folder of the type, where the register has a file instead. */
const ARCHIVE = 'arkiv';

/** A post's path; of posts with the same id each has a name of its own. */
export function pathOf(posts: readonly OraclePost[], index: number): string {
  const id = posts[index]?.id ?? '';
  const isFirst = posts.findIndex((post) => post.id === id) === index;
  return `data/prosjekter/${isFirst ? id : `${id}-kopi-${index}`}.yaml`;
}

/** One that is no YAML, one that its schema refuses, by turns. */
function setAsideFile(index: number): [string, string] {
  const id = `P-9${index}`;
  const text = index % 2 === 0 ? `id: ${id}\nmerke: [ikke lukket\n` : `id: ${id}\nukjent: 1\n`;
  return [`data/prosjekter/${id}.yaml`, text];
}

/** The scenario as the files of a repository, path to text; the register is `data/register.yaml`. */
export function toRegisterFiles(scenario: Scenario): Record<string, string> {
  const { register, krav } = scenario;
  const posts = register.posts.map((post, index): [string, string] => [
    pathOf(register.posts, index),
    stringify({ id: post.id, ...post.value }),
  ]);
  const archive: [string, string][] =
    register.folderUnread === true ? [[`data/${ARCHIVE}`, 'ikke en mappe\n']] : [];
  const refused = Array.from({ length: register.setAside }, (_, index) => setAsideFile(index));
  return Object.fromEntries([
    ['data/register.yaml', registerYaml(scenario)],
    [`schemas/${TYPE}.schema.json`, `${JSON.stringify(schemaOf(scenario), null, 2)}\n`],
    ...posts,
    ...refused,
    ...archive,
    [`data/krav/${krav.value.id}.yaml`, stringify(krav.value)],
  ]);
}
