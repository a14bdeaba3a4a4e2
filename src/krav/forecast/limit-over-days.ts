import { constant, type StepFunction } from '../../time/step.ts';
import type { JudgedSide } from './gaps.ts';

/** The limit of a side on each day; null on days on which there is none. */
export function limitOverDays({ limit }: Pick<JudgedSide, 'limit'>): StepFunction<number | null> {
  return constant<number | null>(limit.value);
}
