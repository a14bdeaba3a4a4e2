import { WHOLE_PROMISE } from '../../../krav/days/window.ts';
import { KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import { diffDocument } from '../../../reports/diff/document.ts';
import { diffJson } from '../../../reports/diff/json.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import type { AskedBase } from '../../comparison/choose-base.ts';
import { baseNote, compareSessions, openBaseAnyway } from '../../comparison/comparison.ts';
import { diffReport } from '../../comparison/diff-report.ts';
import { type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { answered } from '../../session/answered.ts';
import { openSession } from '../../session/session.ts';
import type { declaration } from './declaration.ts';

type CommandRequest = RequestOf<typeof declaration>;

/** Which posts and which verdicts a change alters, and whose doing it is. */
export function diff(request: CommandRequest): Outcome {
  const { settings, options } = request;
  const { language } = settings;
  const range = rangeOf(request.arguments[0] ?? 'HEAD', settings.knownAt, language);
  const session = openSession({ ...request, settings: { ...settings, knownAt: range.head } });
  const judgedBy = options.rulesFrom ?? 'head';
  const asked = { label: range.base, option: 'diff', meeting: range.meeting } as const;
  const base = openBaseAnyway(asked, session);
  const compared = compareSessions(base, session, judgedBy, WHOLE_PROMISE);
  const report = diffReport(compared, {
    headLabel: range.head,
    failOn: ['data'],
    counts: {
      posts: session.register.posts.length,
      krav: session.register.postsOf(KRAV_TYPE).length,
    },
  });
  const answer = {
    document: () => diffDocument(report, base, language),
    json: () => diffJson(report, base, language),
  };
  return answered(session, language, answer, baseNote(compared.base, 'diff', language));
}

interface Range {
  readonly base: string;
  /** Null for the working tree. */
  readonly head: string | null;
  readonly meeting: AskedBase['meeting'];
}

/**
 * Reads `BASE..HEAD`, `BASE..` (up to HEAD) or `BASE` (up to the working tree); revisions or days. With three
 * dots, from where the two parted.
 */
function rangeOf(text: string, knownAt: string | null, language: Language): Range {
  const [base = '', ...rest] = text.split(/\.{2,3}/);
  if (rest.length === 0) return { base: text, head: knownAt, meeting: 'exactly' };
  if (knownAt !== null) throw wrongUse(wordsIn(language).refusals.knownAtWithRange);
  const head = text.slice(base.length).replace(/^\.+/, '');
  return {
    base: base || 'HEAD',
    head: head || 'HEAD',
    meeting: text.includes('...') ? 'merge-base' : 'exactly',
  };
}
