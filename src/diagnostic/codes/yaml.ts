import type { Catalogue } from './entry.ts';
import { type YamlScalarArguments, yamlScalarCatalogue } from './yaml-scalar.ts';
import { type YamlStructureArguments, yamlStructureCatalogue } from './yaml-structure.ts';
import { type YamlSyntaxArguments, yamlSyntaxCatalogue } from './yaml-syntax.ts';

/** Findings about the YAML of a file. */
export interface YamlArguments
  extends YamlSyntaxArguments,
    YamlStructureArguments,
    YamlScalarArguments {}

export const yamlCatalogue: Catalogue<YamlArguments> = {
  ...yamlSyntaxCatalogue,
  ...yamlStructureCatalogue,
  ...yamlScalarCatalogue,
};
