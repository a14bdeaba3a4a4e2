import type { HistoryEvent, HistoryKind } from '../../register/history.ts';
import type { Language, Words } from '../../text/language.ts';
import { counted, type Noun } from '../../text/people.ts';
import type { HistoryReport } from './history.ts';

export const COMMITS: Noun = {
  one: { nb: 'innsjekking', en: 'commit' },
  many: { nb: 'innsjekkinger', en: 'commits' },
};

const CHANGES: Noun = {
  one: { nb: 'endring', en: 'change' },
  many: { nb: 'endringer', en: 'changes' },
};

export const NOT_COMMITTED: Words = { nb: 'ikke sjekket inn', en: 'not committed' };

const KINDS: Readonly<Record<HistoryKind, Words>> = {
  added: { nb: 'ny post', en: 'new post' },
  changed: { nb: 'endret', en: 'changed' },
  moved: { nb: 'flyttet', en: 'moved' },
  removed: { nb: 'fjernet', en: 'removed' },
  returned: { nb: 'tilbake', en: 'back' },
  'set-aside': {
    nb: 'satt til side: fila kan ikke leses, eller skjemaet godtar den ikke',
    en: 'set aside: the file cannot be read, or its schema refuses it',
  },
  'read-again': { nb: 'kan leses igjen', en: 'can be read again' },
  'register-unusable': {
    nb: 'ikke kjent: register.yaml mangler eller kan ikke brukes',
    en: 'not known: register.yaml is missing or cannot be used',
  },
};

/** What became of the post, with its file; without its fields. */
export function eventWords({ kind, path, movedFrom }: HistoryEvent, language: Language): string {
  const what = KINDS[kind][language];
  if (path === null || kind === 'changed') return what;
  return movedFrom === null ? `${what} (${path})` : `${what} (${movedFrom} → ${path})`;
}

/** «5 endringer, funnet i 12 innsjekkinger. Nyeste først.» */
export function historyCounted(
  { changes, commitCount }: HistoryReport,
  language: Language,
): string {
  const many = counted(changes.length, CHANGES, language);
  const commits = counted(commitCount, COMMITS, language);
  return language === 'nb'
    ? `${many}, lett etter i ${commits}. Nyeste først.`
    : `${many}, looked for in ${commits}. Newest first.`;
}
