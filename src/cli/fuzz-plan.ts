/** What `fuzz` needs of the testing face. Loaded only when asked for: fast-check is an optional peer. */
export { adjudicate } from '../engine.js';
export { assertPlan, InvariantError } from '../testing.js';
