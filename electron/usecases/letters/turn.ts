import type { Db } from '../../../db/types.ts';
import { oneAtATime } from '../../app/one-at-a-time.ts';

/**
 * Runs of letters of a firm are made and frozen one after the other, since letters are numbered before they are rendered. Otherwise, of two
 * windows sending letters at once, the second would be refused because its numbers are taken.
 */
export const inLetterTurn = oneAtATime<Db>();
