export { CallLength } from './call-length.tsx';
export { People, Telephone } from './people.tsx';
export { begunCall, turnedCall } from './timed-call.ts';
