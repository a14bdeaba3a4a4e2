import { readFileSync } from 'node:fs';

const FILES = ['krav.sql', 'differences.sql'];

/** The shipped views; as tables each is worked out once, in the order they are written. */
export function viewsOf(as: 'views' | 'tables'): string {
  const text = FILES.map((name) =>
    readFileSync(new URL(`../../schemas/sql/${name}`, import.meta.url), 'utf8'),
  ).join('\n');
  return as === 'views' ? text : text.replaceAll(/^create or replace view/gm, 'create table');
}
