import type { Subject } from '../components/table/subject.ts';
import { overWindow } from './over-window.ts';

/** What is to be noted or corrected of an interaction. */
export type AskedInteraction = Subject & {
  /** Files dropped on the customer, to attach. */
  readonly dropped?: readonly File[];
  /** The interaction to correct; absent for a new one. */
  readonly interactionId?: number;
};

/** What a promise is about to be recorded of. */
export type AskedPromise = Subject & {
  /** The promise whose place the new one takes. */
  readonly replacesId?: number;
  /** Who says it, where that is known. */
  readonly saidBy?: string | undefined;
};

export const holdWindow = overWindow<Subject>();
export const promiseWindow = overWindow<AskedPromise>();
export const disputeWindow = overWindow<Subject>();
export const interactionWindow = overWindow<AskedInteraction>();
/** What is to be noted, or read and changed, of a task. */
export type AskedTask = Subject & {
  /** Absent for a new one. */
  readonly taskId?: number;
};

export const taskWindow = overWindow<AskedTask>();
export const whyNotWindow = overWindow<Subject>();
