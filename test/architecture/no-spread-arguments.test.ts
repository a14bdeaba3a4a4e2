import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../run-tool.ts';

const SOURCES = join(ROOT, 'src');

/** Calls that are given each element of an array as an argument of its own. */
const SPREAD =
  /\b(?:push|unshift|splice|max|min|fromCharCode|concat|apply)\((?:[^(){}]*,)?\s*\.\.\./g;

// An array of the data's size as arguments overflows the stack: `least`, `greatest` and loops do not.
it('spreads no array into the arguments of push, max and their like', () => {
  const found = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      [...readFileSync(join(SOURCES, name), 'utf8').matchAll(SPREAD)].map(
        ([call]) => `${name}: ${call}`,
      ),
    );
  expect(found.filter((call) => !BOUNDED.includes(call))).toEqual([]);
});

/** Arrays that cannot be long: the findings of one schema, ten rows, the lines under one mark. */
const BOUNDED: readonly string[] = [
  'read/schema/lint.ts: push(...',
  'render/terminal/excerpt.ts: push(...',
  'render/terminal/table.ts: push(...',
];
