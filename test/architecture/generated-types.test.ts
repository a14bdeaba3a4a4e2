import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
// @ts-expect-error: a build script without types
import { sealOf } from '../../.scripts/types.mjs';
import { ROOT } from '../run-tool.ts';

it('the types of posts are those the schemas give, untouched (npm run types:posts makes them anew)', () => {
  const written = readFileSync(join(ROOT, 'src/reports/baerum/posts.generated.ts'), 'utf8');
  const end = written.indexOf('\n\n');
  expect(written.slice(0, end)).toBe(sealOf(written.slice(end + 2)));
});
