import type { Assessment } from '../../krav/assessment.ts';
import { isList, isObject, type Json, property } from '../../read/json.ts';
import type { Post } from '../../read/post.ts';
import { dayParts } from '../../time/day.ts';
import { valueOn } from '../../time/step.ts';
import { isOurs } from './schema.ts';

/** FoI money committed to projects that run, against the frame of the year. Amounts in whole kroner. */
export interface FundUse {
  readonly year: number;
  readonly committed: number;
  /** The part of it that goes to projects nobody knows whether still run. */
  readonly unclear: number;
  /** Projects with a grant whose amount is missing. */
  readonly withoutAmount: readonly string[];
  /** The year's frame; null where it is not set. */
  readonly frame: number | null;
}

export const FOI_FUND = 'foi-fondet';
const PROJECT_TYPES = ['forskningsprosjekt', 'sosialt-entreprenorprosjekt'];

/** What the fund is committed to on the as-of day; null where the register has no projects of ours. */
export function fundUse({ register, lifeOf, asOf }: Assessment): FundUse | null {
  const types = [...register.types.values()].filter((type) =>
    PROJECT_TYPES.some((name) => isOurs(type, name)),
  );
  if (types.length === 0) return null;
  const { year } = dayParts(asOf);
  const posts = types
    .flatMap((type) => register.postsOf(type.name) ?? [])
    .filter(({ example }) => !example || register.config.examplesCount);
  const states = posts.map((post) => ({
    post,
    state: valueOn(lifeOf(post).sure, asOf),
    grants: grantsOf(post),
  }));
  const live = states.filter(({ state }) => state !== 'not-running');
  const sum = (of: typeof live) =>
    of.flatMap(({ grants }) => grants).reduce<number>((total, grant) => total + (grant ?? 0), 0);
  return {
    year,
    committed: sum(live),
    unclear: sum(live.filter(({ state }) => state === 'unknown')),
    withoutAmount: live.filter(({ grants }) => grants.includes(null)).map(({ post }) => post.id),
    frame: frameOf(register.posts, year),
  };
}

/** What the fund has granted each project of ours, in whole kroner; null where an amount is missing. */
export function grantsByPost({ register }: Assessment): ReadonlyMap<Post, number | null> {
  const types = [...register.types.values()].filter((type) =>
    PROJECT_TYPES.some((name) => isOurs(type, name)),
  );
  return new Map(
    types
      .flatMap((type) => register.postsOf(type.name))
      .map((post): [Post, number | null] => {
        const grants = grantsOf(post);
        const isWhole = !grants.includes(null);
        return [
          post,
          isWhole ? grants.reduce<number>((sum, grant) => sum + (grant ?? 0), 0) : null,
        ];
      }),
  );
}

/** The amounts of a post's grants from the fund; null for one without an amount. */
export function grantsOf({ value }: Post): (number | null)[] {
  const lines = value['finansiering'];
  if (!isList(lines)) return [];
  return lines
    .filter((line) => property(line, 'kilde') === FOI_FUND)
    .map((line) => {
      const amount = property(line, 'tilsagn_kr');
      return typeof amount === 'number' ? amount : null;
    });
}

function frameOf(posts: readonly Post[], year: number): number | null {
  const fund = posts.find(({ type, id }) => type === 'fond' && id === FOI_FUND);
  const frames: Json | undefined = fund?.value['rammer'];
  const frame = isList(frames)
    ? frames.filter(isObject).find((each) => each['aar'] === year)
    : undefined;
  const amount = frame?.['belop_kr'];
  return typeof amount === 'number' ? amount : null;
}
