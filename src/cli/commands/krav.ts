import { KRAV_TYPE } from '../../krav/read-krav.ts';
import type { KravResult } from '../../krav/result.ts';
import { openLocator } from '../../read/locate.ts';
import { calendarOf } from '../../render/calendar.ts';
import { kravCsv } from '../../render/csv/krav.ts';
import { kravCommitsCsv } from '../../render/csv/krav-commits.ts';
import { kravJson } from '../../render/json/krav.ts';
import { kravCommitsJson } from '../../render/json/krav-commits.ts';
import { type KravDocument, renderKravMarkdown } from '../../render/markdown/krav.ts';
import { renderKravListMarkdown } from '../../render/markdown/krav-list.ts';
import { renderKrav, renderKravList, renderKravShort } from '../../render/terminal/krav.ts';
import { renderKravCommits } from '../../render/terminal/krav-commits.ts';
import { renderWhatIf } from '../../render/terminal/what-if.ts';
import type { LineOf } from '../../render/words/place.ts';
import { breachItems } from '../../reports/due.ts';
import type { Language } from '../../text/language.ts';
import { nearest } from '../../text/nearest.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Request } from '../command.ts';
import { kravOverCommits } from '../krav-over-commits.ts';
import { EXIT, type Outcome, type Refusal, wrongUse } from '../outcome.ts';
import { assessSession, openSession, type Session } from '../session.ts';
import { spanFrom } from '../span.ts';
import { judgeSupposed } from '../what-if.ts';

const NO_SUPPOSITIONS = {
  nb: '--what-if kan ikke skrives som csv eller ics: der ville det sett ut som om det er slik. Velg terminal, markdown eller json.',
  en: '--what-if cannot be written as csv or ics: there it would look as if it were so. Choose terminal, markdown or json.',
};

const NOT_OVER_COMMITS = {
  nb: '--over-commits viser svaret på én dag per innsjekking, og kan ikke brukes sammen med --period, --from, --to, --horizon eller --what-if.',
  en: '--over-commits shows the answer of one day per commit, and cannot be used with --period, --from, --to, --horizon or --what-if.',
};

/** Each krav, or one: today, at every moment, and ahead. Exits 0 whatever the promises say. */
export function krav(request: Request): Outcome {
  const { settings, options } = request;
  const { language } = settings;
  const session = openSession(request);
  if (options['overCommits'] === true) return overCommits(request, session);
  const { asOf, envelope, register } = session;
  const span = spanFrom(options, { asOf, periods: register.config.periods, language });
  const { results: before } = assessSession(session, span);
  const whatIf = typeof options['whatIf'] === 'string' ? options['whatIf'] : null;
  if (whatIf !== null && ['csv', 'ics'].includes(settings.format))
    throw wrongUse(NO_SUPPOSITIONS[language]);
  const results = whatIf === null ? before : judgeSupposed(session, whatIf, span, language);
  const asked = request.arguments[0];
  const choose = (all: readonly KravResult[]) =>
    asked === undefined ? all : [kravById(all, asked, language)];
  const chosen = choose(results);
  const lineOf = linesIn(session.tree);
  const view = { asOf, language, width: settings.width, lineOf };
  switch (settings.format) {
    case 'json':
      return {
        exitCode: EXIT.done,
        result: kravJson(chosen, envelope, whatIf === null ? null : choose(before)),
      };
    case 'csv':
      return { exitCode: EXIT.done, result: kravCsv(chosen) };
    case 'ics':
      return {
        exitCode: EXIT.done,
        result: calendarOf(breachItems(chosen), register.config.title, asOf, language),
      };
    case 'markdown':
      return {
        exitCode: EXIT.done,
        result: inMarkdown(chosen, asked !== undefined, {
          language,
          envelope,
          supposed: whatIf,
          lineOf,
        }),
      };
    default: {
      const [only] = chosen;
      const headline = whatIf === null ? '' : renderWhatIf(choose(before), chosen, whatIf, view);
      if (whatIf !== null && asked === undefined) return { exitCode: EXIT.done, result: headline };
      if (asked === undefined || only === undefined)
        return { exitCode: EXIT.done, result: renderKravList(chosen, view) };
      return {
        exitCode: EXIT.done,
        result: settings.quiet
          ? renderKravShort(only, view)
          : `${headline}${headline === '' ? '' : '\n'}${renderKrav(only, view)}`,
      };
    }
  }
}

/** Looks up lines, reading a file again only when one of its fields is asked for. */
function linesIn(tree: Tree): LineOf {
  const locator = openLocator(tree);
  return (path, field) =>
    locator.place({ kind: 'target', target: { path, pointer: field, part: 'value' } })?.start
      .line ?? null;
}

const ONE_DAY_ONLY = ['period', 'from', 'to', 'horizon', 'whatIf'];

/** What the register said of the promises at each commit. */
function overCommits({ settings, options, arguments: words }: Request, session: Session): Outcome {
  const { language, format } = settings;
  if (ONE_DAY_ONLY.some((option) => options[option] !== undefined))
    throw wrongUse(NOT_OVER_COMMITS[language]);
  if (!['terminal', 'json', 'csv'].includes(format))
    throw wrongUse(
      language === 'nb'
        ? `--over-commits kan ikke skrives som ${format}. Velg terminal, json eller csv.`
        : `--over-commits cannot be written as ${format}. Choose terminal, json or csv.`,
    );
  const asked = words[0];
  const id = asked === undefined ? null : bareId(asked);
  const report = kravOverCommits(session, id, settings.asOf === null ? null : session.asOf);
  if (asked !== undefined && report.krav.length === 0)
    throw unknownKrav(
      asked,
      session.register.postsOf(KRAV_TYPE).map((post) => post.id),
      language,
    );
  switch (format) {
    case 'json':
      return { exitCode: EXIT.done, result: kravCommitsJson(report) };
    case 'csv':
      return { exitCode: EXIT.done, result: kravCommitsCsv(report.krav) };
    default:
      return { exitCode: EXIT.done, result: renderKravCommits(report, settings) };
  }
}

function inMarkdown(
  results: readonly KravResult[],
  isOneAsked: boolean,
  shown: KravDocument,
): string {
  const [only] = results;
  return isOneAsked && only !== undefined
    ? renderKravMarkdown(only, shown)
    : renderKravListMarkdown(results, shown);
}

function kravById(results: readonly KravResult[], id: string, language: Language): KravResult {
  const found = results.find(({ krav: each }) => each.id === bareId(id));
  if (found !== undefined) return found;
  throw unknownKrav(
    id,
    results.map(({ krav: each }) => each.id),
    language,
  );
}

function bareId(id: string): string {
  return id.startsWith('krav/') ? id.slice('krav/'.length) : id;
}

function unknownKrav(id: string, known: readonly string[], language: Language): Refusal {
  const near = nearest(bareId(id), known);
  return wrongUse(
    language === 'nb'
      ? `Kravet «${id}» finnes ikke.${near === undefined ? ' Se dem alle: baerum-innov krav' : ` Mente du «${near}»?`}`
      : `There is no krav “${id}”.${near === undefined ? ' See them all: baerum-innov krav' : ` Did you mean “${near}”?`}`,
  );
}
