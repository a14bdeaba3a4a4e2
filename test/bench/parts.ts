import { cold } from './parts/cold.ts';
import { engines } from './parts/engines.ts';
import { growth } from './parts/growth.ts';
import { history } from './parts/history.ts';
import { judging } from './parts/judging.ts';
import { start } from './parts/start.ts';
import { typing } from './parts/typing.ts';
import { warm } from './parts/warm.ts';
import type { PartName } from './results/row.ts';
import type { Part } from './setting/bench.ts';

/** What is measured, by the name that it is chosen by. */
export const PARTS: Readonly<Record<PartName, Part>> = {
  start,
  cold,
  warm,
  history,
  growth,
  judging,
  typing,
  engines,
};
