// Keeps an auction with its bids, so that the page stays alive while a large one is read and cleared.
//
// The first message is the page's own module, compiled already; every other one a question: { number, ask, source }.
// The answer is { number, clears } while it works and { number, done } at the end, or { number, unreadable } where the
// source cannot be read; { ready } says that it works. What breaks off is said as { broken } and ends the worker.

import start, { keepAuction } from './{{glue}}';

async function answer({ number, ask, source }) {
  let text = source;
  try {
    if (source instanceof Blob) text = await source.text();
  } catch {
    postMessage({ number, unreadable: true });
    return;
  }
  postMessage({ number, done: keepAuction(ask, text, (clears) => postMessage({ number, clears })) });
}

let before;
const ready = () => postMessage({ ready: true });
onmessage = ({ data }) => {
  before = before ? before.then(() => answer(data)) : start({ module_or_path: data }).then(ready);
  before.catch(() => {
    postMessage({ broken: true });
    close();
  });
};
