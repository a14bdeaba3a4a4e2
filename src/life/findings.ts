import { report } from '../diagnostic/catalogue.ts';
import { aboutField, type Finding, valueAt } from '../diagnostic/finding.ts';
import type { Livslop, StatusClass } from '../read/post.ts';
import { type Day, isBounded } from '../time/day.ts';
import type { LocatedLife } from './lives.ts';
import type { LogEntry } from './log.ts';

const MAY_BECOME: Record<StatusClass, readonly StatusClass[]> = {
  planlagt: ['planlagt', 'aktiv', 'avsluttet'],
  aktiv: ['aktiv', 'pause', 'avsluttet'],
  pause: ['pause', 'aktiv', 'avsluttet'],
  avsluttet: ['avsluttet'],
};

/** What a life gives reason to point out: dates that are no days, an overrun, a late start, and unexpected transitions in its log. */
export function lifeFindings(living: LocatedLife): Finding[] {
  return [...unreadable(living), ...overrun(living), ...lateStart(living), ...transitions(living)];
}

function unreadable({ post, pointer, life }: LocatedLife): Finding[] {
  return life.unreadable.map((at) => {
    const field = `${pointer}${at}`;
    return report('life/unreadable-day', {}, valueAt(post.path, field), aboutField(post, field));
  });
}

function overrun({ post, pointer, livslop, life }: LocatedLife): Finding[] {
  const plannedEnd = life.plan?.to;
  if (!life.overrun || plannedEnd === undefined || !isBounded(plannedEnd)) return [];
  const field = `${pointer}/${livslop.plan?.to ?? ''}`;
  return [
    report(
      'life/overrun',
      { plannedEnd, ...nextWords(livslop) },
      valueAt(post.path, field),
      aboutField(post, field),
    ),
  ];
}

function lateStart({ post, pointer, livslop, life }: LocatedLife): Finding[] {
  if (life.lateStart === null) return [];
  const from = life.plan?.from;
  const plannedStart: Day | null = from !== undefined && isBounded(from) ? from : null;
  const field = `${pointer}/${livslop.plan?.from ?? livslop.log ?? ''}`;
  return [
    report(
      'life/late-start',
      { plannedStart, ...nextWords(livslop) },
      valueAt(post.path, field),
      aboutField(post, field),
    ),
  ];
}

function transitions({ post, pointer, livslop, life }: LocatedLife): Finding[] {
  return life.entries.flatMap((entry, index) => {
    const before = life.entries[index - 1];
    if (before === undefined || isAllowed(before, entry)) return [];
    const field = `${pointer}/${livslop.log ?? ''}/${entry.index}/status`;
    const args = { from: before.status, to: entry.status, on: entry.day };
    return [report('log/transition', args, valueAt(post.path, field), aboutField(post, field))];
  });
}

function isAllowed(before: LogEntry, after: LogEntry): boolean {
  if (before.statusClass === null || after.statusClass === null) return true;
  return MAY_BECOME[before.statusClass].includes(after.statusClass);
}

function nextWords({ classes }: Livslop) {
  const ofClass = (wanted: StatusClass) =>
    [...classes].filter(([, is]) => is === wanted).map(([status]) => status);
  return { goingOn: ofClass('aktiv'), ended: ofClass('avsluttet') };
}
