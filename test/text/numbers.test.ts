import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/text/catalogue.ts';

const { krav, promises, status, overview, leftOut } = wordsIn('en');
const DAY = '23.11.2026';

/** Sentences with a number in them, each as a function of it. */
const SENTENCES: Readonly<Record<string, (count: number) => string>> = {
  surely: (count) => krav.surely(count),
  surelyAnd: (count) => krav.surelyAnd(count, 'four if FP-1 is too'),
  mostUnclear: (count) => krav.mostUnclear(12, count),
  someStopped: (count) => krav.someStopped(count, 12),
  someRun: (count) => krav.someRun(count, 12),
  periodCount: (count) => krav.periodCount('2026', count),
  periodMissing: (count) => krav.periodMissing('2026', count, count),
  wasBroken: (count) => krav.wasBroken(count, null, `since ${DAY}`, 'fewer than three'),
  isUnclear: (count) => krav.isUnclear(count, null, `since ${DAY}`),
  daysUnclear: (count) => krav.daysUnclear(count),
  exempt: (count) => krav.daysExempt(count),
  allExempt: (count) => krav.allExempt(count, `since ${DAY}`),
  wasKept: (count) => krav.wasKept(count, 0, `since ${DAY}`),
  heldSince: (count) => krav.heldSince(count, DAY),
  inARow: (count) => krav.standing.all(count),
  kept: (count) => promises.kept(count, DAY),
  keptAll: (count) => promises.keptAll(count, DAY),
  keptUnexempt: (count) => promises.keptUnexempt(count),
  inProgress: (count) => promises.inProgress(count),
  allHold: (count) => promises.lead.allHold(DAY, count),
  notAllHold: (count) => promises.lead.notAllHold(DAY, count, ['one broken']),
  othersNotMet: (count) => promises.lead.others(count, 0, 0),
  othersUnknown: (count) => promises.lead.others(0, 0, count),
  othersBoth: (count) => promises.lead.others(count, 0, count),
  notYetMet: (count) => promises.lead.notYetMet(count, '2026', count, DAY),
  start: (count) => promises.todo.start(count),
  fewer: (count) => promises.todo.fewer(count),
  examples: (count) => status.examples(count),
  periodWas: (count) => status.periodWas('2026', count, 1),
  lacksOwner: (count) =>
    status.measuresLack({ lacking: count, total: 12, isAll: false, owner: true, deadline: false }),
  lackOwner: (count) =>
    status.measuresLack({
      lacking: count,
      total: count,
      isAll: true,
      owner: true,
      deadline: false,
    }),
  partners: (count) => overview.research.opening(count, false),
  entrepreneurs: (count) => overview.entrepreneurs.opening(count, false),
  leftOut: (count) => leftOut.examples(count),
};

/** A number with a verb or noun of the other number right after it. */
const ONE_AS_MANY = /\b(?:one|1)(?: \w+)? (?:are|were|have|days|lack|run|count|posts|promises)\b/i;
const MANY_AS_ONE =
  /\b(?:two|three|twelve|2|3|12)(?: (?!of\b)\w+)? (?:is|was|has|day|lacks|runs|counts|post|promise)\b/i;
const ZERO = /\bzero\b/i;

describe.each(Object.entries(SENTENCES))('the English sentence «%s»', (_, sentence) => {
  it.each([0, 1, 2, 3, 12])('goes with %i', (count) => {
    const said = sentence(count);
    if (count === 1) expect(said).not.toMatch(ONE_AS_MANY);
    if (count > 1) expect(said).not.toMatch(MANY_AS_ONE);
    expect(said).not.toMatch(/\ball (?:one|two)\b/i);
    expect(said.startsWith(' ') ? said.trim() : said).not.toMatch(/^zero/);
    if (count > 0) expect(said).not.toMatch(ZERO);
  });
});
