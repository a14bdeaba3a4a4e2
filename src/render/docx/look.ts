import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
} from 'docx';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';

export const INK = '1D5F8A';
export const FAINT = '5C5C5C';
export const RULE = 'BFBFBF';
export const HEADER = 'E3EDF4';
export const GROUP = 'F3F7FA';

const PALE = 'FFF2CC';
const FRAME = { style: BorderStyle.SINGLE, size: 8, space: 6, color: '7A5B00' } as const;

/** Styles of our own; headings, title and caption are Word's, by their own names. */
const OWN: readonly IParagraphStyleOptions[] = [
  {
    id: 'Caption',
    name: 'caption',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { bold: true, size: 19, color: INK },
    paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
  },
  {
    id: 'Banner',
    name: 'Banner',
    basedOn: 'Normal',
    quickFormat: true,
    run: { bold: true },
    paragraph: {
      spacing: { before: 160, after: 160 },
      indent: { left: 140, right: 140 },
      border: { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME },
      shading: { type: 'clear', fill: PALE },
    },
  },
  {
    id: 'Lead',
    name: 'Lead',
    basedOn: 'Normal',
    quickFormat: true,
    run: { bold: true, size: 24 },
  },
  {
    id: 'Small',
    name: 'Small',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 17, color: FAINT },
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    run: { size: 17, color: FAINT },
    paragraph: { alignment: AlignmentType.CENTER },
  },
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 17 },
    paragraph: { spacing: { before: 20, after: 20 } },
  },
];

/** Fonts, sizes and the language of the document. */
export function styles(language: Language): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 21, language: { value: wordsIn(language).documents.locale } },
        paragraph: { spacing: { after: 120 } },
      },
      title: {
        run: { size: 44, bold: true, color: INK },
        paragraph: { spacing: { after: 60 } },
      },
      heading1: heading(30, 360),
      heading2: heading(25, 280),
      heading3: heading(22, 240),
    },
    paragraphStyles: [...OWN],
  };
}

function heading(size: number, before: number) {
  return {
    run: { size, bold: true, color: INK },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  };
}

export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';
export const LETTERS = 'letters';

/** How far in each level of a list or of facts is, in twentieths of a point. */
export const STEP = 500;
export const DEEPEST = 4;

export const LISTS: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: Array.from({ length: DEEPEST + 1 }, (_, at) => level(LevelFormat.BULLET, '•', at)),
    },
    { reference: NUMBERS, levels: [level(LevelFormat.DECIMAL, '%1.')] },
    { reference: LETTERS, levels: [level(LevelFormat.LOWER_LETTER, '%1)')] },
  ],
};

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, at = 0) {
  return {
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: {
      paragraph: { indent: { left: STEP * (at + 1), hanging: 360 }, spacing: { after: 60 } },
    },
  };
}
