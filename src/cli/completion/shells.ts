/** The shells that can complete command lines of the tool. */
export const SHELLS = ['bash', 'zsh', 'fish', 'pwsh'] as const;

export type Shell = (typeof SHELLS)[number];

/** The shell of a name; undefined where it is none of them. */
export function shellNamed(name: string | undefined): Shell | undefined {
  return SHELLS.find((shell) => shell === name);
}
