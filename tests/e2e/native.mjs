// The same engine, natively: what the page must agree with, to the last digit.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export class Native {
  constructor(path) {
    this.path = path;
    this.known = new Map();
  }

  /** What a command prints. */
  text(...args) {
    return execFileSync(this.path, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  }

  /** What `capwright history` prints. */
  history() {
    return JSON.parse(this.text('history'));
  }

  /** The result of a run with these levers set: an object or entries of id and value. */
  run(set = {}) {
    return this.runOf(null, set);
  }

  /** The same of another programme than the first. */
  runOf(program, set = {}) {
    if (!existsSync(this.path)) throw new Error(`${this.path} is not there: cargo build --profile native --features cli`);
    const entries = Symbol.iterator in set ? [...set] : Object.entries(set);
    const which = program ? ['--program', program] : [];
    const args = ['run', ...which, '--format', 'json', ...entries.flatMap(([id, value]) => ['--set', `${id}=${value}`])];
    const key = args.join(' ');
    if (!this.known.has(key)) {
      this.known.set(key, JSON.parse(execFileSync(this.path, args, { encoding: 'utf8', maxBuffer: 1 << 28 })));
    }
    return this.known.get(key);
  }
}

/** Where two results first differ, in words; null when their years and summary are the same. */
export function difference(page, native) {
  const walk = (a, b, path) => {
    if (a === b) return null;
    if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object' || Array.isArray(a) !== Array.isArray(b)) {
      return `${path} is ${JSON.stringify(a)} on the page and ${JSON.stringify(b)} in the command line`;
    }
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const found = walk(a[key], b[key], `${path}.${key}`);
      if (found) return found;
    }
    return null;
  };
  if (!page?.years?.length || !page?.summary) return 'the page has no years or no summary';
  return walk(page.years, native.years, 'years') ?? walk(page.summary, native.summary, 'summary');
}
