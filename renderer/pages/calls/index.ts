export { CallPieces } from './call-pieces.tsx';
export { CallScript } from './call-script.tsx';
export { CallTimer } from './call-timer.tsx';
export { digitOf, type KeyedChoice, KeyedChoices } from './keyed-choices.tsx';
export { Objections } from './objections.tsx';
export { PastCalls } from './past-calls.tsx';
export { People, Telephone } from './people.tsx';
export { begunCall, turnedCall } from './timed-call.ts';
export { useCallSheet } from './use-call-sheet.ts';
