import type { Assessment } from '../../krav/assessment.ts';
import { property } from '../../read/json.ts';
import type { Post } from '../../read/post.ts';
import { responsibleInRole } from '../../register/responsible.ts';
import { type Day, isBounded, parseIsoDay } from '../../time/day.ts';
import { valueOn } from '../../time/step.ts';
import { missingAmounts } from '../baerum/missing-amounts.ts';
import { endOf } from '../posts/post-view.ts';
import type { About, DueItem, DueKind } from './due-item.ts';

/** How long a post that is not surely finished may be untouched before it is on the list: one tertial. */
export const UNTOUCHED_DAYS = 120;

/** What is to be done about a post by its dates, its log and its grants, until a day. */
export function postItems(
  post: Post,
  { register, lifeOf, asOf }: Assessment,
  until: Day,
): DueItem[] {
  const type = register.types.get(post.type);
  if (type === undefined) return [];
  const life = lifeOf(post);
  const item = (kind: DueKind, day: Day | null, about: readonly About[] = []): DueItem => ({
    kind,
    type: post.type,
    id: post.id,
    title: titleOf(post),
    path: post.path,
    line: null,
    day,
    daysUntil: day === null ? null : day - asOf,
    about,
    post,
    responsible: responsibleInRole(post),
  });
  const deadline = parseIsoDay(String(property(post.value, 'frist') ?? ''));
  const isOver = life.entries.findLast(({ day }) => day <= asOf)?.statusClass === 'avsluttet';
  const deadlines =
    deadline !== undefined && deadline <= until && !isOver ? [item('deadline', deadline)] : [];
  if (type.livslop === null) return deadlines;
  const planEnd = life.plan?.to;
  const end = endOf(life, asOf);
  const state = valueOn(life.sure, asOf);
  const lastSaid = life.entries.findLast(({ day }) => day <= asOf)?.day;
  const isLive = state !== 'not-running';
  return [
    ...deadlines,
    ...(life.overrun && planEnd !== undefined && isBounded(planEnd)
      ? [item('overdue-end', planEnd)]
      : []),
    ...(life.lateStart !== null && state === 'unknown'
      ? [item('overdue-start', isBounded(life.lateStart) ? life.lateStart : null)]
      : []),
    ...(isLive && lastSaid !== undefined && asOf - lastSaid > UNTOUCHED_DAYS
      ? [item('untouched', lastSaid)]
      : []),
    ...(isLive && !life.overrun && end !== null && end >= asOf && end <= until
      ? [item('end', end)]
      : []),
    ...(life.planned !== null && life.planned.from <= until
      ? [item('start', life.planned.from)]
      : []),
    ...(isLive
      ? missingAmounts(post).map((pointer) =>
          item('missing-amount', null, [{ kind: 'field', pointer }]),
        )
      : []),
  ];
}

function titleOf(post: Post): string {
  const title = property(post.value, 'tittel');
  return typeof title === 'string' ? title : post.id;
}
