import type { Catalogue } from './entry.ts';
import { type KravDefinitionArguments, kravDefinitionCatalogue } from './krav-definition.ts';
import { type KravForecastArguments, kravForecastCatalogue } from './krav-forecast.ts';
import { type KravJudgementArguments, kravJudgementCatalogue } from './krav-judgement.ts';

/** Findings about krav: what they say of the register, and what is wrong with the krav themselves. */
export interface KravArguments
  extends KravJudgementArguments,
    KravForecastArguments,
    KravDefinitionArguments {}

export const kravCatalogue: Catalogue<KravArguments> = {
  ...kravJudgementCatalogue,
  ...kravForecastCatalogue,
  ...kravDefinitionCatalogue,
};
