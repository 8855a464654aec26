/** When the messages of a run leave: each as it is confirmed, or all of them at its end. */
export const runConfirmations = ['each', 'atEnd'] as const;
export type RunConfirmation = (typeof runConfirmations)[number];

/**
 * Where a customer of a run stands: not looked at yet, its messages agreed to and waiting for the end of the run, passed over for this time, or
 * dealt with.
 */
export const runStates = ['waiting', 'agreed', 'passed', 'done'] as const;
export type RunState = (typeof runStates)[number];

/** Those that somebody says of a customer without agreeing to a message. */
export const markableStates = ['waiting', 'passed', 'done'] as const satisfies readonly RunState[];
export type MarkableState = (typeof markableStates)[number];

/** What was done for a customer during a run. */
export const runActs = ['letter', 'call', 'promise', 'dispute', 'hold', 'interaction', 'task'] as const;
export type RunAct = (typeof runActs)[number];

/** Most customers of a run: more than a person deals with in days. */
export const mostRunCustomers = 500;

/** Longest time counted for one customer, in seconds: beyond it, somebody left the screen. */
export const mostSecondsOfOne = 1800;
