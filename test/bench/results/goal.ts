import type { Finding, Goals, MeasuredRow } from './row.ts';

/** A goal of a row in words (`≤ 2 ×`), what was measured in words, and whether that reaches it; null where nothing was. */
export interface GoalReached {
  readonly words: string;
  readonly isAim: boolean;
  readonly measured: { readonly words: string; readonly isReached: boolean } | null;
}

interface Kind {
  readonly most: (limit: string) => string;
  readonly figure: (row: MeasuredRow) => number | null;
  readonly words: (figure: number) => string;
}

const RATIO: Kind = {
  most: (limit) => `≤ ${limit}`,
  figure: ({ ratio }) => ratio?.median ?? null,
  words: (figure) => `${figure.toFixed(2)} ×`,
};
const KINDS: Readonly<Record<keyof Goals, Kind>> = {
  ratio: RATIO,
  aim: { ...RATIO, most: (limit) => `aim ≤ ${limit}` },
  megabytes: {
    most: (limit) => `≤ ${limit}`,
    figure: ({ tool }) => tool.megabytes,
    words: (figure) => `${figure.toFixed(0)} MB`,
  },
  milliseconds95: {
    most: (limit) => `95 % ≤ ${limit}`,
    figure: ({ milliseconds95 }) => milliseconds95,
    words: (figure) => `${figure.toFixed(0)} ms`,
  },
};
const ORDER = Object.keys(KINDS) as (keyof Goals)[]; // the keys are those of Goals, by the type of KINDS

/** The goals of a row, each with what was measured. */
export function goalsOf(row: Finding): GoalReached[] {
  return ORDER.flatMap((kind) => {
    const limit = row.goals[kind];
    if (limit === undefined) return [];
    const { most, figure, words } = KINDS[kind];
    const found = row.kind === 'left-out' ? null : figure(row);
    return [
      {
        words: most(words(limit)),
        isAim: kind === 'aim',
        measured: found === null ? null : { words: words(found), isReached: found <= limit },
      },
    ];
  });
}
