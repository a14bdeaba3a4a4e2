import type { Span } from '../../krav/days/window.ts';
import type { MonthDay } from '../../read/register/declaration.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Day, dayFromParts } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { periodNamed } from '../../time/period.ts';
import { addSpan, type Stretch } from '../../time/stretch.ts';
import { wrongUse } from '../io/outcome.ts';

/** What the span options are read against. */
export interface SpanContext {
  readonly asOf: Day;
  readonly periods: ReadonlyMap<string, MonthDay>;
  readonly language: Language;
}

/** The options that say which days are asked about; a command has some of them. */
export interface SpanOptions {
  readonly period?: string | null;
  readonly from?: Day | null;
  readonly to?: Day | null;
  readonly horizon?: Stretch | null;
}

const USUAL_HORIZON: Stretch = { days: 365, months: 0 };

/** Gives the days asked for. */
export function spanFrom(
  { period = null, from = null, to = null, horizon = null }: SpanOptions,
  context: SpanContext,
): Span {
  const { asOf, language } = context;
  const words = wordsIn(language).usage;
  const horizonDays = addSpan(asOf, horizon ?? USUAL_HORIZON) - asOf;
  if (period !== null) {
    if (from !== null || to !== null) throw wrongUse(words.periodAndDays);
    return { ...periodOption(period, context), horizonDays };
  }
  if (from !== null && to !== null && to < from) throw wrongUse(words.toBeforeFrom);
  return { from, to, horizonDays };
}

/** A calendar period by its name, or a reporting period of the register: from new year through its closing day. */
export function periodOption(name: string, { periods, language }: SpanContext): Interval {
  const reporting = /^(\d{4})-(.+)$/.exec(name);
  const closing = reporting?.[2] === undefined ? undefined : periods.get(reporting[2]);
  if (reporting !== null && closing !== undefined) {
    const year = Number(reporting[1]);
    const from = dayFromParts(year, 1, 1);
    const to = dayFromParts(year, closing.month, closing.day);
    if (typeof from === 'number' && typeof to === 'number') return { from, to };
  }
  const calendar = periodNamed(name);
  if (calendar !== undefined) return { from: calendar.from, to: calendar.to };
  const own = [...periods.keys()].map((each) => `2026-${each}`);
  throw wrongUse(wordsIn(language).usage.notAPeriod(name, own));
}
