import { element, type Svg } from './elements.ts';

/** What a filled shape says; each has a pattern or a word beside its colour. */
export type Fill =
  | 'ran'
  | 'will-run'
  | 'paused'
  | 'unknown'
  | 'planned'
  | 'broken'
  | 'frame'
  | 'kept'
  | 'will-keep'
  | 'tight'
  | 'was-broken'
  | 'off-limit'
  | 'will-be-off-limit'
  | 'exempt';

interface Look {
  /** In light and dark surroundings. */
  readonly light: string;
  readonly dark: string;
  readonly pattern: 'solid' | 'rising' | 'falling' | 'dots' | 'outline' | 'cross';
}

/** Contrast of each colour with its background is at least 3:1 (WCAG 2.1, 1.4.11). */
const LOOKS: Readonly<Record<Fill, Look>> = {
  ran: { light: '#1d5f8a', dark: '#6db6e3', pattern: 'solid' },
  'will-run': { light: '#1d5f8a', dark: '#6db6e3', pattern: 'rising' },
  paused: { light: '#7a5b00', dark: '#e0b84c', pattern: 'dots' },
  unknown: { light: '#5c5c5c', dark: '#b5b5b5', pattern: 'cross' },
  planned: { light: '#1d5f8a', dark: '#6db6e3', pattern: 'outline' },
  broken: { light: '#a8201a', dark: '#ff8a80', pattern: 'falling' },
  frame: { light: '#3b3b3b', dark: '#d5d5d5', pattern: 'outline' },
  kept: { light: '#1f6f5c', dark: '#5fc2a6', pattern: 'solid' },
  'will-keep': { light: '#1f6f5c', dark: '#5fc2a6', pattern: 'rising' },
  tight: { light: '#1f6f5c', dark: '#5fc2a6', pattern: 'dots' },
  'was-broken': { light: '#a8201a', dark: '#ff8a80', pattern: 'solid' },
  'off-limit': { light: '#8a5a00', dark: '#e5b04e', pattern: 'solid' },
  'will-be-off-limit': { light: '#8a5a00', dark: '#e5b04e', pattern: 'falling' },
  exempt: { light: '#5c5c5c', dark: '#b5b5b5', pattern: 'outline' },
};

export const INK = { light: '#1a1a1a', dark: '#f2f2f2' } as const;
export const FAINT = { light: '#767676', dark: '#9a9a9a' } as const;
const PAPER = { light: '#ffffff', dark: '#16191d' } as const;

const FILLS = Object.keys(LOOKS) as Fill[]; // exactly the keys above

/** How a shape with this meaning is painted; the id sets the pictures of one page apart. */
export function painted(fill: Fill, picture: string): Readonly<Record<string, string | number>> {
  const { light, pattern } = LOOKS[fill];
  if (pattern === 'solid') return { class: `fill-${fill}`, fill: light };
  if (pattern === 'outline')
    return {
      class: `line-${fill}`,
      fill: 'none',
      stroke: light,
      'stroke-width': 1.5,
      'stroke-dasharray': '4 2',
    };
  return {
    class: `line-${fill}`,
    fill: `url(#${picture}-${fill})`,
    stroke: light,
    'stroke-width': 1,
  };
}

/** The patterns that `painted` refers to. */
export function patterns(picture: string): Svg {
  return element(
    'defs',
    {},
    FILLS.flatMap((fill) => {
      const { light, pattern } = LOOKS[fill];
      const path = PATHS[pattern];
      if (path === null) return [];
      const mark = element('path', {
        d: path,
        class: `line-${fill}`,
        stroke: light,
        'stroke-width': 1.4,
        fill: 'none',
      });
      const size = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' };
      return [element('pattern', { id: `${picture}-${fill}`, ...size }, [mark])];
    }),
  );
}

const PATHS: Readonly<Record<Look['pattern'], string | null>> = {
  solid: null,
  outline: null,
  rising: 'M-1 7L7 -1M-1 1L1 -1M5 7L7 5',
  falling: 'M-1 -1L7 7M5 -1L7 1M-1 5L1 7',
  cross: 'M0 3H6M3 0V6',
  dots: 'M1.5 3H3M4.5 0H6M4.5 6H6',
};

/** Style rules by which the pictures of a page follow light and dark; all rules are for what is inside `.tegning`. */
export function lightAndDark(): string {
  return `.tegning{color:${INK.light}}@media (prefers-color-scheme:dark){${rules('dark')}}`;
}

function rules(theme: 'light' | 'dark'): string {
  const fills = FILLS.map(
    (fill) =>
      `.tegning .fill-${fill}{fill:${LOOKS[fill][theme]}}.tegning .line-${fill}{stroke:${LOOKS[fill][theme]}}`,
  ).join('');
  return `${fills}.tegning .ink{fill:${INK[theme]}}.tegning .stroke{stroke:${INK[theme]}}.tegning .faint{stroke:${FAINT[theme]}}.tegning .paper{fill:${PAPER[theme]}}.tegning .halo{stroke:${PAPER[theme]}}`;
}

export { PAPER };
