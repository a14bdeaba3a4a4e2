import { report } from './catalogue.ts';
import { type Code, type Finding, pathOf, valueAt } from './finding.ts';

/** How many findings of one code are told of one file. */
export const MOST_OF_A_CODE = 200;

/**
 * Takes findings in their order, made one by one where there may be very many; gives the first of each code
 * in each file, and for the rest one finding that counts them. Doing it twice changes nothing.
 */
export function withMostOfACode(findings: Iterable<Finding>): Finding[] {
  const kept: Finding[] = [];
  const groups = new Map<string, { readonly first: Finding; count: number }>();
  for (const found of findings) {
    const key = `${found.code} ${pathOf(found.where) ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: found, count: 1 });
    else group.count += 1;
    if ((group?.count ?? 1) <= MOST_OF_A_CODE) kept.push(found);
  }
  for (const { first, count } of groups.values())
    if (count > MOST_OF_A_CODE) kept.push(more(first, count));
  return kept;
}

/** Findings of one file as they are found: beyond the most of a code they are counted and not made. */
export interface FindingsOfFile {
  readonly add: (code: Code, make: () => Finding) => void;
  /** Those that were made, and for the rest one finding that counts them. */
  readonly all: () => Finding[];
}

export function findingsOfFile(): FindingsOfFile {
  const kept: Finding[] = [];
  const groups = new Map<Code, { readonly first: Finding; count: number }>();
  return {
    add: (code, make) => {
      const group = groups.get(code);
      if (group !== undefined) group.count += 1;
      if (group !== undefined && group.count > MOST_OF_A_CODE) return;
      const found = make();
      if (group === undefined) groups.set(code, { first: found, count: 1 });
      kept.push(found);
    },
    all: () => [
      ...kept,
      ...[...groups.values()]
        .filter(({ count }) => count > MOST_OF_A_CODE)
        .map(({ first, count }) => more(first, count)),
    ],
  };
}

function more({ code, where, type, post }: Finding, count: number): Finding {
  const path = pathOf(where);
  return report(
    'file/more-findings',
    { code, shown: MOST_OF_A_CODE, hidden: count - MOST_OF_A_CODE },
    path === null ? where : valueAt(path, ''),
    { ...(type === undefined ? {} : { type }), ...(post === undefined ? {} : { post }) },
  );
}
