import { failsOn } from '../../../krav/fail-on.ts';
import { saysNothingChecked } from '../../../krav/nothing-checked.ts';
import { checkDocument } from '../../../reports/check/document.ts';
import {
  editorDocument,
  unusableDocument,
  watchDocument,
  watchSum,
} from '../../../reports/check/watch.ts';
import type { Document } from '../../../reports/document/document.ts';
import type { ReportedFinding } from '../../../reports/document/finding.ts';
import type { CheckReport } from '../../../reports/findings/report.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { renderAnswer } from '../../io/render-answer.ts';
import { deliver } from '../../io/write.ts';
import type { RequestOf } from '../../line/command.ts';
import { checkReport, exitCodeOf } from './check-report.ts';
import type { declaration } from './declaration.ts';
import type { WatchAnswer, WatchedRegister } from './watched-register.ts';

/** Writes answers as they are made; each gives whether anybody still reads them. */
interface AnswerWriter {
  /** Takes what the answer is to, and since when (by performance.now()) it is waited for. */
  readonly write: (what: string, since: number, make: () => WatchAnswer) => Promise<boolean>;
  /** The same, and nothing where nothing is other than before. */
  readonly writeIfOther: AnswerWriter['write'];
}

/** Each answer stands between two lines that programs know it by: «begynner» and «ferdig». */
export function answerWriter(
  request: RequestOf<typeof declaration>,
  register: WatchedRegister,
): AnswerWriter {
  const { world, settings, options, document: asked } = request;
  const { language } = settings;
  const words = wordsIn(language).watch;
  let isFirst = true;

  async function write(what: string, since: number, make: () => WatchAnswer): Promise<boolean> {
    if (!(await say(`${words.begins(time(), what)}\n`))) return false;
    return rest(make(), since);
  }
  async function rest(answer: WatchAnswer, since: number): Promise<boolean> {
    const { document, sum } = shown(answer);
    const view = { ...settings, files: null };
    const text = await renderAnswer({ document: () => document }, 'terminal', view);
    isFirst = false;
    const end = words.ends(time(), sum, Math.round(performance.now() - since));
    return say(`${String(text)}${end}\n`);
  }
  /** What an answer says, and the sum of it. */
  function shown(answer: WatchAnswer): { readonly document: Document; readonly sum: string } {
    if (answer.kind === 'unusable') {
      const document = unusableDocument(answer.findings, asked === 'editor', {
        language,
        lines: register.lines,
      });
      return { document, sum: words.unusable };
    }
    const { session, change } = answer;
    const whole = reportOf(answer, answer.findings);
    const changed = reportOf(answer, answer.changed);
    return {
      document:
        asked === 'editor'
          ? editorDocument(whole, session.envelope)
          : isFirst
            ? checkDocument(whole, session.envelope)
            : watchDocument(changed, session.envelope, change),
      sum: watchSum(whole, changed),
    };
  }
  function reportOf(
    { session }: Extract<WatchAnswer, { kind: 'judged' }>,
    all: readonly ReportedFinding[],
  ): CheckReport {
    const on = options.failOn ?? ['data', 'krav'];
    const findings = all.filter((found) => !(options.allowEmpty && saysNothingChecked(found)));
    return checkReport(session, {
      base: null,
      staged: false,
      exitCode: exitCodeOf(session, findings, on, options.allowEmpty),
      findings,
      fails: (found) => failsOn(found, on) || saysNothingChecked(found),
      language,
      lines: register.lines,
    });
  }
  async function say(text: string): Promise<boolean> {
    return (await deliver(world.stdout, text)).kind === 'written';
  }
  function time(): string {
    const zone = register.timeZone() ?? 'Europe/Oslo';
    return new Intl.DateTimeFormat('nb', { timeZone: zone, timeStyle: 'medium' }).format(
      world.clock() * 1_000,
    );
  }
  return {
    write,
    writeIfOther: async (what, since, make) => {
      const answer = make();
      if (answer.kind === 'judged' && answer.changed.every(({ change }) => change === 'unchanged'))
        return true;
      return (await say(`${words.begins(time(), what)}\n`)) && (await rest(answer, since));
    },
  };
}
