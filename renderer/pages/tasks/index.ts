export { CustomerTasks } from './customer-tasks.tsx';
