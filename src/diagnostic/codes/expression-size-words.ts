import type { SizeFault } from './expression-fault.ts';
import type { FaultWords } from './expression-words.ts';

export const sizeFaultWords: FaultWords<SizeFault> = {
  'too-long': {
    nb: {
      message: ({ length, limit }) => `uttrykket har ${length} tegn, og kan ha ${limit}`,
      help: () => 'Skriv det kortere, for eksempel med «in» og en liste, eller del kravet i to.',
    },
    en: {
      message: ({ length, limit }) =>
        `the expression has ${length} characters and may have ${limit}`,
      help: () => 'Make it shorter, for instance with “in” and a list, or make two krav of it.',
    },
  },
  'too-deep': {
    nb: {
      message: ({ limit }) => `uttrykket går dypere enn ${limit} nivåer her`,
      help: () => 'Fjern parenteser, eller del det opp.',
    },
    en: {
      message: ({ limit }) => `the expression goes deeper than ${limit} levels here`,
      help: () => 'Remove brackets, or split it.',
    },
  },
  'too-nested': {
    nb: {
      message: ({ limit }) =>
        `exists, all, map og filter kan stå høyst ${limit} inni hverandre, og dette er ett for mye`,
      help: () => 'Skriv vilkåret med færre lister inni hverandre.',
    },
    en: {
      message: ({ limit }) =>
        `exists, all, map and filter may stand at most ${limit} inside each other, and this is one too many`,
      help: () => 'Write the condition with fewer lists inside each other.',
    },
  },
  'too-many-elements': {
    nb: {
      message: ({ count, limit }) => `lista har ${count} elementer, og kan ha ${limit}`,
      help: () => 'Legg opplysningen i postene i stedet, i et eget felt.',
    },
    en: {
      message: ({ count, limit }) => `the list has ${count} elements and may have ${limit}`,
      help: () => 'Put it into the posts instead, as a field of its own.',
    },
  },
};
