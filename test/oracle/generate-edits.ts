import fc from 'fast-check';
import { dayOf, isoOf } from './days.ts';
import type { Features } from './features.ts';
import { toRegisterFiles } from './files.ts';
import { antallScenarios, hendelserScenarios, type Scenario } from './generate.ts';
import { present } from './generate-life.ts';
import type { OracleEndring, OracleKravValue, OracleLivslop, OracleRegister } from './model.ts';
import { POST_PREDICATES, renamedPost, renamedText } from './predicates.ts';
import type { Version } from './rewriting.ts';
import { isLawful } from './rules.ts';

/** A register before and after one change, as files and as the oracle reads them. */
export interface Edited {
  name: string;
  asOf: string;
  /** Nothing in it may be refused, whatever it does to the answers. */
  isTruthful: boolean;
  base: Version;
  head: Version;
  files: { base: Record<string, string>; head: Record<string, string> };
}

type Files = Record<string, string>;

interface Head {
  name: string;
  isTruthful: boolean;
  scenario: Scenario | null;
  rewritten?: (files: Files) => Files;
}

const SAK = 'Kommunestyret, sak 2/25';
const KRAV = 'data/krav/K-1.yaml';

const versionOf = ({ register, krav }: Scenario): Version => ({ register, krav });

function withKrav(scenario: Scenario, value: OracleKravValue): Scenario {
  return { ...scenario, krav: { ...scenario.krav, value } };
}

function withRegister(scenario: Scenario, register: Partial<OracleRegister>): Scenario {
  return { ...scenario, register: { ...scenario.register, ...register } };
}

function isSound(value: OracleKravValue): boolean {
  const { minst, hoyst } = value;
  if (minst === undefined && hoyst === undefined) return false;
  return (minst ?? 0) <= (hoyst ?? Number.POSITIVE_INFINITY) && isLawful(value);
}

/** A field of the krav written otherwise, as if it had always been so; with «rettet», or without. */
function rule(scenario: Scenario): fc.Arbitrary<Head> {
  const { value } = scenario.krav;
  const around = fc
    .integer({ min: -120, max: 120 })
    .map((days) => isoOf(dayOf(scenario.asOf) + days));
  const isAntall = value.form === 'antall';
  const fields: [keyof OracleKravValue, fc.Arbitrary<unknown>][] = [
    ['minst', fc.option(fc.nat(3), { nil: undefined })],
    ['hoyst', fc.option(fc.nat(4), { nil: undefined })],
    ['alvor', fc.constantFrom('feil', 'advarsel', 'merknad')],
    ['tittel', fc.constantFrom('Et annet krav')],
    [
      'hvor',
      fc.option(fc.constantFrom(...POST_PREDICATES.map(({ cel }) => cel)), { nil: undefined }),
    ],
  ];
  if (isAntall) {
    fields.push(
      ['alvor_over', fc.constantFrom('feil', 'advarsel', 'merknad', undefined)],
      ['toleranse_dager', fc.option(fc.nat(10), { nil: undefined })],
      ['pause_teller', fc.option(fc.boolean(), { nil: undefined })],
      ['gjelder_fra', fc.option(around, { nil: undefined })],
    );
  }
  return fc.constantFrom(...fields).chain(([field, written]) =>
    fc.record({ written, says: fc.nat(2), other: fc.boolean() }).map(({ written, says, other }) => {
      const rettet = {
        dato: scenario.asOf,
        felt: [other ? 'tolkning' : field],
        begrunnelse: 'Skrevet feil',
      };
      const changed = { ...value, [field]: written, ...(says === 0 ? { rettet: [rettet] } : {}) };
      return {
        name: says === 0 ? `${field} put right as ${rettet.felt.join()}` : field,
        isTruthful: false,
        // The fields are those of a krav, each with a value of its own kind.
        scenario: withKrav(
          scenario,
          present(changed as unknown as Record<string, unknown>) as unknown as OracleKravValue,
        ),
      };
    }),
  );
}

/** One more exemption, decided in time, late, or nobody says when. */
function exemption(scenario: Scenario): fc.Arbitrary<Head> {
  const { value } = scenario.krav;
  return fc
    .record({
      back: fc.integer({ min: -20, max: 200 }),
      days: fc.nat(60),
      decided: fc.option(fc.integer({ min: -20, max: 30 }), { nil: undefined }),
    })
    .map(({ back, days, decided }) => {
      const fra = dayOf(scenario.asOf) - back;
      const unntak = {
        fra: isoOf(fra),
        til: isoOf(fra + days),
        begrunnelse: 'Vedtatt',
        vedtak: SAK,
        ...(decided === undefined ? {} : { vedtatt: isoOf(fra - decided) }),
      };
      return {
        name: 'one more exemption',
        isTruthful: false,
        scenario: withKrav(scenario, { ...value, unntak: [...(value.unntak ?? []), unntak] }),
      };
    });
}

/** An entry taken away, moved or given another limit. */
function entryChanged(scenario: Scenario): fc.Arbitrary<Head> {
  const { value } = scenario.krav;
  const entries = value.endringer ?? [];
  return fc
    .record({ kind: fc.nat(2), at: fc.nat(2), days: fc.integer({ min: -40, max: 40 }) })
    .map(({ kind, at, days }) => {
      const changed = entries.flatMap((entry, index): OracleEndring[] => {
        if (index !== at % Math.max(1, entries.length)) return [entry];
        if (kind === 0) return [];
        if (kind === 1) return [{ ...entry, minst: (entry.minst ?? 0) + 1 }];
        const { vedtatt: _, ...rest } = entry;
        return [{ ...rest, fra: isoOf(dayOf(entry.fra) + days) }];
      });
      const { endringer: _, ...rest } = value;
      const next = changed.length === 0 ? rest : { ...rest, endringer: changed };
      return { name: 'an entry changed', isTruthful: false, scenario: withKrav(scenario, next) };
    });
}

/** A dated entry, as a change of a rule should be written: from A on, or (late) before. */
function entryAdded(scenario: Scenario): fc.Arbitrary<Head> {
  const { value } = scenario.krav;
  return fc
    .record({ days: fc.integer({ min: -60, max: 60 }), minst: fc.nat(3), decided: fc.nat(60) })
    .map(({ days, minst, decided }) => {
      const fra = dayOf(scenario.asOf) + days;
      const entry = { fra: isoOf(fra), vedtatt: isoOf(fra - decided), vedtak: SAK, minst };
      const endringer = [...(value.endringer ?? []), entry];
      return {
        name: days < 0 ? 'a late entry' : 'a dated entry',
        isTruthful: true,
        scenario: withKrav(scenario, { ...value, endringer }),
      };
    });
}

/** How lives are read, or what counts, by the schema or register.yaml. */
function reading(scenario: Scenario): fc.Arbitrary<Head> {
  const { livslop, fortFra, examplesCount } = scenario.register;
  const lives: [string, OracleLivslop | null][] =
    livslop === null
      ? []
      : [
          ['no life', null],
          [
            'pause as active',
            { ...livslop, aktiv: [...livslop.aktiv, ...livslop.pause], pause: [] },
          ],
          ['end not with', { ...livslop, tilErMed: livslop.tilErMed === false }],
        ];
  const changes: [string, Partial<OracleRegister>][] = [
    ...lives.map(([name, of]): [string, Partial<OracleRegister>] => [name, { livslop: of }]),
    ['eksempelposter', { examplesCount: !examplesCount }],
    ['fort_fra', { fortFra: fortFra === null ? isoOf(dayOf(scenario.asOf) - 100) : null }],
  ];
  return fc.constantFrom(...changes).map(([name, change]) => ({
    name,
    isTruthful: false,
    scenario: withRegister(scenario, change),
  }));
}

/** Posts and logs change as they do: no rule does. */
function posts(scenario: Scenario): fc.Arbitrary<Head> {
  const { register, asOf } = scenario;
  const first = register.posts[0];
  return fc.nat(3).map((kind) => {
    const name =
      ['a post taken away', 'one more post', 'a line logged', 'a start moved'][kind] ?? '';
    const log = (first?.value['statuslogg'] ?? []) as unknown[]; // the generated schema says so
    const line = { dato: asOf, status: 'stanset' };
    const value = { ...first?.value };
    const all =
      kind === 0
        ? register.posts.slice(1)
        : kind === 1
          ? [...register.posts, { id: 'P-08', value }]
          : register.posts.map((post, index) =>
              index > 0
                ? post
                : kind === 2
                  ? { ...post, value: { ...value, statuslogg: [...log, line] } }
                  : { ...post, value: { ...value, start: isoOf(dayOf(asOf) - 50) } },
            );
    return { name, isTruthful: true, scenario: withRegister(scenario, { posts: all }) };
  });
}

/** The field of many krav gets a new name, in the schema, the posts and the krav at once. */
function renaming(scenario: Scenario): Head {
  const { value } = scenario.krav;
  const renamed = <Rule extends { hvor?: string | null }>(rule: Rule): Rule =>
    typeof rule.hvor === 'string' ? { ...rule, hvor: renamedText(rule.hvor) } : rule;
  const posts = scenario.register.posts.map((post) => ({
    ...post,
    value: renamedPost(post.value),
  }));
  const moved = renamed(value);
  const endringer = moved.endringer?.map(renamed);
  return {
    name: 'a field renamed with its krav',
    isTruthful: true,
    scenario: withRegister(
      withKrav(scenario, endringer === undefined ? moved : { ...moved, endringer }),
      { posts, renamed: true },
    ),
  };
}

/** A newer schema: one more field, and a status that only new lines have. */
function newerSchema(scenario: Scenario): Head {
  const { livslop, posts } = scenario.register;
  if (livslop === null || livslop.logg === null) {
    return {
      name: 'one more field',
      isTruthful: true,
      scenario: withRegister(scenario, { newerSchema: true }),
    };
  }
  const status = 'avventer';
  const longer = posts.map((post, index) => {
    const log = (post.value['statuslogg'] ?? []) as unknown[]; // the generated schema says so
    const line = { dato: scenario.asOf, status };
    return index > 0 ? post : { ...post, value: { ...post.value, statuslogg: [...log, line] } };
  });
  return {
    name: 'a new status',
    isTruthful: true,
    scenario: withRegister(scenario, {
      newerSchema: true,
      livslop: { ...livslop, planlagt: [...livslop.planlagt, status] },
      posts: longer,
    }),
  };
}

const crlf = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
  );

function commented(files: Files): Files {
  return { ...files, [KRAV]: `# Sett på i dag\n${files[KRAV] ?? ''}` };
}

function headOf(scenario: Scenario): fc.Arbitrary<Head> {
  const only = (head: Head) => fc.constant(head);
  return fc.oneof(
    { weight: 6, arbitrary: rule(scenario) },
    { weight: 2, arbitrary: exemption(scenario) },
    { weight: 2, arbitrary: entryChanged(scenario) },
    { weight: 3, arbitrary: reading(scenario) },
    {
      weight: 1,
      arbitrary: only({ name: 'the krav taken away', isTruthful: false, scenario: null }),
    },
    { weight: 4, arbitrary: entryAdded(scenario) },
    { weight: 3, arbitrary: posts(scenario) },
    { weight: 2, arbitrary: only(renaming(scenario)) },
    { weight: 2, arbitrary: only(newerSchema(scenario)) },
    {
      weight: 1,
      arbitrary: only({ name: 'CRLF', isTruthful: true, scenario, rewritten: crlf }),
    },
    {
      weight: 1,
      arbitrary: only({ name: 'a comment', isTruthful: true, scenario, rewritten: commented }),
    },
  );
}

function withoutKrav(files: Files): Files {
  const { [KRAV]: _, ...rest } = files;
  return rest;
}

function edited(base: Scenario, { name, isTruthful, scenario, rewritten }: Head): Edited {
  const before = toRegisterFiles(base);
  const after = scenario === null ? withoutKrav(before) : toRegisterFiles(scenario);
  return {
    name,
    asOf: base.asOf,
    isTruthful,
    base: versionOf(base),
    head: scenario === null ? { register: base.register, krav: null } : versionOf(scenario),
    files: { base: before, head: rewritten === undefined ? after : rewritten(after) },
  };
}

/** Registers with one change each: of rules as if they had always been so, and truthful ones. */
export function edits(features: Features): fc.Arbitrary<Edited> {
  return fc
    .oneof(
      { weight: 3, arbitrary: antallScenarios(features) },
      { weight: 1, arbitrary: hendelserScenarios(features) },
    )
    .chain((scenario) => headOf(scenario).map((head) => edited(scenario, head)))
    .filter(({ head }) => head.krav === null || isSound(head.krav.value));
}
