// Keeps one whole version of the page, so that it works without a network. scripts/offline.mjs fills in version and files.
//
// A version is taken or left as a whole: everything is fetched before it counts, what is answered comes from the same
// version as the page, and a newer version waits until a person asks for it.

const PREFIX = `capwright ${new URL(registration.scope).pathname} `;
const CACHE = PREFIX + '{{version}}';
const FILES = {{files}};

addEventListener('install', (event) => {
  // Asks whether what the browser has is still the same: it may hold files of the version before under the same names.
  const fresh = FILES.map((file) => new Request(new URL(file, registration.scope), { cache: 'no-cache' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)));
});

addEventListener('activate', (event) => {
  const old = (name) => name.startsWith(PREFIX) && name !== CACHE;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

addEventListener('message', (event) => {
  if (event.data === 'take over') skipWaiting();
});

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(registration.scope)) return;
  // The page itself is kept under its folder, documents beside it under their names; what else lies there is not kept.
  const inside = request.url.slice(registration.scope.length).replace(/[?#].*$/, '');
  const page = request.mode === 'navigate' && ['', 'index.html'].includes(inside);
  const wanted = page ? registration.scope : request;
  const kept = () => caches.open(CACHE).then((cache) => cache.match(wanted, { ignoreSearch: true }));
  event.respondWith(kept().then((answer) => answer ?? fetch(request)));
});
