export { ReasonLinks } from './reason-links.tsx';
export { WhyNotAnswer } from './why-not-answer.tsx';
