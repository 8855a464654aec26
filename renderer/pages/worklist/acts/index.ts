export { Postpone } from './postpone.tsx';
export { workActs } from './work-acts.tsx';
