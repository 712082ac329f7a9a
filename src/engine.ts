/** costshare/engine: the same rules on json-rules-engine itself, with asynchronous facts. */
export { adjudicate, safeAdjudicate, type EngineOptions, type FactQuestion } from './engine/adjudicate.js';
