import type { Assessment } from '../../krav/assessment.ts';
import type { Register } from '../../register/register.ts';
import { dayParts } from '../../time/day.ts';
import { valueOn } from '../../time/step.ts';
import { leftOutOf } from '../sections/left-out.ts';
import { type OurPost, ourPosts, ourType } from './posts.ts';

/** FoI money committed to projects that run, against the frame of the year. Amounts in whole kroner. */
export interface FundUse {
  readonly year: number;
  readonly committed: number;
  /** The part of it that goes to projects nobody knows whether still run. */
  readonly unclear: number;
  /** Projects that cannot be read, so that their grants are in no sum. */
  readonly unread: readonly string[];
  /** How many projects are examples that do not count. */
  readonly examples: number;
  /** Projects with a grant whose amount is missing. */
  readonly withoutAmount: readonly string[];
  /** The year's frame; null where it is not set. */
  readonly frame: number | null;
}

/** The id of the fund, and what grants from it are called. */
export const FOI_FUND = 'foi-fondet';

/** The kinds of projects that the fund supports. */
export type FundedType = 'forskningsprosjekt' | 'sosialt-entreprenorprosjekt';
const FUNDED: readonly FundedType[] = ['forskningsprosjekt', 'sosialt-entreprenorprosjekt'];

type Project = OurPost<FundedType>;

/** What the fund is committed to on the as-of day, of some kinds of projects; null where the register has none of them. */
export function fundUse(
  { register, lifeOf, asOf }: Assessment,
  kinds: readonly FundedType[] = FUNDED,
): FundUse | null {
  const projects = fundProjects(register, kinds);
  const leftOut = leftOutOf(register, typesOf(register, kinds));
  const unread = unreadProjects(register, kinds);
  if (projects.length + unread.length + leftOut.examples === 0) return null;
  const { year } = dayParts(asOf);
  const live = projects
    .map((project) => ({
      id: project.post.id,
      state: valueOn(lifeOf(project.post).sure, asOf),
      grants: grantsOf(project),
    }))
    .filter(({ state }) => state !== 'not-running');
  const sum = (of: typeof live) =>
    of.flatMap(({ grants }) => grants).reduce<number>((total, grant) => total + (grant ?? 0), 0);
  return {
    year,
    committed: sum(live),
    unclear: sum(live.filter(({ state }) => state === 'unknown')),
    unread,
    examples: leftOut.examples,
    withoutAmount: live.filter(({ grants }) => grants.includes(null)).map(({ id }) => id),
    frame: frameOf(register, year),
  };
}

/** The projects of some kinds that may have grants from the fund. */
export function fundProjects(register: Register, kinds: readonly FundedType[] = FUNDED): Project[] {
  return kinds.flatMap((kind): Project[] => ourPosts(register, kind));
}

/** The ids of the projects of some kinds whose files are quarantined. */
function unreadProjects(register: Register, kinds: readonly FundedType[]): string[] {
  return typesOf(register, kinds).flatMap((type) =>
    register.quarantinedOf(type).map(({ id }) => id),
  );
}

/** What the register calls the kinds it has. */
function typesOf(register: Register, kinds: readonly FundedType[]): string[] {
  return kinds.flatMap((kind) => ourType(register, kind)?.name ?? []);
}

/** The amounts of a project's grants from the fund; null for one without an amount. */
function grantsOf({ value }: Project): (number | null)[] {
  return (value.finansiering ?? [])
    .filter(({ kilde }) => kilde === FOI_FUND)
    .map(({ tilsagn_kr }) => tilsagn_kr ?? null);
}

/** The fund's frame of a year in whole kroner; null where it is not set. */
export function frameOf(register: Register, year: number): number | null {
  const fund = ourPosts(register, 'fond').find(({ post }) => post.id === FOI_FUND);
  return fund?.value.rammer?.find(({ aar }) => aar === year)?.belop_kr ?? null;
}
