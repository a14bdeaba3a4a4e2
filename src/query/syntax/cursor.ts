import type { SyntaxFault } from '../../diagnostic/codes/expression-fault.ts';
import { type ExpressionProblem, problemAt, type Span } from './problem.ts';
import type { Token } from './tokens.ts';
import { CLOSED_BY, isCloser, isSymbol } from './words.ts';

/** How far the tokens of an expression are read, in which brackets, and what was wrong so far. */
export interface Cursor {
  readonly problems: readonly ExpressionProblem[];
  readonly report: (place: Span, fault: SyntaxFault) => void;
  /** The token to be read, the one after it and the one before it; undefined where there is none. */
  readonly peek: () => Token | undefined;
  readonly next: () => Token | undefined;
  readonly previous: () => Token | undefined;
  /** Where what is read ends. */
  readonly end: () => number;
  readonly pass: (tokens?: number) => void;
  /** Passes a symbol; gives whether it is there. */
  readonly takes: (text: string) => boolean;
  /** Whether the token closes a bracket that is open: the innermost, or one further out. */
  readonly isEndOfBracket: (token: Token) => boolean;
  /** Whether a text may follow an operand where the reading is. */
  readonly isSeparator: (text: string) => boolean;
  /** Reads something after whose operands other separators may follow. */
  readonly separatedBy: <Held>(separators: string, read: () => Held) => Held;
  /** What brackets hold, with their own separators, up to what closes them. */
  readonly inside: <Held>(bracket: Token, separators: string, read: () => Held) => Held;
}

/** Stands before the first of some tokens. */
export function cursorOver(tokens: readonly Token[]): Cursor {
  const problems: ExpressionProblem[] = [];
  /** The brackets that are open, and the separators that may follow an operand inside the innermost. */
  const open: Token[] = [];
  let separators = '';
  let at = 0;

  const report: Cursor['report'] = ({ from, to }, fault) => {
    problems.push(problemAt({ from, to }, fault));
  };
  const takes: Cursor['takes'] = (text) => {
    const isNext = isSymbol(tokens[at], text);
    if (isNext) at += 1;
    return isNext;
  };
  const separatedBy: Cursor['separatedBy'] = (own, read) => {
    const around = separators;
    separators = own;
    const held = read();
    separators = around;
    return held;
  };
  return {
    problems,
    report,
    peek: () => tokens[at],
    next: () => tokens[at + 1],
    previous: () => tokens[at - 1],
    end: () => tokens[at - 1]?.to ?? 0,
    pass: (count = 1) => {
      at += count;
    },
    takes,
    isEndOfBracket: (token) =>
      isCloser(token) && open.some(({ text }) => CLOSED_BY[text] === token.text),
    isSeparator: (text) => separators.includes(text),
    separatedBy,
    inside: (bracket, own, read) => {
      open.push(bracket);
      const held = separatedBy(own, read);
      open.pop();
      const { text } = bracket;
      if (!takes(CLOSED_BY[text] ?? '')) report(bracket, { kind: 'unclosed', bracket: text });
      return held;
    },
  };
}
