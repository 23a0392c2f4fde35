// Makes the page work without a network, once it is open and idle. Where that is refused, nothing changes.

const notice = document.getElementById('newer');
const had = navigator.serviceWorker.controller;
let agreed = false;

function offer(worker) {
  // The first version ever is no news.
  if (!notice || !navigator.serviceWorker.controller) return;
  notice.querySelector('button').onclick = () => {
    agreed = true;
    worker.postMessage('take over');
  };
  notice.hidden = false;
}

// Whichever tab agreed, all of them go on with the new version: the old one's files are gone. What was changed is in
// the address.
navigator.serviceWorker.addEventListener('controllerchange', () => {
  if (had || agreed) location.reload();
});

// The page's policy lets no text become a script. This is the one exception, and it lets through one address.
const WORKER = new URL('./sw.js', import.meta.url).href;
const rules = {
  createScriptURL(address) {
    if (address !== WORKER) throw new TypeError(`${address} is no script of this page`);
    return address;
  },
};
const worker = (globalThis.trustedTypes?.createPolicy('capwright', rules) ?? rules).createScriptURL(WORKER);

navigator.serviceWorker
  .register(worker, { updateViaCache: 'none' })
  .then((registration) => {
    if (registration.waiting) offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const coming = registration.installing;
      coming?.addEventListener('statechange', () => coming.state === 'installed' && offer(coming));
    });
  })
  .catch(() => {});
