import fc from 'fast-check';
import { dayOf, isoOf } from './days.ts';
import { nearDay, present, seldomPresent } from './generate-life.ts';
import type { GroupValue, OracleChange, OracleEndring, OracleKrav } from './model.ts';
import type { Predicate } from './predicates.ts';
import { isLawful } from './rules.ts';

type Changes = fc.Arbitrary<OracleChange>;

const alvor = fc.constantFrom('feil' as const, 'advarsel' as const, 'merknad' as const);

function orTakenAway<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.option(arbitrary, { freq: 4, nil: null });
}

function oneOf(predicates: readonly Predicate[]): fc.Arbitrary<string> {
  return fc.constantFrom(...predicates.map(({ cel }) => cel));
}

const common = {
  minst: seldomPresent(orTakenAway(fc.nat(3))),
  hoyst: seldomPresent(orTakenAway(fc.nat(4))),
  alvor: seldomPresent(alvor),
  tittel: seldomPresent(fc.constant('Et annet krav')),
};

/** What an entry of a krav of form antall may change; grupper gives its groups, null where it has none. */
export function antallChanges(
  predicates: readonly Predicate[],
  grupper: fc.Arbitrary<GroupValue> | null,
): Changes {
  const groups =
    grupper === null
      ? fc.constant(undefined)
      : seldomPresent(orTakenAway(fc.uniqueArray(grupper, { minLength: 1, maxLength: 3 })));
  return fc
    .record({
      ...common,
      hvor: seldomPresent(orTakenAway(oneOf(predicates))),
      grupper: groups,
      pause_teller: seldomPresent(orTakenAway(fc.boolean())),
      toleranse_dager: seldomPresent(orTakenAway(fc.nat(10))),
      alvor_over: seldomPresent(orTakenAway(alvor)),
    })
    .map((each): OracleChange => present(each));
}

/** The same for a krav of form hendelser. */
export function hendelserChanges(predicates: readonly Predicate[]): Changes {
  return fc
    .record({ ...common, hvor: seldomPresent(orTakenAway(oneOf(predicates))) })
    .map((each): OracleChange => present(each));
}

function entry(changes: Changes): fc.Arbitrary<OracleEndring> {
  return fc
    .record({ fra: nearDay, decidedBefore: seldomPresent(fc.nat(200)), changes })
    .map(({ fra, decidedBefore, changes }) => ({
      fra: isoOf(fra),
      vedtak: 'Kommunestyret, sak 1/25',
      ...(decidedBefore === undefined ? {} : { vedtatt: isoOf(fra - decidedBefore) }),
      ...changes,
    }));
}

/** The krav with up to three entries, in order of days; what would be unlawful is left out. */
export function withEntries(krav: OracleKrav, changes: Changes): fc.Arbitrary<OracleKrav> {
  return fc.array(entry(changes), { maxLength: 3 }).map((entries) => {
    let value = krav.value;
    for (const each of entries.sort((one, other) => dayOf(one.fra) - dayOf(other.fra))) {
      const longer = { ...value, endringer: [...(value.endringer ?? []), each] };
      if (isLawful(longer)) value = longer;
    }
    return { ...krav, value };
  });
}
