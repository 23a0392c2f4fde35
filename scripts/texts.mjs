// The texts that a built page loads when somebody asks for them: of levers, of the law maps, of results, of languages.
//
// All of them come from the command line and the law map's words, none from here.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { counts } from './checks.mjs';
import { Stop, ask, commandLine, root } from './steps.mjs';

/** Programmes whose levers the page explains. */
const PROGRAMS = ['wa-sb5981', 'henan-plan'];

/** Languages beside English. */
const LANGUAGES = ['es', 'zh'];

/**
 * What the page loads when somebody asks for it: the long texts of the levers, and the law map's words in the document's
 * order, with the rules that carry the statements and the tests that check them.
 */
export function texts(dir) {
  const printed = (...words) => {
    const text = ask(commandLine(), [...words, '--format', 'json']);
    if (!text) throw new Stop(`\`capwright ${words.join(' ')}\` printed nothing.`);
    return JSON.parse(text);
  };
  mkdirSync(join(dir, 'law'), { recursive: true });
  // What a result means, of a programme of budgets and of one of rates.
  for (const [file, program] of [['result', PROGRAMS[0]], ['rates', PROGRAMS[1]]]) {
    const schema = ask(commandLine(), ['schema', 'result', '--program', program]);
    if (!schema) throw new Stop(`\`capwright schema result --program ${program}\` printed nothing.`);
    writeFileSync(join(dir, 'law', `${file}.schema.json`), JSON.stringify(JSON.parse(schema)));
  }
  for (const program of PROGRAMS) {
    // A plan has its tasks besides, in all languages.
    const tasks = `${program}.tasks.json`;
    const source = join(root, 'public', 'law', tasks);
    if (existsSync(source)) writeFileSync(join(dir, 'law', tasks), JSON.stringify(JSON.parse(readFileSync(source, 'utf8'))));
    const words = JSON.parse(readFileSync(join(root, 'public', 'law', `${program}.json`), 'utf8'));
    for (const language of ['en', ...LANGUAGES]) {
      const stem = language === 'en' ? program : `${program}.${language}`;
      const put = (kind, value) => writeFileSync(join(dir, 'law', `${stem}.${kind}`), JSON.stringify(value));
      const [asked, own] = [['--program', program, '--language', language], join(root, 'public', 'law', `${stem}.json`)];
      put('levers.json', printed('parameters', ...asked));
      const { sections } = printed('rules', ...asked);
      if (stem === PROGRAMS[0]) writeFileSync(join(dir, 'law', 'checks.json'), JSON.stringify(counts(sections)));
      const rules = sections.flatMap((section) =>
        section.rules.map(({ id, meaning, runs, tests }) => [id, { meaning, runs, tests }]),
      );
      // A map that nobody has translated is shown by no page.
      if (!LANGUAGES.every((other) => existsSync(join(root, 'public', 'law', `${program}.${other}.json`)))) continue;
      const translated = language === 'en' ? words : translate(words, JSON.parse(readFileSync(own, 'utf8')));
      put('json', { ...translated, rules: Object.fromEntries(rules) });
    }
  }
}

/** The law map with another language's words in it; what has none stays as it is. */
function translate(words, own) {
  const into = (row, texts = {}) => ({
    ...row,
    ...texts,
    ...(row.section && { section: own.sections[row.section] ?? row.section }),
    ...(row.readings && { readings: row.readings.map((each) => ({ ...each, ...texts.readings?.[each.reading] })) }),
  });
  const list = (name) => words[name].map((row) => into(row, own[name][row.id]));
  return { ...words, statements: list('statements'), cross: list('cross'), timeline: list('timeline') };
}

/** The texts of the languages other than English: files that the boot script names, by `hash` of what is in them. */
export function languages(dir, hash) {
  mkdirSync(join(dir, 'text'), { recursive: true });
  const named = [...LANGUAGES, 'xx'].map((language) => {
    const text = ask(commandLine(), ['texts', '--language', language]);
    if (!text) throw new Stop(`\`capwright texts --language ${language}\` printed nothing.`);
    const file = `text/${language}-${hash(text)}.txt`;
    writeFileSync(join(dir, file), text);
    return [language, `./${file}`];
  });
  return Object.fromEntries(named);
}
