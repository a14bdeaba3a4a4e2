import type { Assessment } from '../../krav/assessment.ts';
import { countingPosts } from '../../krav/evaluate/context.ts';
import type { Quarantined } from '../../read/post.ts';
import {
  addDays,
  type Day,
  EVER_AFTER,
  EVER_BEFORE,
  earliest,
  isBounded,
  latest,
} from '../../time/day.ts';
import { EVER, type Interval } from '../../time/interval.ts';
import { runsWithin } from '../../time/step.ts';
import type { Bar } from '../document/plot.ts';
import { hasLife } from '../posts/has-life.ts';
import { type PostView, viewPost } from '../posts/post-view.ts';
import { postTitle } from '../posts/title.ts';
import { type LeftOut, leftOutOf, NOTHING_LEFT_OUT } from '../sections/left-out.ts';

/** The life of one post over the days shown. */
export interface LifeLine {
  readonly id: string;
  readonly title: string;
  readonly status: PostView['status'];
  readonly active: PostView['active'];
  readonly bars: readonly Bar[];
  /** Its file is quarantined, so that nothing is known of its life. */
  readonly isUnread: boolean;
}

/** Lives as bars over time; those without a day in the window, and examples that do not count, are left out. */
export interface Timeline {
  readonly window: Interval;
  readonly asOf: Day;
  readonly groups: readonly {
    readonly type: string;
    readonly title: Readonly<Record<'nb' | 'en', string>>;
    readonly lines: readonly LifeLine[];
  }[];
  readonly leftOut: LeftOut;
}

const AROUND_DAYS = 365;

/** Takes the types to show (null for all whose posts have lives) and the days asked for, open where not given. */
export function timelineOf(
  assessment: Assessment,
  types: readonly string[] | null,
  asked: Interval,
): Timeline {
  const { register, lifeOf, asOf } = assessment;
  const shown = [...register.types.values()].filter(
    (type) => hasLife(type) && (types === null || types.includes(type.name)),
  );
  const views = shown.map((type) => ({
    type,
    views: countingPosts({ register }, type.name).map((post) => viewPost(post, lifeOf(post), asOf)),
    unread: register.quarantinedOf(type.name).map(unreadLine),
  }));
  const window = windowOf(
    views.flatMap((group) => group.views),
    asked,
    asOf,
  );
  return {
    window,
    asOf,
    groups: views
      .map(({ type, views: each, unread }) => ({
        type: type.name,
        title: type.plural,
        lines: [...each.map((view) => lifeLine(view, window, asOf)), ...unread].filter(
          ({ bars }) => bars.length > 0,
        ),
      }))
      .filter(({ lines }) => lines.length > 0),
    leftOut: {
      ...NOTHING_LEFT_OUT,
      examples: leftOutOf(
        register,
        shown.map(({ name }) => name),
      ).examples,
    },
  };
}

/** What cannot be read may be in progress on any day. */
function unreadLine({ id, path }: Quarantined): LifeLine {
  return {
    id,
    title: path,
    status: null,
    active: 'unknown',
    isUnread: true,
    bars: [{ ...EVER, state: 'unknown' }],
  };
}

/** The bars of one life that touch some days, with the days they really begin and end; open where nothing says so. */
export function lifeLine(view: PostView, window: Interval, asOf: Day): LifeLine {
  const { life, post } = view;
  const bars = runsWithin(life.sure, EVER).flatMap(({ from, to, value }): Bar[] => {
    switch (value) {
      case 'running':
        return [
          { from, to: earliest(to, asOf), state: 'running' as const },
          { from: latest(from, addDays(asOf, 1)), to, state: 'will-run' as const },
        ].filter((bar) => bar.from <= bar.to);
      case 'paused':
        return [{ from, to, state: 'paused' }];
      case 'unknown':
        return [{ from, to, state: 'unknown' }];
      case 'not-running':
        return [];
    }
  });
  const planned = life.planned;
  const ahead: Bar[] = planned === null ? [] : [{ ...planned, state: 'planned' }];
  return {
    id: post.id,
    title: postTitle(post),
    status: view.status,
    active: view.active,
    isUnread: false,
    bars: [...bars, ...ahead]
      .filter(({ from, to }) => from <= window.to && to >= window.from)
      .sort((a, b) => a.from - b.from),
  };
}

function windowOf(views: readonly PostView[], asked: Interval, asOf: Day): Interval {
  const starts = views.flatMap(({ life }) =>
    life.sure
      .filter(({ value }) => value !== 'not-running')
      .slice(0, 1)
      .map(({ from }) => from),
  );
  const ends = views
    .flatMap(({ life }) => [life.sure.at(-1)?.from, life.planned?.to])
    .filter((day) => day !== undefined);
  const first = starts.filter(isBounded).reduce((a, b) => earliest(a, b), EVER_AFTER);
  const last = ends.filter(isBounded).reduce((a, b) => latest(a, b), EVER_BEFORE);
  const from =
    asked.from !== EVER_BEFORE
      ? asked.from
      : earliest(isBounded(first) ? first : asOf, addDays(asOf, -AROUND_DAYS));
  const to =
    asked.to !== EVER_AFTER
      ? asked.to
      : latest(isBounded(last) ? last : asOf, addDays(asOf, AROUND_DAYS));
  return { from, to: latest(to, from) };
}
