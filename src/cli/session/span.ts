import type { Span } from '../../krav/days/window.ts';
import type { MonthDay } from '../../read/register/declaration.ts';
import type { Language } from '../../text/language.ts';
import { type Day, dayFromParts } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { periodNamed } from '../../time/period.ts';
import { addSpan, type Stretch } from '../../time/stretch.ts';
import { wrongUse } from '../io/outcome.ts';
import { dayOption } from '../line/day-option.ts';
import type { Options } from '../line/options.ts';

const STRETCH = /^(\d{1,5})(d|u|w|m|å|y)?$/;

/** What the span options are read against. */
export interface SpanContext {
  readonly asOf: Day;
  readonly periods: ReadonlyMap<string, MonthDay>;
  readonly language: Language;
}

/** Takes --period, --from, --to and --horizon; gives the days asked for. */
export function spanFrom(options: Options, context: SpanContext): Span {
  const { asOf, language } = context;
  const horizonDays =
    addSpan(asOf, stretchOption('--horizon', options['horizon'], '365d', language)) - asOf;
  if (typeof options['period'] === 'string') {
    if (options['from'] !== undefined || options['to'] !== undefined) {
      throw wrongUse(
        language === 'nb'
          ? '--period kan ikke brukes sammen med --from og --to. Velg det ene.'
          : '--period cannot be used with --from and --to. Choose one.',
      );
    }
    return { ...periodOption(options['period'], context), horizonDays };
  }
  const from = dayIn('--from', options['from'], language);
  const to = dayIn('--to', options['to'], language);
  if (from !== null && to !== null && to < from) {
    throw wrongUse(language === 'nb' ? '--to ligger før --from.' : '--to lies before --from.');
  }
  return { from, to, horizonDays };
}

/** Takes a stretch of time as written: `90d`, `12u` (weeks), `6m`, `1å` or `1y`; a number alone is days. */
export function stretchOption(
  option: string,
  value: string | boolean | undefined,
  otherwise: string,
  language: Language,
): Stretch {
  const text = typeof value === 'string' ? value : otherwise;
  const parts = STRETCH.exec(text.trim().toLowerCase());
  if (parts === null) {
    throw wrongUse(
      language === 'nb'
        ? `${option}: «${text}» er ikke et tidsrom. Skriv for eksempel 90d, 6m eller 1y.`
        : `${option}: “${text}” is not a stretch of time. Write for example 90d, 6m or 1y.`,
    );
  }
  const many = Number(parts[1]);
  switch (parts[2]) {
    case 'u':
    case 'w':
      return { days: many * 7, months: 0 };
    case 'm':
      return { days: 0, months: many };
    case 'å':
    case 'y':
      return { days: 0, months: many * 12 };
    default:
      return { days: many, months: 0 };
  }
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
  const known = [...periods.keys()].map((each) => `2026-${each}`).join(', ');
  throw wrongUse(
    language === 'nb'
      ? `--period: «${name}» er ikke en periode. Skriv for eksempel 2025, 2026-T2, 2026-K1 eller 2026-05${known === '' ? '' : `; registeret har også ${known}`}.`
      : `--period: “${name}” is not a period. Write for example 2025, 2026-T2, 2026-K1 or 2026-05${known === '' ? '' : `; the register also has ${known}`}.`,
  );
}

function dayIn(
  option: string,
  value: string | boolean | undefined,
  language: Language,
): Day | null {
  return typeof value === 'string' ? dayOption(option, value, language) : null;
}
