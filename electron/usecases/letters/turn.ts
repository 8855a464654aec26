import type { Db } from '../../../db/types.ts';
import { oneAtATime } from '../../app/one-at-a-time.ts';

/**
 * Letters of a firm are made and frozen one run after the other. Each bears the next number before it is laid out: of two
 * windows sending to different customers at once, the second would otherwise find its numbers taken, and be refused.
 */
export const inLetterTurn = oneAtATime<Db>();
