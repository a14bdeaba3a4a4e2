import fc from 'fast-check';
import { dayOf, isoOf } from './days.ts';
import { ALL_FEATURES, type Features, GIVEN } from './features.ts';
import {
  dayText,
  lifeFields,
  livslop,
  nearDay,
  oftenPresent,
  present,
  seldomPresent,
} from './generate-life.ts';
import { antallChanges, hendelserChanges, withEntries } from './generate-rules.ts';
import type {
  GroupValue,
  JudgeOptions,
  OracleKrav,
  OracleKravValue,
  OracleLivslop,
  OracleRegister,
} from './model.ts';
import { LIST, TYPE } from './names.ts';
import {
  ELEMENT_GROUPINGS,
  ELEMENT_PREDICATES,
  type Grouping,
  matchesByText,
  POST_GROUPINGS,
  POST_PREDICATES,
  type Predicate,
} from './predicates.ts';

export { toRegisterFiles } from './files.ts';
export { LIST, TYPE } from './names.ts';

/** A register and one krav, with the day and the options it is judged by. */
export interface Scenario {
  register: OracleRegister;
  krav: OracleKrav;
  asOf: string;
  options: JudgeOptions;
  /** Whether an absent `gruppe` is not known, or no group (`"x-mangler": "tom"`). */
  absentGroup: Grouping['absent'];
}

const financing = fc
  .record({
    kilde: fc.constantFrom('foi-fondet', 'annet'),
    tilsagn_kr: oftenPresent(fc.constantFrom(0, 1, 500_000)),
    fra: seldomPresent(dayText),
    til: seldomPresent(dayText),
  })
  .map(present);

const groupName = fc.constantFrom('nord', 'sør', 'øst');

interface Kind {
  ofPost: OracleLivslop | null;
  ofElement: OracleLivslop | null;
  features: Features;
  textsAreDates: boolean;
}

function elementFields(kind: Kind): fc.Arbitrary<Record<string, unknown>> {
  const own = fc.record({
    fag: oftenPresent(fc.constantFrom('x', 'y')),
    gruppe: oftenPresent(groupName),
    dato: oftenPresent(dayText),
  });
  return fc
    .tuple(
      own,
      kind.ofElement === null
        ? fc.constant({})
        : lifeFields(kind.ofElement, kind.features, kind.textsAreDates),
    )
    .map(([fields, life]) => present({ ...fields, ...life }));
}

function postFields(kind: Kind): fc.Arbitrary<Record<string, unknown>> {
  const own = fc.record({
    eksempel: seldomPresent(fc.boolean()),
    merke: oftenPresent(fc.constantFrom('a', 'a', 'b')),
    grense: oftenPresent(dayText),
    gruppe: oftenPresent(groupName),
    nivaa: oftenPresent(fc.integer({ min: 1, max: 2 })),
    finansiering: oftenPresent(fc.array(financing, { maxLength: 2 })),
    [LIST]: oftenPresent(fc.array(elementFields(kind), { maxLength: 3 })),
  });
  return fc
    .tuple(own, lifeFields(kind.ofPost, kind.features, kind.textsAreDates))
    .map(([fields, life]) => present({ ...fields, ...life }));
}

const setAside = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 2 }) },
);

function sometimes(isOn: boolean, oneIn: number): fc.Arbitrary<boolean> {
  return isOn ? fc.nat(oneIn - 1).map((number) => number === 0) : fc.constant(false);
}

/** The id of each post; with some of them the same where posts may be doubled. */
function idsOf(count: number, doubled: boolean): fc.Arbitrary<string[]> {
  return fc.array(sometimes(doubled, 10), { minLength: count, maxLength: count }).map((same) => {
    const ids: string[] = [];
    for (const [index, isSame] of same.entries()) {
      ids.push((isSame ? ids.at(-1) : undefined) ?? `P-0${index + 1}`);
    }
    return ids;
  });
}

function register(features: Features): fc.Arbitrary<OracleRegister> {
  return fc
    .tuple(
      livslop('statuslogg', features),
      seldomPresent(livslop('logg', features)),
      sometimes(features.unreadDates, 5),
    )
    .chain(([ofPost, element, textsAreDates]) => {
      const ofElement = element ?? null;
      const kind = { ofPost, ofElement, features, textsAreDates };
      return fc
        .array(postFields(kind), { maxLength: 6 })
        .chain((values) =>
          fc.record({
            values: fc.constant(values),
            ids: idsOf(values.length, features.doubled),
            setAside,
            folderUnread: sometimes(features.folderUnread, 20),
            fortFra: seldomPresent(dayText),
            examplesCount: fc.boolean(),
          }),
        )
        .map(({ values, ids, setAside, folderUnread, fortFra, examplesCount }) => ({
          posts: values.map((value, index) => ({ id: ids[index] ?? '', value })),
          livslop: ofPost,
          elementLivslop: ofElement,
          setAside,
          folderUnread,
          textsAreDates,
          fortFra: fortFra ?? null,
          examplesCount,
        }));
    });
}

type Limits = Pick<OracleKravValue, 'minst' | 'hoyst'>;

const limits: fc.Arbitrary<Limits> = fc
  .record({ minst: fc.nat(3), above: fc.nat(2), kind: fc.constantFrom('minst', 'hoyst', 'both') })
  .map(({ minst, above, kind }) => {
    if (kind === 'minst') return { minst };
    return kind === 'hoyst' ? { hoyst: minst } : { minst, hoyst: minst + above };
  });

const interval = fc
  .tuple(nearDay, fc.integer({ min: 0, max: 60 }))
  .map(([from, days]) => ({ fra: isoOf(from), til: isoOf(from + days) }));

const unntak = interval.map((each) => ({ ...each, begrunnelse: 'Vedtatt', vedtak: '2025/1' }));

const gjelder = fc
  .record({
    start: seldomPresent(nearDay),
    days: fc.integer({ min: 0, max: 700 }),
    hasEnd: fc.nat(7),
  })
  .map(({ start, days, hasEnd }) => ({
    gjelder_fra: start === undefined ? undefined : isoOf(start),
    gjelder_til: hasEnd > 0 ? undefined : isoOf((start ?? dayOf('2024-07-01')) + days),
  }));

const common = { id: 'K-1', tittel: 'Prøvekrav', tolkning: 'Sluttdagen er med.' } as const;
const alvor = fc.constantFrom('feil' as const, 'advarsel' as const, 'merknad' as const);

const ledetid = fc
  .record({
    ny: oftenPresent(fc.constantFrom(0, 30, 200)),
    forlengelse: oftenPresent(fc.constantFrom(0, 60, 120)),
  })
  .map((each) => present({ ...each, kilde: 'Erfaring' }));

const toleranse = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 10 }) },
);

function groupValues(cel: string): fc.Arbitrary<GroupValue> {
  if (cel.endsWith('nivaa')) return fc.integer({ min: 1, max: 3 });
  return cel.endsWith('gruppe') ? fc.constantFrom('nord', 'sør', 'vest') : fc.boolean();
}

function grupperOf(grouping: Grouping | undefined): fc.Arbitrary<GroupValue[] | undefined> {
  if (grouping === undefined) return fc.constant(undefined);
  return fc.option(fc.uniqueArray(groupValues(grouping.cel), { minLength: 1, maxLength: 3 }), {
    nil: undefined,
  });
}

function kravOf(
  value: Record<string, unknown>,
  predicate: Predicate | undefined,
  grouping: Grouping | undefined,
): OracleKrav {
  const written = present({ ...common, ...value, hvor: predicate?.cel, per: grouping?.cel });
  return {
    value: written as unknown as OracleKravValue, // the callers below give every field it needs
    matches: matchesByText,
    group: grouping?.group ?? null,
  };
}

interface AntallChoice {
  krav: OracleKrav;
  absentGroup: Grouping['absent'];
}

function antallKrav(inList: boolean, features: Features): fc.Arbitrary<AntallChoice> {
  const predicates = inList ? [...ELEMENT_PREDICATES, ...POST_PREDICATES] : POST_PREDICATES;
  const groupings = inList ? [...ELEMENT_GROUPINGS, ...POST_GROUPINGS] : POST_GROUPINGS;
  return fc
    .tuple(
      oftenPresent(fc.constantFrom(...predicates)),
      seldomPresent(fc.constantFrom(...groupings)),
    )
    .chain(([predicate, grouping]) =>
      fc
        .record({
          alvor,
          limits,
          gjelder,
          unntak: seldomPresent(fc.array(unntak, { minLength: 1, maxLength: 2 })),
          toleranse_dager: toleranse,
          pause_teller: fc.option(fc.boolean(), { nil: undefined }),
          grupper: grupperOf(grouping),
          alvor_over: seldomPresent(alvor),
          ledetid: features.ledetid ? oftenPresent(ledetid) : fc.constant(undefined),
        })
        .map(({ limits, gjelder, ...rest }) => {
          const tell = inList ? `${TYPE}.${LIST}` : TYPE;
          const value = { ...rest, ...limits, ...gjelder, form: 'antall', tell };
          return kravOf(value, predicate, grouping);
        })
        .chain((krav) => {
          const grupper = grouping === undefined ? null : groupValues(grouping.cel);
          const changed = antallChanges(predicates, grupper);
          return features.endringer ? withEntries(krav, changed) : fc.constant(krav);
        })
        .map((krav) => ({ krav, absentGroup: grouping?.absent ?? 'unknown' })),
    );
}

const options: fc.Arbitrary<JudgeOptions> = fc
  .record({
    horizonDays: fc.constantFrom(365, 365, 90, 1),
    from: seldomPresent(nearDay.map(isoOf)),
    to: seldomPresent(seldomPresent(nearDay.map(isoOf))),
  })
  .map(({ horizonDays, from, to }) => ({
    horizonDays,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }));

/** Where elements of lists are counted no two posts have one id: what is sure of copied lists is read another way (R70). */
function asCounted(of: OracleRegister, { value }: OracleKrav): OracleRegister {
  if (!value.tell.includes('.')) return of;
  return { ...of, posts: of.posts.map((post, index) => ({ ...post, id: `P-0${index + 1}` })) };
}

/** A register with a krav of form antall, aimed at trouble. */
export function antallScenarios(features: Features): fc.Arbitrary<Scenario> {
  return fc
    .record({
      register: register(features),
      choice: fc.nat(3).chain((number) => antallKrav(number === 0, features)),
      asOf: nearDay.map(isoOf),
      options,
    })
    .map(({ register, choice, asOf, options }) => ({
      register: asCounted(register, choice.krav),
      ...choice,
      asOf,
      options,
    }));
}

function hendelserKrav(features: Features): fc.Arbitrary<OracleKrav> {
  const predicates = [...ELEMENT_PREDICATES, ...POST_PREDICATES];
  return fc
    .record({
      alvor,
      limits,
      gjelder_fra: fc.tuple(nearDay, fc.nat(500)).map(([day, back]) => isoOf(day - back)),
      days: seldomPresent(fc.integer({ min: 200, max: 1200 })),
      periode: fc.constantFrom('år', 'tertial', 'kvartal', 'måned'),
      predicate: oftenPresent(fc.constantFrom(...predicates)),
    })
    .map(({ limits, days, predicate, ...rest }) => {
      const gjelder_til = days === undefined ? undefined : isoOf(dayOf(rest.gjelder_fra) + days);
      const tell = `${TYPE}.${LIST}`;
      const where = { tell, dato: 'element.dato', form: 'hendelser' };
      return kravOf({ ...rest, ...limits, ...where, gjelder_til }, predicate, undefined);
    })
    .chain((krav) =>
      features.endringer ? withEntries(krav, hendelserChanges(predicates)) : fc.constant(krav),
    );
}

/** A register with a krav of form hendelser (without exemptions, which the rules leave open there). */
export function hendelserScenarios(features: Features): fc.Arbitrary<Scenario> {
  return fc
    .record({
      register: register(features),
      krav: hendelserKrav(features),
      asOf: nearDay.map(isoOf),
    })
    .map((each) => ({
      ...each,
      register: asCounted(each.register, each.krav),
      options: { horizonDays: 365 },
      absentGroup: 'unknown' as const,
    }));
}

/** The same with what the tool judges. */
export const antallScenario = antallScenarios(GIVEN);
export const hendelserScenario = hendelserScenarios(GIVEN);

/** A life by itself: the type's fields, a post's value, and the as-of day. */
export interface LifeScenario {
  livslop: OracleLivslop | null;
  value: Record<string, unknown>;
  asOf: string;
}

export const lifeScenario: fc.Arbitrary<LifeScenario> = livslop('statuslogg', ALL_FEATURES).chain(
  (of) =>
    fc
      .record({ value: lifeFields(of, ALL_FEATURES, true), asOf: nearDay.map(isoOf) })
      .map((each) => ({ livslop: of, ...each })),
);
