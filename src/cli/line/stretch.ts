import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import type { Stretch } from '../../time/stretch.ts';
import { wrongUse } from '../io/outcome.ts';

const STRETCH = /^(\d{1,5})(d|u|w|m|å|y)?$/;

/** Takes a stretch of time as written: `90d`, `12u` (weeks), `6m`, `1å` or `1y`; a number alone is days. */
export function readStretch(text: string, option: string, language: Language): Stretch {
  const parts = STRETCH.exec(text.trim().toLowerCase());
  if (parts === null) throw wrongUse(wordsIn(language).usage.notAStretch(option, text));
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
