/**
 * The guard before every parser: takes whatever a caller hands over and returns a private copy made of plain JSON values only,
 * or says why there is none. A leaf: it imports issues and nothing else of ours.
 *
 * The walk keeps its own stack, so that nesting cannot exhaust the runtime's; properties are read from their descriptors, so that
 * no getter of the caller ever runs; the copy means that what was checked is what is read later, and that inputs are never changed.
 */
import { error, type Issue } from './issue.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Limits {
  /** Objects and lists inside one another. */
  readonly depth: number;
  /** Values in all, the document itself included. */
  readonly nodes: number;
  /** Characters of one text or key. */
  readonly text: number;
}

export const DOCUMENT_LIMITS: Limits = { depth: 64, nodes: 1_000_000, text: 10_000 };

/** Beyond that many problems of one kind of document nobody reads on. */
const MOST_ISSUES = 100;
/** Own keys of these names would become, or read like, an object's inherited ones. */
const DANGEROUS = new Set(['__proto__', 'constructor', 'prototype']);

export type Admitted = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Copies a document of plain JSON values.
 * @param json anything at all; never changed, and no accessor of it is called.
 * @returns the copy, or issues `document.too-deep`, `document.too-large`, `document.not-json`, `document.cyclic`, `text.too-long`,
 *   `key.dangerous`. NaN and infinite numbers pass: the readers of amounts and counts have better words for them. Never throws.
 */
export function copyDocument(json: unknown, limits: Limits = DOCUMENT_LIMITS): Admitted {
  try {
    return walk(json, limits);
  } catch {
    // Only a Proxy can throw from inside the walk: its traps are the caller's code.
    return { ok: false, issues: [notJson('', 'a proxy object')] };
  }
}

/** A list or object being copied, and how far its copying has come. */
interface Frame {
  readonly from: object;
  readonly to: Json[] | Record<string, Json>;
  readonly keys: readonly string[];
  readonly path: string;
  next: number;
}

function walk(json: unknown, limits: Limits): Admitted {
  const issues: Issue[] = [];
  const open = new Set<object>();
  const stack: Frame[] = [];
  let nodes = 0;

  const enter = (value: unknown, path: string): Json => {
    nodes += 1;
    if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
    if (typeof value === 'string') {
      if (value.length > limits.text) issues.push(tooLong(path, value.length, limits.text));
      return value;
    }
    if (typeof value !== 'object') return refuse(notJson(path, value === undefined ? 'undefined' : `a ${typeof value}`));
    if (open.has(value))
      return refuse(
        error(
          path,
          'document.cyclic',
          'This value contains itself, so it can never be written as JSON.',
          'Write the values out instead of pointing back to an object further up.',
        ),
      );
    if (stack.length >= limits.depth) return refuse(tooDeep(path, limits.depth));
    const unplain = whyNotPlain(value);
    if (unplain !== null) return refuse(notJson(path, unplain));
    const frame: Frame = { from: value, to: Array.isArray(value) ? [] : {}, keys: Object.keys(value), path, next: 0 };
    open.add(value);
    stack.push(frame);
    return frame.to;
  };
  const refuse = (issue: Issue): null => {
    issues.push(issue);
    return null;
  };

  const root = enter(json, '');
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const key = frame.keys[frame.next];
    if (key === undefined) {
      stack.pop();
      open.delete(frame.from);
      continue;
    }
    frame.next += 1;
    const path = frame.path === '' ? key : `${frame.path}.${key}`;
    if (DANGEROUS.has(key)) issues.push(dangerousKey(path, key));
    else if (key.length > limits.text) issues.push(tooLong(frame.path, key.length, limits.text));
    else {
      const descriptor = Object.getOwnPropertyDescriptor(frame.from, key);
      if (descriptor === undefined || !('value' in descriptor)) issues.push(notJson(path, 'an accessor'));
      else if (Array.isArray(frame.to)) frame.to.push(enter(descriptor.value, path));
      // A key set to undefined is a key left out, as JSON.stringify has it: programs write optional values that way.
      else if (descriptor.value === undefined) continue;
      else frame.to[key] = enter(descriptor.value, path);
    }
    if (nodes > limits.nodes) return { ok: false, issues: [tooLarge(limits.nodes)] };
    if (issues.length >= MOST_ISSUES) break;
  }
  return issues.length === 0 ? { ok: true, value: root } : { ok: false, issues };
}

/** What keeps an object from being plain data, in words; null for lists and objects as JSON makes them, of any realm. */
function whyNotPlain(value: object): string | null {
  if (Object.getOwnPropertySymbols(value).length > 0) return 'an object with symbol keys';
  if (Array.isArray(value)) return Object.keys(value).length === value.length ? null : 'a list with holes or keys of its own';
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null) return null;
  // JSON made in another realm has that realm's Object.prototype: known by having no prototype itself.
  if (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, 'isPrototypeOf')) return null;
  return 'an object of a class (a Date, a Map or the like)';
}

const notJson = (path: string, what: string): Issue =>
  error(
    path,
    'document.not-json',
    `Found ${what}, which is no JSON value.`,
    'Write plain JSON: objects, lists, texts, numbers, true, false and null; leave a key out where there is nothing to say.',
  );
const tooDeep = (path: string, depth: number): Issue =>
  error(path, 'document.too-deep', `Values are nested more than ${String(depth)} deep.`, 'Flatten the conditions or lists here.');
const tooLarge = (nodes: number): Issue =>
  error('', 'document.too-large', `The document holds more than ${String(nodes)} values.`, 'Split it into several documents.');
const tooLong = (path: string, length: number, most: number): Issue =>
  error(
    path,
    'text.too-long',
    `A text of ${String(length)} characters stands here; at most ${String(most)} are read.`,
    'Shorten it, or point to the full text with `source.url`.',
  );
const dangerousKey = (path: string, key: string): Issue =>
  error(path, 'key.dangerous', `\`${key}\` cannot be a key: JavaScript gives that name a meaning of its own.`, 'Choose another name.');
