import type { Language } from '../../text/language.ts';
import { counted, listed } from '../../text/people.ts';
import type { DiffReport } from './diff.ts';

/** Whether a change may be merged, and why or why not. */
export function mergeWords(
  report: DiffReport,
  exitCode: number,
  language: Language,
): { readonly answer: string; readonly why: string } {
  const nb = language === 'nb';
  const brought = report.findings.filter(
    ({ change, severity }) => change === 'new' && severity === 'error',
  ).length;
  if (exitCode !== 0)
    return {
      answer: nb ? 'Bør ikke flettes ennå.' : 'Should not be merged yet.',
      why: nb
        ? `Endringen bringer ${brought === 0 ? 'funn' : `${brought} feil`} som må rettes først.`
        : `The change brings ${brought === 0 ? 'findings' : counted(brought, ERRORS, 'en')} to be put right first.`,
    };
  const broken = report.krav.filter(({ head }) => head?.verdict === 'broken');
  const byChange = broken.filter(({ change }) => change === 'new').map(({ id }) => id);
  const byOthers = broken.filter(({ change }) => change !== 'new').map(({ id }) => id);
  const parts = [
    nb ? 'Endringen har ingen nye feil i dataene.' : 'The change brings no new errors in the data.',
    ...(byChange.length === 0
      ? []
      : [
          nb
            ? `Den viser at et løfte brytes (${listed(byChange, 'nb')}); det er ikke en feil i dataene.`
            : `It shows that a promise is broken (${listed(byChange, 'en')}); that is no fault of the data.`,
        ]),
    ...(byOthers.length === 0
      ? []
      : [
          nb
            ? `Også brutt, men ikke av denne endringen: ${listed(byOthers, 'nb')}.`
            : `Also broken, but not by this change: ${listed(byOthers, 'en')}.`,
        ]),
  ];
  return { answer: nb ? 'Kan flettes.' : 'May be merged.', why: parts.join(' ') };
}

const ERRORS = {
  one: { nb: 'feil', en: 'error' },
  many: { nb: 'feil', en: 'errors' },
};
