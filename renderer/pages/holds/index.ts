export { ExtendHold } from './extend-hold.tsx';
export { heldTogether } from './held-together.ts';
export { HoldMany } from './hold-many.tsx';
export { Holds } from './holds.tsx';
