export { FollowedPage } from './followed-page.tsx';
