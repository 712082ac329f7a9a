// Compiled, never run: the promises that the types make to every kind of module.
import { adjudicate, compile, explain, safeCompile, DesignError } from 'costshare';
import * as engine from 'costshare/engine';
import * as testing from 'costshare/testing';

const plan = compile({});
export const owed: string = adjudicate(plan, {}, { trace: true }).totals.memberPays;
export const words: string = explain(plan, {});

const read = safeCompile({});
export const problems: readonly string[] = read.ok
  ? []
  : read.issues.map(({ path, code, message, hint }) => [path, code, message, hint].join(' '));

export const caught = (thrown: unknown): number => (thrown instanceof DesignError ? thrown.issues.length : 0);
export const faces = [engine, testing];

// @ts-expect-error a document is not a plan: it has to be compiled first
adjudicate({ id: 'p' }, {});
// @ts-expect-error money is text, exact to the cent
export const number: number = adjudicate(plan, {}).totals.memberPays;
