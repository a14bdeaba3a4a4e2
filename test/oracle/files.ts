import { stringify } from 'yaml';
import type { Scenario } from './generate.ts';
import { STATUSES } from './generate-life.ts';
import type { OracleLivslop } from './model.ts';
import { LIST, TYPE } from './names.ts';

type Schema = Record<string, unknown>;

const TEXT: Schema = { type: 'string' };
const DAY: Schema = { type: 'string', format: 'dato' };

function object(properties: Record<string, Schema>, required: string[]): Schema {
  return { type: 'object', additionalProperties: false, properties, required };
}

function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

const LOG: Schema = listOf(
  object({ dato: DAY, status: { type: 'string', enum: STATUSES }, meldt: DAY }, ['dato', 'status']),
);

/** What stands under `x-livslop`: fields the type does not have are left out. */
function livslopKeyword(livslop: OracleLivslop | null | undefined): Schema {
  if (livslop === null || livslop === undefined) return {};
  const { plan, logg, ...classes } = livslop;
  if (plan === null) return { 'x-livslop': { logg, ...classes } };
  const { fra, til } = plan;
  const written = { ...(fra === null ? {} : { fra }), ...(til === null ? {} : { til }) };
  if (logg === null) return { 'x-livslop': { plan: written } };
  return { 'x-livslop': { plan: written, logg, ...classes } };
}

function schemaOf({ register, absentGroup }: Scenario): Schema {
  const gruppe = absentGroup === 'none' ? { ...TEXT, 'x-mangler': 'tom' } : TEXT;
  const life = { start: DAY, slutt: DAY };
  const financing = object({ kilde: TEXT, tilsagn_kr: { type: 'integer' }, fra: DAY, til: DAY }, [
    'kilde',
  ]);
  const element = {
    ...object({ fag: TEXT, gruppe, dato: DAY, ...life, logg: LOG }, []),
    ...livslopKeyword(register.elementLivslop),
  };
  const properties = {
    id: TEXT,
    eksempel: { type: 'boolean' },
    ...life,
    statuslogg: LOG,
    merke: TEXT,
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
  const glob = 'prosjekter/*.yaml';
  const type = register.fortFra === null ? glob : { filer: [glob], fort_fra: register.fortFra };
  return stringify({
    tittel: 'Prøveregister',
    tidssone: 'Europe/Oslo',
    eksempelposter: register.examplesCount ? 'teller' : 'teller ikke',
    skjemaer: '../schemas',
    rapportert_til: null,
    typer: { [TYPE]: type, krav: 'krav/*.yaml' },
  });
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
  const posts = register.posts.map((post): [string, string] => [
    `data/prosjekter/${post.id}.yaml`,
    stringify({ id: post.id, ...post.value }),
  ]);
  const refused = Array.from({ length: register.setAside }, (_, index) => setAsideFile(index));
  return Object.fromEntries([
    ['data/register.yaml', registerYaml(scenario)],
    [`schemas/${TYPE}.schema.json`, `${JSON.stringify(schemaOf(scenario), null, 2)}\n`],
    ...posts,
    ...refused,
    [`data/krav/${krav.value.id}.yaml`, stringify(krav.value)],
  ]);
}
