import { WHOLE_PROMISE } from '../../../krav/days/window.ts';
import { KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import { diffDocument } from '../../../reports/diff/document.ts';
import { diffJson } from '../../../reports/diff/json.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { compareWith } from '../../comparison/comparison.ts';
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
  const compared = compareWith(
    session,
    { label: range.base, option: 'diff' },
    judgedBy,
    WHOLE_PROMISE,
  );
  const report = diffReport(compared, {
    headLabel: range.head,
    counts: {
      posts: session.register.posts.length,
      krav: session.register.postsOf(KRAV_TYPE).length,
    },
  });
  return answered(session, language, {
    document: () => diffDocument(report, language),
    json: () => diffJson(report, language),
  });
}

interface Range {
  readonly base: string;
  /** Null for the working tree. */
  readonly head: string | null;
}

/** Reads `BASE..HEAD`, `BASE..` (up to HEAD) or `BASE` (up to the working tree); revisions or days. */
function rangeOf(text: string, knownAt: string | null, language: Language): Range {
  const { refusals } = wordsIn(language);
  if (text.includes('...')) throw wrongUse(refusals.threeDots(text));
  const dots = text.indexOf('..');
  if (dots < 0) return { base: text, head: knownAt };
  if (knownAt !== null) throw wrongUse(refusals.knownAtWithRange);
  return { base: text.slice(0, dots) || 'HEAD', head: text.slice(dots + 2) || 'HEAD' };
}
