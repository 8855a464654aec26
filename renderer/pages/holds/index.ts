export { ExtendHold } from './extend-hold.tsx';
export { heldTogether } from './held-together.ts';
export { Holds } from './holds.tsx';
