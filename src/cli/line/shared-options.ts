import type { CommandOption } from './command.ts';

/** The options every command takes, before or after its name. */
export const SHARED: readonly CommandOption[] = [
  {
    flags: '-C, --register <mappe>',
    description: {
      nb: 'mappa med register.yaml (ellers letes det oppover)',
      en: 'the folder with register.yaml (otherwise looked for upward)',
    },
  },
  {
    flags: '--as-of <dag>',
    description: {
      nb: 'dagen det spørres om, 31.08.2026 eller 2026-08-31 (ellers i dag)',
      en: 'the day asked about, 31.08.2026 or 2026-08-31 (otherwise today)',
    },
  },
  {
    flags: '--known-at <rev|dag>',
    description: {
      nb: 'registeret slik det var ved en git-revisjon eller en dag',
      en: 'the register as it was at a git revision or on a day',
    },
  },
  {
    flags: '--format <format>',
    description: {
      nb: 'formatet på svaret (se hver kommando)',
      en: 'the format of the answer (see each command)',
    },
  },
  {
    flags: '-o, --output <fil>',
    description: {
      nb: 'skriv svaret til en fil; endingen velger formatet',
      en: 'write the answer to a file; its ending chooses the format',
    },
  },
  { flags: '--lang <språk>', description: { nb: 'nb eller en', en: 'nb or en' } },
  {
    flags: '--color <når>',
    description: { nb: 'auto, always eller never', en: 'auto, always or never' },
  },
  {
    flags: '-q, --quiet',
    description: { nb: 'bare svaret, kortest mulig', en: 'only the answer, as short as possible' },
  },
];
