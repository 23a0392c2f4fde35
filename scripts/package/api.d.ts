/** Something wrong with an input. What a function throws is an array of these, never empty. */
export interface Problem {
  /** Stable, e.g. `E-RANGE`. */
  code: string;
  /** Where, e.g. `set.limits.reduction_2035`; empty for the whole input. */
  path: string;
  /** What was wrong and what is allowed, in English. */
  message: string;
}

/** A named scenario. */
export interface Preset {
  id: string;
  label: string;
  about: string;
  /** What it changes, each value with its source. */
  set: { id: string; value: string; source: string }[];
  /** The same, ready to be run. */
  scenario: Scenario;
}

/** A lever: a number or choice that a scenario may set. */
export interface Parameter {
  id: string;
  group: string;
  kind: 'fraction' | 'money' | 'tonnes' | 'years' | 'count' | 'number' | 'choice' | 'switch' | 'date' | 'table';
  unit: string;
  default: string;
  min?: string;
  max?: string;
  step?: string;
  options?: { id: string; label: string }[];
  /** Who fixed the default. */
  status: string;
  source: string;
  rules: string[];
  /** Whether a rule that runs reads it; one that none reads may not be set. */
  active: boolean;
  headline: number | null;
  label: string;
  help: string;
  cite: { document: { id: string; title: string }; heading: string; paragraph: number } | null;
}

/** What an auction gave. Money and prices are decimal strings; there are more fields than these. */
export interface AuctionResult {
  settlement_price: string | null;
  offered: number;
  sold: number;
  unsold: number;
  proceeds: string;
  bidders: { id: string; bid: number; qualified: number; awarded: number; paid: string }[];
  [more: string]: unknown;
}

/** The schemas of a programme's files. */
export interface Schemas {
  scenario: object;
  result: object;
  auction: object;
}

/**
 * The presets of a programme; of the first one unless another is named.
 * @throws {Problem[]}
 */
export function presets(program?: Program): Preset[];

/**
 * The levers of a programme, in order of its headings.
 * @throws {Problem[]}
 */
export function parameters(program?: Program): Parameter[];

/**
 * Runs a scenario: an object, or its JSON text. A few milliseconds, on the calling thread.
 * @throws {Problem[]}
 */
export function simulate<P extends Program>(scenario: Scenario & { program: P }): Results[P];
export function simulate(json: string): Results[Program];

/**
 * Clears a sealed-bid auction: a document, or its JSON text.
 * @throws {Problem[]}
 */
export function clearAuction(auction: Auction | string): AuctionResult;

/**
 * JSON Schemas of the files of a programme.
 * @throws {Problem[]}
 */
export function schema(program?: Program): Schemas;
