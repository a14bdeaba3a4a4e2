import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
// @ts-expect-error: a build script without types
import { typesOfSchemas } from '../../.scripts/types.mjs';
import { ROOT } from '../run-tool.ts';

it('the types of posts are those the schemas give (npm run types:posts makes them anew)', async () => {
  const written = readFileSync(join(ROOT, 'src/reports/baerum/posts.generated.ts'), 'utf8');
  expect(written).toBe(await typesOfSchemas());
});
