export { CallLength } from './call-length.tsx';
export { PastCalls } from './past-calls.tsx';
export { People, Telephone } from './people.tsx';
export { begunCall, turnedCall } from './timed-call.ts';
