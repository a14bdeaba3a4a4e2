import type { Language } from '../../text/language.ts';

/** What engines of regular expressions complain of, by a stretch of their English words. */
const COMPLAINTS: readonly (readonly [complaint: RegExp, nb: string])[] = [
  [
    /Perl syntax|named capture/,
    'blikk framover eller bakover, eller en gruppe som ikke er med i RE2',
  ],
  [/escape|Invalid property name/, 'en omvendt skråstrek står foran noe den ikke kan stå foran'],
  [/Unterminated group|missing closing \)/, 'en parentes som ikke blir lukket'],
  [/Unmatched '\)'|unexpected \)/, 'en parentes som lukkes uten å være åpnet'],
  [/Unterminated character class|missing closing \]/, 'en klammeparentes som ikke blir lukket'],
  [/character class/, 'tegn i klammer som står i gal rekkefølge eller ikke finnes'],
  [/repeat count|out of order in \{\}/, 'en gjentakelse som er for stor, eller i gal rekkefølge'],
  [
    /[Nn]othing to repeat|repetition operator/,
    'en gjentakelse (*, +, ? eller {}) uten noe å gjenta',
  ],
  [
    /Incomplete quantifier|Lone quantifier/,
    'en krøllparentes eller klamme som ikke er ferdig skrevet',
  ],
  [/Duplicate capture|duplicate capture/, 'to grupper med samme navn'],
  [/[Ii]nvalid (?:capture )?group/, 'en gruppe som er skrevet feil'],
  [/at end of/, 'en omvendt skråstrek står sist'],
];

/** Why a pattern cannot be used, in the words of the reader's language; unknown complaints as the engine words them. */
export function patternWords(detail: string, language: Language): string {
  if (language === 'en') return detail;
  return COMPLAINTS.find(([complaint]) => complaint.test(detail))?.[1] ?? detail;
}
