import fc from 'fast-check';
import { dayOf, isoOf } from './days.ts';
import {
  dayText,
  lifeFields,
  livslop,
  nearDay,
  oftenPresent,
  present,
  seldomPresent,
} from './generate-life.ts';
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

function elementFields(of: OracleLivslop | null): fc.Arbitrary<Record<string, unknown>> {
  const own = fc.record({
    fag: oftenPresent(fc.constantFrom('x', 'y')),
    gruppe: oftenPresent(groupName),
    dato: oftenPresent(dayText),
  });
  return fc
    .tuple(own, of === null ? fc.constant({}) : lifeFields(of))
    .map(([fields, life]) => present({ ...fields, ...life }));
}

function postFields(
  of: OracleLivslop | null,
  ofElement: OracleLivslop | null,
): fc.Arbitrary<Record<string, unknown>> {
  const own = fc.record({
    eksempel: seldomPresent(fc.boolean()),
    merke: oftenPresent(fc.constantFrom('a', 'a', 'b')),
    grense: oftenPresent(dayText),
    gruppe: oftenPresent(groupName),
    nivaa: oftenPresent(fc.integer({ min: 1, max: 2 })),
    finansiering: oftenPresent(fc.array(financing, { maxLength: 2 })),
    [LIST]: oftenPresent(fc.array(elementFields(ofElement), { maxLength: 3 })),
  });
  return fc.tuple(own, lifeFields(of)).map(([fields, life]) => present({ ...fields, ...life }));
}

const setAside = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 2 }) },
);

const lives = fc.tuple(livslop('statuslogg'), seldomPresent(livslop('logg')));

const register: fc.Arbitrary<OracleRegister> = lives.chain(([ofPost, ofElement]) =>
  fc
    .record({
      values: fc.array(postFields(ofPost, ofElement ?? null), { maxLength: 6 }),
      setAside,
      fortFra: seldomPresent(dayText),
      examplesCount: fc.boolean(),
    })
    .map(({ values, setAside, fortFra, examplesCount }) => ({
      posts: values.map((value, index) => ({ id: `P-0${index + 1}`, value })),
      livslop: ofPost,
      elementLivslop: ofElement ?? null,
      setAside,
      fortFra: fortFra ?? null,
      examplesCount,
    })),
);

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
    matches: predicate?.matches ?? (() => true),
    group: grouping?.group ?? null,
  };
}

interface AntallChoice {
  krav: OracleKrav;
  absentGroup: Grouping['absent'];
}

function antallKrav(inList: boolean): fc.Arbitrary<AntallChoice> {
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
        })
        .map(({ limits, gjelder, ...rest }) => {
          const tell = inList ? `${TYPE}.${LIST}` : TYPE;
          const value = { ...rest, ...limits, ...gjelder, form: 'antall', tell };
          return {
            krav: kravOf(value, predicate, grouping),
            absentGroup: grouping?.absent ?? 'unknown',
          };
        }),
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

/** A register with a krav of form antall, aimed at trouble. */
export const antallScenario: fc.Arbitrary<Scenario> = fc
  .record({
    register,
    choice: fc.nat(3).chain((number) => antallKrav(number === 0)),
    asOf: nearDay.map(isoOf),
    options,
  })
  .map(({ register, choice, asOf, options }) => ({ register, ...choice, asOf, options }));

const hendelserKrav: fc.Arbitrary<OracleKrav> = fc
  .record({
    alvor,
    limits,
    gjelder_fra: fc.tuple(nearDay, fc.nat(500)).map(([day, back]) => isoOf(day - back)),
    days: seldomPresent(fc.integer({ min: 200, max: 1200 })),
    periode: fc.constantFrom('år', 'tertial', 'kvartal', 'måned'),
    predicate: oftenPresent(fc.constantFrom(...ELEMENT_PREDICATES, ...POST_PREDICATES)),
  })
  .map(({ limits, days, predicate, ...rest }) => {
    const gjelder_til = days === undefined ? undefined : isoOf(dayOf(rest.gjelder_fra) + days);
    const tell = `${TYPE}.${LIST}`;
    const where = { tell, dato: 'element.dato', form: 'hendelser' };
    return kravOf({ ...rest, ...limits, ...where, gjelder_til }, predicate, undefined);
  });

/** A register with a krav of form hendelser (without exemptions, which the rules leave open there). */
export const hendelserScenario: fc.Arbitrary<Scenario> = fc
  .record({ register, krav: hendelserKrav, asOf: nearDay.map(isoOf) })
  .map((each) => ({ ...each, options: { horizonDays: 365 }, absentGroup: 'unknown' as const }));

/** A life by itself: the type's fields, a post's value, and the as-of day. */
export interface LifeScenario {
  livslop: OracleLivslop | null;
  value: Record<string, unknown>;
  asOf: string;
}

export const lifeScenario: fc.Arbitrary<LifeScenario> = livslop('statuslogg').chain((of) =>
  fc
    .record({ value: lifeFields(of), asOf: nearDay.map(isoOf) })
    .map((each) => ({ livslop: of, ...each })),
);
