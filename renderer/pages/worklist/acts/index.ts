export { workActs } from './work-acts.tsx';
