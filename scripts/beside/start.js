// Offers the page a worker that runs the page's own module beside it. Where workers are refused, calling it throws.

// The page's policy lets no text become a script. This exception lets through one address.
const WORKER = new URL('./{{worker}}', import.meta.url).href;
const rules = {
  createScriptURL(address) {
    if (address !== WORKER) throw new TypeError(`${address} is no script of this page`);
    return address;
  },
};
const script = (globalThis.trustedTypes?.createPolicy('capwright-beside', rules) ?? rules).createScriptURL(WORKER);

globalThis.capwrightBeside = (module) => {
  const worker = new Worker(script, { type: 'module', name: 'capwright' });
  worker.postMessage(module);
  return worker;
};
