import type { Assessment } from '../../krav/assessment.ts';
import { type ActorMatrix, actorMatrix } from './actors.ts';
import { type FundUse, fundUse } from './fund.ts';
import { type Measures, measuresOf } from './measures.ts';
import { type MoneyYear, moneyByYear } from './money.ts';

/** The parts of a report that only Bærum's own types have. */
export interface BaerumSections {
  readonly measures: Measures | null;
  readonly fund: FundUse | null;
  /** The fund's money year by year; empty without grants. */
  readonly money: readonly MoneyYear[];
  readonly actors: ActorMatrix | null;
}

/** Makes the parts that the register's types allow. */
export function baerumSections(assessment: Assessment): BaerumSections {
  return {
    measures: measuresOf(assessment),
    fund: fundUse(assessment),
    money: moneyByYear(assessment),
    actors: actorMatrix(assessment),
  };
}
