import type { Code } from '../../src/diagnostic/finding.ts';
import type { Fixture } from './fixture.ts';
import { clockFixtures } from './fixtures/clock.ts';
import { fileFixtures } from './fixtures/file.ts';
import { kravFixtures } from './fixtures/krav.ts';
import { postFixtures } from './fixtures/post.ts';
import { registerFixtures } from './fixtures/register.ts';
import { schemaFixtures } from './fixtures/schema.ts';
import { yamlFixtures } from './fixtures/yaml.ts';

/** One fixture for every code; a forgotten one does not compile. */
export const fixtures: Readonly<Record<Code, Fixture>> = {
  ...clockFixtures,
  ...fileFixtures,
  ...yamlFixtures,
  ...schemaFixtures,
  ...registerFixtures,
  ...postFixtures,
  ...kravFixtures,
};
